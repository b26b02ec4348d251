using Graph.Schema;
using Graph.Sql;

namespace Graph.Fields;

/// <summary>The figures that a statement must compute, as the parts of an answer ask for them.</summary>
internal sealed class FigureColumns
{
    private readonly List<(Figure Figure, Func<Column> Make)> columns = [];

    public IReadOnlyList<Figure> Figures => columns.ConvertAll(c => c.Figure);

    /// <summary>The place of a figure behind the keys.</summary>
    public int Use(Figure figure, GraphType? leaf = null)
    {
        var known = columns.FindIndex(c => c.Figure == figure);
        if (known >= 0)
        {
            return known;
        }

        Func<Column> make = figure switch
        {
            { Kind: FigureKind.Count } => () => new LongColumn(),
            { Kind: FigureKind.Sum } when IsDecimal(figure) => () => new DecimalColumn(),
            { Kind: FigureKind.Sum } => () => new LongColumn(),
            _ => Column.For(figure.Property!, leaf),
        };
        columns.Add((figure, make));
        return columns.Count - 1;
    }

    /// <summary>An empty table: the parent's key, the group's keys, the figures.</summary>
    public Table Table(IEnumerable<Column> keys) =>
        new([new KeyColumn(typeof(long)), .. keys, .. columns.Select(c => c.Make())]);

    private static bool IsDecimal(Figure figure) =>
        (Nullable.GetUnderlyingType(figure.Property!.PropertyType) ?? figure.Property.PropertyType) == typeof(decimal);
}
