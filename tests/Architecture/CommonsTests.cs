using System.Reflection;
using Kernel;
using Microsoft.EntityFrameworkCore;

namespace Architecture.Tests;

/// <summary>A value that crosses a module boundary cannot be changed by its receiver.</summary>
public sealed class CommonsTests
{
    [Fact]
    public void Nothing_public_of_the_shared_registry_can_be_set_from_outside() =>
        Assert.Empty(
            Product.Commons.GetExportedTypes().Where(t => !t.IsAssignableTo(typeof(DbContext))).SelectMany(Settable)
        );

    [Fact]
    public void A_public_setter_is_noticed() => Assert.Equal(["Loose.Open"], Settable(typeof(Loose)));

    [Fact]
    public void Events_are_records_of_ids_and_plain_values() =>
        Assert.Empty(
            Product
                .All.SelectMany(a => a.GetTypes())
                .Where(t => t.IsAssignableTo(typeof(IEvent)) && t.IsClass)
                .SelectMany(Heavy)
        );

    [Fact]
    public void An_event_that_carries_an_entity_is_noticed() => Assert.Equal(["Carrier.Unit"], Heavy(typeof(Carrier)));

    private static IEnumerable<string> Settable(Type type) =>
        type.GetProperties(
                BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly
            )
            .Where(p =>
                p.SetMethod is { IsPublic: true } set
                && !set
                    .ReturnParameter.GetRequiredCustomModifiers()
                    .Contains(typeof(System.Runtime.CompilerServices.IsExternalInit))
            )
            .Select(p => $"{type.Name}.{p.Name}");

    private static IEnumerable<string> Heavy(Type happened) =>
        happened
            .GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(p => p.PropertyType is { IsValueType: false } type && type != typeof(string))
            .Select(p => $"{happened.Name}.{p.Name}");

    private sealed class Loose
    {
        public int Kept { get; init; }

        public int Open { get; set; }
    }

    private sealed record Carrier(int Number, Commons.OrgUnits.OrgUnit Unit) : IEvent;
}
