using System.Collections;
using System.Data.Common;
using System.Text;
using System.Text.RegularExpressions;
using Kernel.Modules;
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
