namespace Kernel.Settings;

/// <summary>The host cannot start, or a command cannot be carried out; the message is the one line shown to the user.</summary>
/// <param name="message">What is wrong and what to do, in one line.</param>
/// <param name="cause">The cause, for the log.</param>
public sealed class StartupException(string message, Exception? cause = null) : Exception(message, cause);
