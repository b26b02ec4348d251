using System.Collections;
using System.Collections.Concurrent;
using System.Data.Common;
using System.Text;
using System.Text.RegularExpressions;
using Kernel.Modules;
using Microsoft.EntityFrameworkCore.Storage;

namespace Graph.Reading;

/// <summary>
/// A statement translated by EF Core once and kept: its text, and how each value of a request becomes a parameter.
/// </summary>
internal sealed class Statement
{
    // The places where the first value stands, between the texts that surround them.
    private readonly Lazy<string[]> aroundFirst;
    private readonly ConcurrentDictionary<int, string> fans = new();

    /// <param name="store">The module whose database it is for.</param>
    /// <param name="text">The SQL text.</param>
    /// <param name="slots">Its parameters.</param>
    public Statement(ModuleStore store, string text, IReadOnlyList<Slot> slots)
    {
        (Store, Text, Slots) = (store, text, slots);
        aroundFirst = new(() => Regex.Split(text, $@"{Regex.Escape(slots[0].Name)}\b", RegexOptions.None, Patience));
    }

    public ModuleStore Store { get; }

    public string Text { get; }

    public IReadOnlyList<Slot> Slots { get; }

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
        command.CommandText = fans.GetOrAdd(firsts.Count, FanText);
        for (var branch = 0; branch < firsts.Count; branch++)
        {
            command.Parameters.Add(Slots[0].Parameter(command, BranchName(branch), firsts[branch]));
        }

        for (var i = 1; i < Slots.Count; i++)
        {
            command.Parameters.Add(Slots[i].Parameter(command, Slots[i].Name, values[i - 1]));
        }

        return command;
    }

    private string FanText(int branches)
    {
        var text = new StringBuilder();
        for (var branch = 0; branch < branches; branch++)
        {
            text.Append(branch == 0 ? "" : "\nUNION ALL\n")
                .Append("SELECT ")
                .Append(branch)
                .Append(" AS \"Branch\", b.* FROM (")
                .AppendJoin(BranchName(branch), aroundFirst.Value)
                .Append(") AS b");
        }

        return text.ToString();
    }

    private static string BranchName(int branch) => $"@K{branch}";
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
