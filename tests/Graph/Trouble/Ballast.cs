namespace Graph.Tests.Trouble;

/// <summary>What takes up the room on a disk.</summary>
internal static class Ballast
{
    /// <summary>Writes a file that leaves no room beside it.</summary>
    public static async Task Fill(string path)
    {
        var chunk = new byte[4096];
        await using var ballast = new FileStream(
            path,
            FileMode.CreateNew,
            FileAccess.Write,
            FileShare.None,
            bufferSize: 0
        );
        try
        {
            while (true)
            {
                await ballast.WriteAsync(chunk);
            }
        }
        catch (IOException)
        {
            // There is no more room.
        }
    }
}
