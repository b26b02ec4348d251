using Commons.Measures;
using Host.Verbs;
using Kernel.Settings;
using Kernel.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>A measure that cannot be weighted stops the start.</summary>
public sealed class CatalogueStartTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("catalogue-").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public async Task A_source_that_is_not_described_stops_the_start_before_anything_is_stored()
    {
        var data = Path.Combine(directory, "data");
        await using var app = Host.Application.Build(
            ["--environment=Development", $"--Storage:Directory={data}", "--urls=http://127.0.0.1:0"],
            adapt: services => services.AddScoped<IMeasureSource, Undescribed>()
        );
        var refusal = await Assert.ThrowsAsync<StartupException>(() => Serve.Run(app));
        Assert.Contains("Z99", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
        Assert.False(File.Exists(Path.Combine(data, "commons.db")));
    }

    private sealed class Undescribed : IMeasureSource
    {
        public string Measure => "Z99";

        public IndicatorDescription Description => new("", "", 1, YearlyMode.Pooled, SchemeSubject.Community);

        public IReadOnlyList<Touch> Touches => Touch.Nothing;

        public IReadOnlyList<IMeasuredRows> Rows => [];

        public Task<IReadOnlyDictionary<Subject, Figure>> Read(
            IReadOnlyCollection<Subject> subjects,
            Month month,
            CancellationToken cancellation
        ) => Task.FromResult<IReadOnlyDictionary<Subject, Figure>>(new Dictionary<Subject, Figure>());
    }
}
