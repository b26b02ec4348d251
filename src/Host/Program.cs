using Host;
using Host.Verbs;
using Kernel.Modules;

try
{
    var words = args.TakeWhile(a => !a.StartsWith('-')).ToArray();
    await using var app = Application.Build(args[words.Length..]);
    await Verb.Of(words)(app, words);
    return 0;
}
catch (StartRefused refused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}
