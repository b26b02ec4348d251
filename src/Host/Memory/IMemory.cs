namespace Host.Memory;

/// <summary>Memory that can be given back.</summary>
internal interface IMemory
{
    /// <summary>Bytes that are held now.</summary>
    long Resident { get; }

    /// <summary>Gives back what is held and not used; all else waits for it, some hundredths of a second.</summary>
    void GiveBack();
}
