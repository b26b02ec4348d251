namespace Graph.Tests.Trouble;

/// <summary>A file that fills a disk.</summary>
internal static class Ballast
{
    /// <summary>Writes a file until no space is left.</summary>
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
            // The disk is full.
        }
    }
}
