namespace Kernel.PersonalData;

/// <summary>The key folder: the section <c>Keys</c> of the configuration.</summary>
public sealed class KeysOptions
{
    /// <summary>
    /// The folder of the keys, outside the data folder; all hosts of an installation share it. In Development the default is
    /// <c>keys</c> beside the data.
    /// </summary>
    public string? Directory { get; set; }
}
