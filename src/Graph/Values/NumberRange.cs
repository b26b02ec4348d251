using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Graph.Values;

/// <summary>Compares numbers with a declared range.</summary>
internal static class NumberRange
{
    /// <summary>
    /// Whether a number is within the range. The attribute itself converts the number to the type of its bounds, which can overflow; decimal
    /// holds every number of a request.
    /// </summary>
    public static bool Holds(this RangeAttribute range, object number) =>
        Convert.ToDecimal(number, CultureInfo.InvariantCulture) is var given
        && given >= Convert.ToDecimal(range.Minimum, CultureInfo.InvariantCulture)
        && given <= Convert.ToDecimal(range.Maximum, CultureInfo.InvariantCulture);
}
