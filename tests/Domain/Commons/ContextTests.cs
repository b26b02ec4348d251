using Commons.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Domain.Commons;

public sealed class ContextTests
{
    [Fact]
    public async Task A_context_for_changes_notices_a_second_thread_and_one_for_reading_spends_nothing_on_it()
    {
        await using var registry = await Registry.Open();
        await using var scope = registry.Get<IServiceScopeFactory>().CreateAsyncScope();
        await using var reading = registry.Get<IDbContextFactory<CommonsContext>>().CreateDbContext();

        Assert.True(IsChecked(scope.ServiceProvider.GetRequiredService<CommonsContext>()));
        Assert.False(IsChecked(reading));
    }

    [Fact]
    public async Task Contexts_for_changes_and_for_reading_share_one_model()
    {
        await using var registry = await Registry.Open();
        await using var scope = registry.Get<IServiceScopeFactory>().CreateAsyncScope();
        await using var reading = registry.Get<IDbContextFactory<CommonsContext>>().CreateDbContext();

        Assert.Same(reading.Model, scope.ServiceProvider.GetRequiredService<CommonsContext>().Model);
    }

    private static bool IsChecked(CommonsContext db) =>
        db.GetService<IDbContextOptions>().FindExtension<CoreOptionsExtension>()!.ThreadSafetyChecksEnabled;
}
