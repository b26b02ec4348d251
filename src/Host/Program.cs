using Host;
using Host.Verbs;
using Kernel.Modules;

ProcessCulture.Set();
try
{
    var words = Verb.Words(args);
    // A setting without a value is a wish, and not the name of what follows it.
    string[] settings = [.. args[words.Length..].Select(a => a == "--replace" ? "--replace=true" : a)];
    if (words is ["health", .. { Length: <= 1 } probe])
    {
        await Health.Ask(probe is [var named] ? named : "ready", settings);
        return 0;
    }

    await using var app = Application.Build(settings);
    await Verb.Of(words)(app, words);
    return 0;
}
catch (StartRefused refused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}
catch (Exception fault)
{
    // One line for the person at the keyboard; whoever needs the whole of it asks for it.
    var told =
        Environment.GetEnvironmentVariable("HOST_TRACE") == "true" ? $"{fault}" : fault.Message.ReplaceLineEndings(" ");
    await Console.Error.WriteLineAsync($"无法继续 · Cannot go on: {told} (HOST_TRACE=true tells more)");
    return 1;
}
