using Graph.Hosting;

namespace Host.Verbs;

/// <summary>Prints the schema in the schema definition language.</summary>
internal static class Schema
{
    public static async Task Export(IServiceProvider services) =>
        await Console.Out.WriteAsync(services.GetRequiredService<SchemaText>().Text);
}
