using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Hosting;

namespace Graph.Tests;

/// <summary>
/// <c>dotnet ef</c> runs the program until its host is built, takes the services and aborts it. That is by design and not a failure.
/// </summary>
public sealed class MigrationToolTests
{
    [Fact]
    public void A_host_that_the_migrations_tool_aborts_is_not_reported_as_a_failure()
    {
        var (current, later) = (CultureInfo.CurrentCulture, CultureInfo.DefaultThreadCurrentCulture);
        using var tool = new Tool();
        using var listening = DiagnosticListener.AllListeners.Subscribe(tool);
        try
        {
            // The program would report a failure in its exit code and drop the exception.
            Assert.IsType<HostAbortedException>(Record.Exception(() => tool.Run(typeof(Host.Modules).Assembly)));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.DefaultThreadCurrentCulture) = (current, later);
        }
    }

    /// <summary>Aborts the host that is built in its own run, and no other.</summary>
    private sealed class Tool : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly AsyncLocal<bool> isOwn = new();
        private readonly List<IDisposable> subscriptions = [];

        public void Run(Assembly program)
        {
            isOwn.Value = true;
            try
            {
                program.EntryPoint!.Invoke(
                    null,
                    BindingFlags.DoNotWrapExceptions,
                    null,
                    [new[] { "--Storage:Directory=never", "--Demo:Enabled=false" }],
                    null
                );
            }
            finally
            {
                isOwn.Value = false;
            }
        }

        public void Dispose() => subscriptions.ForEach(s => s.Dispose());

        void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value)
        {
            if (isOwn.Value && value.Name == "Microsoft.Extensions.Hosting")
            {
                subscriptions.Add(value.Subscribe(this));
            }
        }

        void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
        {
            if (isOwn.Value && value.Key == "HostBuilt")
            {
                throw new HostAbortedException();
            }
        }

        void IObserver<DiagnosticListener>.OnCompleted() { }

        void IObserver<DiagnosticListener>.OnError(Exception error) { }

        void IObserver<KeyValuePair<string, object?>>.OnCompleted() { }

        void IObserver<KeyValuePair<string, object?>>.OnError(Exception error) { }
    }
}
