using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Graph.Tests.Outside;

/// <summary>No time span in a setting is longer than a timer supports.</summary>
public sealed class TimerTests
{
    // A timer supports at most 49.7 days.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(24);

    [Fact]
    public void Every_setting_that_is_a_span_of_time_has_bounds()
    {
        var spans = new[] { "Kernel", "Graph", "Commons", "Host" }
            .Select(Assembly.Load)
            .Concat(Host.Modules.All.Select(m => m.GetType().Assembly))
            .Distinct()
            .SelectMany(a => a.GetTypes())
            .Where(t => t.Name.EndsWith("Options", StringComparison.Ordinal))
            .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .Where(p => (Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType) == typeof(TimeSpan))
            .ToList();
        Assert.NotEmpty(spans);
        Assert.All(
            spans,
            span =>
            {
                var range = span.GetCustomAttribute<RangeAttribute>();
                Assert.True(range is not null, $"{span.DeclaringType!.Name}.{span.Name} has no bounds.");
                var most = TimeSpan.Parse((string)range.Maximum, System.Globalization.CultureInfo.InvariantCulture);
                Assert.True(most <= Longest, $"{span.DeclaringType!.Name}.{span.Name}");
            }
        );
    }
}
