using System.Linq.Expressions;
using System.Reflection;
using Graph.Errors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Graph.Sql;

/// <summary>
/// Allocates the placeholders for values in a query before it is translated. EF Core names a parameter after the field that it is read from, so
/// the fields of <see cref="Places{T}"/> are numbered, and the translated text keeps the numbers.
/// </summary>
internal sealed class ParameterBinder(IModel model, IRelationalTypeMappingSource mappings)
{
    private readonly Dictionary<Type, object> places = [];
    private readonly List<QueryParameter> slots = [];
    private readonly Dictionary<(IProperty Column, string Needs), Expression> units = [];
    private Expression? membership;
    private readonly Dictionary<Expression, int> numbers = [];
    private List<Expression>? repeated;
    private List<Expression>? original;
    private int repeatedPlace;

    public IReadOnlyList<QueryParameter> Slots => slots;

    public static ParameterBinder For(DbContext context) =>
        new(context.Model, context.GetService<IRelationalTypeMappingSource>());

    /// <summary>
    /// Builds the same part of a query again: the placeholders of the first time are reused in the same order. A part within it that is repeated
    /// separately keeps its own placeholders.
    /// </summary>
    /// <param name="taken">The placeholders of the first time; empty the first time.</param>
    /// <param name="build">Builds the part and requests placeholders in the same order each time.</param>
    /// <param name="same">The placeholders whose values the new ones repeat; null if new ones have values of their own.</param>
    public Expression Repeat(List<Expression> taken, Func<Expression> build, List<Expression>? same = null)
    {
        var around = (repeated, original, repeatedPlace);
        (repeated, original, repeatedPlace) = (taken, same, 0);
        var built = build();
        (repeated, original, repeatedPlace) = around;
        return built;
    }

    /// <summary>
    /// The placeholder for the units where the caller holds permissions, regardless of the request; one for each column that is compared with
    /// it, because EF Core creates another parameter for a placeholder that is used with another column's mapping.
    /// </summary>
    /// <param name="column">The column.</param>
    /// <param name="item">The type of a key.</param>
    /// <param name="needs">The permissions.</param>
    /// <param name="joined">Whether the query joins the list; EF Core makes another parameter of it when it is compared.</param>
    public Expression Units(IProperty column, Type item, IReadOnlyList<string> needs, bool joined = false)
    {
        var place = (column, (joined ? "|" : "") + string.Join(' ', needs));
        return units.TryGetValue(place, out var known)
            ? known
            : units[place] = Take(
                typeof(List<>).MakeGenericType(item),
                ListMapping(column, item),
                item,
                ParameterSource.Units,
                needs
            );
    }

    /// <summary>
    /// A placeholder for the caller's own key as an official: a new one each time, because EF Core would create several parameters for one
    /// placeholder that is compared with columns of different mappings.
    /// </summary>
    public Expression Official(Type key) => Take(key, null, null, ParameterSource.Official);

    /// <summary>The placeholder for the units that the caller is a member of.</summary>
    public Expression Membership(Type item) =>
        membership ??= Take(
            typeof(List<>).MakeGenericType(item),
            ListMapping(model.GetEntityTypes().SelectMany(e => e.GetProperties()).First(p => p.ClrType == item), item),
            item,
            ParameterSource.Membership
        );

    /// <summary>A placeholder for a value of a column's type.</summary>
    public Expression ValueOf(IProperty column, Type type) => Take(type, column.GetRelationalTypeMapping(), null);

    /// <summary>A placeholder for a list of values of a column's type.</summary>
    public Expression ListOf(IProperty column, Type item) =>
        Take(typeof(List<>).MakeGenericType(item), ListMapping(column, item), item);

    /// <summary>A placeholder for a text that is not a column's value, such as a pattern.</summary>
    public Expression Text() => Take(typeof(string), mappings.FindMapping(typeof(string))!, null);

    /// <summary>A placeholder for the maximum number of rows.</summary>
    public Expression Count() => Take(typeof(int), mappings.FindMapping(typeof(int))!, null, ParameterSource.Rows);

    private RelationalTypeMapping ListMapping(IProperty column, Type item) =>
        (RelationalTypeMapping)
            mappings.FindMapping(typeof(List<>).MakeGenericType(item), model, column.GetRelationalTypeMapping())!;

    private Expression Take(
        Type type,
        RelationalTypeMapping? mapping,
        Type? item,
        ParameterSource supply = ParameterSource.Request,
        IReadOnlyList<string>? needs = null
    )
    {
        // Placeholders for units and membership exist once for the whole query anyway.
        var tape = supply is ParameterSource.Request or ParameterSource.Official ? repeated : null;
        if (tape is not null && repeatedPlace < tape.Count)
        {
            return tape[repeatedPlace++];
        }

        if (slots.Count == Places.Most)
        {
            throw new RequestError(
                new Problem(
                    Codes.TooManyConditions,
                    "筛选条件过多，请减少。",
                    "The filter has more conditions than a statement takes."
                )
            );
        }

        var place = typeof(Places<>).MakeGenericType(type);
        if (!places.TryGetValue(place, out var holder))
        {
            places.Add(place, holder = Activator.CreateInstance(place)!);
        }

        var field = place.GetField(Places.Name(slots.Count), BindingFlags.Instance | BindingFlags.Public)!;
        // A null would be part of the translated shape; any non-null value works as a placeholder.
        field.SetValue(
            holder,
            type == typeof(string) ? "" : Activator.CreateInstance(Nullable.GetUnderlyingType(type) ?? type)
        );
        int? same =
            tape is not null && original is not null && supply == ParameterSource.Request
                ? numbers[original[tape.Count]]
                : null;
        slots.Add(new QueryParameter($"@{Places.Name(slots.Count)}", mapping, item, supply, needs ?? [], same));
        var taken = Expression.Field(Expression.Constant(holder), field);
        numbers.Add(taken, slots.Count - 1);
        tape?.Add(taken);
        repeatedPlace++;
        return taken;
    }
}
