using System.Runtime.InteropServices;

namespace Host.Memory;

/// <summary>The memory of this process.</summary>
internal sealed class ProcessMemory : IMemory
{
    // GNU's alone: it gives back the pages between what is in use, where free() gives back those behind it.
    private static readonly TrimFreed? Trim =
        NativeLibrary.TryLoad("libc.so.6", out var library)
        && NativeLibrary.TryGetExport(library, "malloc_trim", out var trim)
            ? Marshal.GetDelegateForFunctionPointer<TrimFreed>(trim)
            : null;

    private delegate int TrimFreed(nuint kept);

    public long Resident => Environment.WorkingSet;

    public void GiveBack()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        Trim?.Invoke(0);
    }
}
