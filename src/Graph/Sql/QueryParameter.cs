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
/// <param name="mapping">How EF Core stores values of its kind.</param>
/// <param name="listOf">The type of the items where it is a list.</param>
/// <param name="supply">Where its value comes from.</param>
/// <param name="needs">Where it is the caller's units: those where all these permissions are held.</param>
/// <param name="same">The number of the parameter whose value it has; null where its value is its own.</param>
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
    /// Gives a command's parameter its value. A prepared command sends the parameter objects that it was prepared with, so a parameter is
    /// made once for each command, with its type, and only its value and size change. Keys, alone or as a list, are numbers on every
    /// server and take the short way; all other values are converted by EF Core's mapping.
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
                // The size bounds the value that is sent: that of a shorter value would cut a longer one off. What has none has no bound.
                if (converted.Size != 0)
                {
                    kept.Size = converted.Size;
                }

                break;
        }
    }

    // Its type is that of the column, whatever the first value is: of a null or an empty list nothing could be inferred.
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

    // Some servers take a list as an array, others as a JSON text; EF Core's mapping says which.
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

/// <summary>Where the value of a parameter comes from.</summary>
internal enum ParameterSource
{
    /// <summary>What is asked.</summary>
    Request,

    /// <summary>What is asked: how many rows at most.</summary>
    Rows,

    /// <summary>Who asks: the units within reach.</summary>
    Units,

    /// <summary>Who asks: the units that the caller is of.</summary>
    Membership,

    /// <summary>Who asks: the own key as an official.</summary>
    Official,
}
