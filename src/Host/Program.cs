using Host;
using Host.Verbs;
using Kernel.Settings;

ProcessCulture.Set();
try
{
    return await new CommandLine(args).Run();
}
catch (StartupException refused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}
// The migrations tool aborts the host once it is built, and expects to see that.
catch (Exception fault) when (fault is not HostAbortedException)
{
    // One line for the person at the keyboard; whoever needs the whole of it asks for it.
    var told =
        Environment.GetEnvironmentVariable("HOST_TRACE") == "true" ? $"{fault}" : fault.Message.ReplaceLineEndings(" ");
    await Console.Error.WriteLineAsync($"无法继续 · Cannot go on: {told} (HOST_TRACE=true tells more)");
    return 1;
}
