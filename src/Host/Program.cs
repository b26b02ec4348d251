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
// The migrations tool aborts the host with this exception once it is built.
catch (Exception fault) when (fault is not HostAbortedException)
{
    // One line for the user; HOST_TRACE=true prints the full exception.
    var message =
        Environment.GetEnvironmentVariable("HOST_TRACE") == "true" ? $"{fault}" : fault.Message.ReplaceLineEndings(" ");
    await Console.Error.WriteLineAsync($"无法继续 · Cannot go on: {message} (HOST_TRACE=true tells more)");
    return 1;
}
