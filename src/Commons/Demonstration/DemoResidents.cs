using System.Globalization;
using Commons.Persons;

namespace Commons.Demonstration;

/// <summary>
/// Made-up residents. Nobody has these numbers: the telephones are one unused block, and the region of the id numbers is none.
/// </summary>
/// <param name="stream">A name for this use of chance.</param>
/// <param name="first">The first of the telephone numbers.</param>
public sealed class DemoResidents(string stream, int first)
{
    private const string NoRegion = "350899";
    private static readonly DateOnly Eldest = new(1940, 1, 1);
    private readonly Random chance = DemoTown.Chance(stream);
    private readonly DemoNames names = new(DemoTown.Chance($"{stream} names"));
    private int count;

    /// <summary>Somebody else.</summary>
    public Contact Next() => new(names.Next(), $"1990000{first + count++:D4}");

    /// <summary>An id number with its check digit.</summary>
    public string IdNumber()
    {
        var born = Eldest.AddDays(chance.Next(365 * 60)).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var digits = $"{NoRegion}{born}{chance.Next(1000):D3}";
        return digits + CitizenId.CheckDigit(digits);
    }
}
