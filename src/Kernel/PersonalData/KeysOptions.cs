namespace Kernel.PersonalData;

/// <summary>Where the keys of personal data lie: the section <c>Keys</c> of the configuration.</summary>
public sealed class KeysOptions
{
    /// <summary>
    /// The folder of the keys, never that of the data; all hosts of an installation share it. In Development it is <c>keys</c> beside
    /// the data where nothing is said.
    /// </summary>
    public string? Directory { get; set; }
}
