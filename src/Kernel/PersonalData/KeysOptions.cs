namespace Kernel.PersonalData;

/// <summary>The key folder: the section <c>Keys</c> of the configuration.</summary>
public sealed class KeysOptions
{
    /// <summary>
    /// The folder of the keys; all hosts of an installation share it. Outside Development it is required, and lies outside the data
    /// folder. In Development the default is <c>keys</c> inside the data folder.
    /// </summary>
    public string? Directory { get; set; }
}
