using System.Collections;
using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Kernel.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Graph.Reading;

/// <summary>
/// A statement translated by EF Core once and kept: its text, and how each value of a request becomes a parameter.
/// </summary>
/// <param name="Store">The module whose database it is for.</param>
/// <param name="Text">The SQL text.</param>
/// <param name="Slots">Its parameters.</param>
internal sealed record Statement(ModuleStore Store, string Text, IReadOnlyList<Slot> Slots)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>A command for one set of values, in the order of the slots.</summary>
    public DbCommand Command(DbConnection connection, IReadOnlyList<object?> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = Text;
        for (var i = 0; i < Slots.Count; i++)
        {
            command.Parameters.Add(Slots[i].Parameter(command, Slots[i].Name, values[i]));
        }

        return command;
    }

    /// <summary>
    /// One command for several values of the first slot, one branch each: every branch seeks the index and stops at its own
    /// limit, which one ranked query over all rows would not do. The first column of a row is its branch.
    /// </summary>
    public DbCommand Fan(DbConnection connection, IReadOnlyList<object?> firsts, IReadOnlyList<object?> values)
    {
        var command = connection.CreateCommand();
        var first = new Regex($@"{Regex.Escape(Slots[0].Name)}\b", RegexOptions.None, Patience);
        var text = new StringBuilder();
        for (var branch = 0; branch < firsts.Count; branch++)
        {
            var name = $"@K{branch}";
            text.Append(branch == 0 ? "" : "\nUNION ALL\n")
                .Append("SELECT ")
                .Append(branch)
                .Append(" AS \"Branch\", b.* FROM (")
                .Append(first.Replace(Text, name))
                .Append(") AS b");
            command.Parameters.Add(Slots[0].Parameter(command, name, firsts[branch]));
        }

        for (var i = 1; i < Slots.Count; i++)
        {
            command.Parameters.Add(Slots[i].Parameter(command, Slots[i].Name, values[i - 1]));
        }

        command.CommandText = text.ToString();
        return command;
    }
}

/// <summary>A parameter of a statement.</summary>
/// <param name="Name">Its name in the text.</param>
/// <param name="Mapping">How EF Core stores values of its kind.</param>
/// <param name="ListOf">The type of the items where it is a list.</param>
internal sealed record Slot(string Name, RelationalTypeMapping Mapping, Type? ListOf)
{
    public DbParameter Parameter(DbCommand command, string name, object? value) =>
        Mapping.CreateParameter(command, name, ListOf is { } item ? Typed(item, (IEnumerable)value!) : value);

    private static IList Typed(Type item, IEnumerable values)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        foreach (var value in values)
        {
            list.Add(value);
        }

        return list;
    }
}

/// <summary>
/// Hands out the places for values in a query that is about to be translated. EF Core names a parameter after the field
/// that it is read from, so the fields of <see cref="Places{T}"/> are numbered, and the translated text keeps the numbers.
/// </summary>
internal sealed class SlotBook(IModel model, IRelationalTypeMappingSource mappings)
{
    private readonly Dictionary<Type, object> places = [];
    private readonly List<Slot> slots = [];

    public IReadOnlyList<Slot> Slots => slots;

    public static SlotBook For(DbContext context) =>
        new(context.Model, context.GetService<IRelationalTypeMappingSource>());

    /// <summary>A place for a value of a column's type.</summary>
    public Expression ValueOf(IProperty column, Type type) => Take(type, column.GetRelationalTypeMapping(), null);

    /// <summary>A place for a list of values of a column's type.</summary>
    public Expression ListOf(IProperty column, Type item)
    {
        var mapping = mappings.FindMapping(
            typeof(List<>).MakeGenericType(item),
            model,
            column.GetRelationalTypeMapping()
        )!;
        return Take(typeof(List<>).MakeGenericType(item), (RelationalTypeMapping)mapping, item);
    }

    /// <summary>A place for a text that is no column's value, such as a pattern.</summary>
    public Expression Text() => Take(typeof(string), mappings.FindMapping(typeof(string))!, null);

    /// <summary>A place for a count.</summary>
    public Expression Count() => Take(typeof(int), mappings.FindMapping(typeof(int))!, null);

    private Expression Take(Type type, RelationalTypeMapping mapping, Type? item)
    {
        if (slots.Count == Places.Most)
        {
            throw new TooManySlots();
        }

        var place = typeof(Places<>).MakeGenericType(type);
        if (!places.TryGetValue(place, out var holder))
        {
            places.Add(place, holder = Activator.CreateInstance(place)!);
        }

        var field = place.GetField($"P{slots.Count}", BindingFlags.Instance | BindingFlags.Public)!;
        // A null would be part of the translated shape; any value will do in its place.
        field.SetValue(
            holder,
            type == typeof(string) ? "" : Activator.CreateInstance(Nullable.GetUnderlyingType(type) ?? type)
        );
        slots.Add(new Slot($"@P{slots.Count}", mapping, item));
        return Expression.Field(Expression.Constant(holder), field);
    }
}

/// <summary>A filter with more values than a statement has places for.</summary>
internal sealed class TooManySlots : Exception;

/// <summary>How many values one statement takes.</summary>
internal static class Places
{
    public const int Most = 64;
}

#pragma warning disable CS0649, SA1401, MA0069 // Fields are what EF Core names parameters after; they are set by reflection.
internal sealed class Places<T>
{
    public T? P0,
        P1,
        P2,
        P3,
        P4,
        P5,
        P6,
        P7,
        P8,
        P9,
        P10,
        P11,
        P12,
        P13,
        P14,
        P15;
    public T? P16,
        P17,
        P18,
        P19,
        P20,
        P21,
        P22,
        P23,
        P24,
        P25,
        P26,
        P27,
        P28,
        P29,
        P30,
        P31;
    public T? P32,
        P33,
        P34,
        P35,
        P36,
        P37,
        P38,
        P39,
        P40,
        P41,
        P42,
        P43,
        P44,
        P45,
        P46,
        P47;
    public T? P48,
        P49,
        P50,
        P51,
        P52,
        P53,
        P54,
        P55,
        P56,
        P57,
        P58,
        P59,
        P60,
        P61,
        P62,
        P63;
}
#pragma warning restore CS0649, SA1401, MA0069
