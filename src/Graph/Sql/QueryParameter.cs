using System.Buffers;
using System.Collections;
using System.Data;
using System.Data.Common;
using System.Globalization;
using Kernel.Access;
using Microsoft.EntityFrameworkCore.Storage;

namespace Graph.Sql;

/// <summary>A parameter of a statement.</summary>
/// <param name="name">Its name in the text.</param>
/// <param name="mapping">EF Core's type mapping for its values.</param>
/// <param name="listOf">The type of the items, if it is a list.</param>
/// <param name="supply">The source of its value.</param>
/// <param name="needs">For the caller's units: the permissions that must be held in each.</param>
/// <param name="same">The number of the parameter whose value it repeats; null if it has its own value.</param>
internal sealed class QueryParameter(
    string name,
    RelationalTypeMapping? mapping,
    Type? listOf,
    ParameterSource supply,
    IReadOnlyList<string> needs,
    int? same
)
{
    private const int Unbounded = -1;
    private bool? listIsText;

    public IReadOnlyList<string> Needs => needs;

    public string Name => name;

    public int? Same => same;

    public ParameterSource Supply => supply;

    /// <summary>
    /// Sets the value of a command's parameter. A prepared command sends the parameter objects that it was prepared with, so a parameter is
    /// created once for each command, with its type, and only its value and size change. Keys, alone or as a list, are numbers on every server
    /// and skip the conversion; EF Core's mapping converts all other values.
    /// </summary>
    public void Fill(DbCommand command, int place, string parameter, object? value)
    {
        var kept = place < command.Parameters.Count ? command.Parameters[place] : Add(command, parameter);
        switch (value)
        {
            case long key when listOf is null:
                kept.Value = key;
                break;
            case Scope scope when ListIsText(command):
                (kept.Value, kept.Size) = (scope.AsJson, Unbounded);
                break;
            case Scope scope:
                kept.Value = scope.Units;
                break;
            case KeyIndex keys when ListIsText(command):
                (kept.Value, kept.Size) = (Json(keys), Unbounded);
                break;
            case KeyIndex keys:
                kept.Value = keys.Keys.ToArray();
                break;
            default:
                var converted = Convert(command, parameter, listOf is null ? value : Typed((IEnumerable)value!));
                kept.Value = converted.Value;
                // The size limits the value that is sent: the size of a shorter value would truncate a longer one. A parameter without a size
                // has no limit.
                if (converted.Size != 0)
                {
                    kept.Size = converted.Size;
                }

                break;
        }
    }

    // The type is that of the column, regardless of the first value: it cannot be inferred from a null or an empty list.
    private DbParameter Add(DbCommand command, string parameter)
    {
        var added = mapping is null ? command.CreateParameter() : Convert(command, parameter, null);
        if (mapping is null)
        {
            (added.ParameterName, added.DbType) = (parameter, DbType.Int64);
        }

        command.Parameters.Add(added);
        return added;
    }

    private DbParameter Convert(DbCommand command, string parameter, object? value) =>
        mapping!.CreateParameter(command, parameter, value);

    // Some servers take a list as an array, others as a JSON text; EF Core's mapping decides which.
    private bool ListIsText(DbCommand command) =>
        listIsText ??= Convert(command, name, Typed(new[] { Activator.CreateInstance(listOf!) })).Value is string;

    private static string Json(KeyIndex keys)
    {
        const int mostCharacters = 21;
        var text = ArrayPool<char>.Shared.Rent((keys.Count * mostCharacters) + 2);
        text[0] = '[';
        var length = 1;
        foreach (var key in keys.Keys)
        {
            if (length > 1)
            {
                text[length++] = ',';
            }

            key.TryFormat(text.AsSpan(length), out var written, default, CultureInfo.InvariantCulture);
            length += written;
        }

        text[length++] = ']';
        var json = new string(text, 0, length);
        ArrayPool<char>.Shared.Return(text);
        return json;
    }

    private IList Typed(IEnumerable values)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(listOf!))!;
        foreach (var value in values)
        {
            list.Add(value);
        }

        return list;
    }
}

/// <summary>The source of a parameter's value.</summary>
internal enum ParameterSource
{
    /// <summary>The request: a value of its arguments.</summary>
    Request,

    /// <summary>The request: the maximum number of rows.</summary>
    Rows,

    /// <summary>The caller: the units within reach.</summary>
    Units,

    /// <summary>The caller: the units of which the caller is a member.</summary>
    Membership,

    /// <summary>The caller: the own key as an official.</summary>
    Official,
}
