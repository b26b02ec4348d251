using System.Reflection;
using Graph.Schema;
using Graph.Sql;

namespace Graph.Fields;

/// <summary>The figures that a statement must compute, as selected by the parts of a response.</summary>
internal sealed class FigureColumns
{
    private readonly List<(Figure Figure, Func<Column> Make)> columns = [];

    public IReadOnlyList<Figure> Figures => columns.ConvertAll(c => c.Figure);

    private readonly List<SplitSum> sums = [];

    /// <summary>The positions of a sum after the keys.</summary>
    public SplitSum Sum(PropertyInfo property)
    {
        var sum = new SplitSum(
            Use(new Figure(FigureKind.Sum, property, SumPart.Quotient)),
            Use(new Figure(FigureKind.Sum, property, SumPart.Remainder)),
            (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) == typeof(decimal)
        );
        sums.Add(sum);
        return sum;
    }

    /// <summary>Marks rows as unreadable if their sums cannot be shown.</summary>
    /// <param name="rows">The rows of figures.</param>
    /// <param name="offset">Where the figures begin.</param>
    public void CheckSums(Table rows, int offset)
    {
        for (var row = 0; sums.Count > 0 && row < rows.Count; row++)
        {
            if (!HasSums(rows, offset, row))
            {
                rows.Spoil(row, new OverflowException("A sum of stored values is no 64-bit number."));
            }
        }
    }

    /// <summary>Whether all sums of a row can be shown.</summary>
    public bool HasSums(Table rows, int offset, int row) => sums.TrueForAll(s => s.IsShown(s.Of(rows, offset, row)));

    /// <summary>The position of a figure after the keys.</summary>
    public int Use(Figure figure, GraphType? leaf = null)
    {
        var known = columns.FindIndex(c => c.Figure == figure);
        if (known >= 0)
        {
            return known;
        }

        Func<Column> make = figure switch
        {
            { Kind: FigureKind.Count or FigureKind.Sum } => () => new LongColumn(),
            _ => Column.For(figure.Property!, leaf),
        };
        columns.Add((figure, make));
        return columns.Count - 1;
    }

    /// <summary>An empty table: the parent's key, the group's keys, the figures.</summary>
    public Table Table(IEnumerable<Column> keys) =>
        new([new KeyColumn(typeof(long)), .. keys, .. columns.Select(c => c.Make())]);
}
