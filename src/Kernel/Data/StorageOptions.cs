namespace Kernel.Data;

/// <summary>Where the data lives: the section <c>Storage</c> of the configuration.</summary>
public sealed class StorageOptions
{
    /// <summary>The folder of the SQLite files, one per module; made where it is missing.</summary>
    public string Directory { get; set; } = "data";
}
