namespace Kernel.Settings;

/// <summary>The product cannot start or a command cannot be carried out; the message is the one line a person reads.</summary>
/// <param name="message">What is wrong and what to do, in one line.</param>
/// <param name="cause">What was met, for the log.</param>
public sealed class StartupException(string message, Exception? cause = null) : Exception(message, cause);
