using System.Buffers;
using System.Collections;
using System.Data;
using System.Data.Common;
using System.Globalization;
using Kernel.Access;
using Microsoft.EntityFrameworkCore.Storage;

namespace Graph.Reading;

/// <summary>A parameter of a statement.</summary>
/// <param name="name">Its name in the text.</param>
/// <param name="mapping">How EF Core stores values of its kind.</param>
/// <param name="listOf">The type of the items where it is a list.</param>
/// <param name="supply">Where its value comes from.</param>
/// <param name="needs">Where it is the caller's units: those where all these permissions are held.</param>
internal sealed class Slot(
    string name,
    RelationalTypeMapping? mapping,
    Type? listOf,
    Supply supply,
    IReadOnlyList<string> needs
)
{
    private bool? listIsText;

    public IReadOnlyList<string> Needs => needs;

    public string Name => name;

    public Supply Supply => supply;

    /// <summary>
    /// Gives a command's parameter its value. Keys, alone or as a list, are numbers on every server and take the short way;
    /// all else is made as EF Core makes it.
    /// </summary>
    public void Fill(DbCommand command, int place, string parameter, object? value)
    {
        switch (value)
        {
            case long key when listOf is null:
                Number(command, place, parameter).Value = key;
                break;
            case Scope scope when ListIsText(command):
                Plain(command, place, parameter, DbType.String).Value = scope.AsJson;
                break;
            case Scope scope:
                Plain(command, place, parameter, null).Value = scope.Units;
                break;
            case KeyIndex keys when ListIsText(command):
                Plain(command, place, parameter, DbType.String).Value = Json(keys);
                break;
            case KeyIndex keys:
                Plain(command, place, parameter, null).Value = keys.Keys.ToArray();
                break;
            default:
                var made = mapping!.CreateParameter(
                    command,
                    parameter,
                    listOf is null ? value : Typed((IEnumerable)value!)
                );
                if (place < command.Parameters.Count)
                {
                    command.Parameters[place] = made;
                }
                else
                {
                    command.Parameters.Add(made);
                }

                break;
        }
    }

    private static DbParameter Number(DbCommand command, int place, string parameter) =>
        Plain(command, place, parameter, DbType.Int64);

    private static DbParameter Plain(DbCommand command, int place, string parameter, DbType? type)
    {
        if (place < command.Parameters.Count)
        {
            return command.Parameters[place];
        }

        var made = command.CreateParameter();
        made.ParameterName = parameter;
        if (type is { } known)
        {
            made.DbType = known;
        }

        command.Parameters.Add(made);
        return made;
    }

    // Some servers take a list as an array, others as a JSON text; EF Core's mapping says which.
    private bool ListIsText(DbCommand command) =>
        listIsText ??=
            mapping!.CreateParameter(command, name, Typed(new[] { Activator.CreateInstance(listOf!) })).Value is string;

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
internal enum Supply
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
