using System.Globalization;
using Commons.Persons;

namespace Commons.Demonstration;

/// <summary>
/// Generates fictitious residents. The telephone numbers are an unused block, and the region of the id numbers does not exist.
/// </summary>
/// <param name="stream">The name of the random stream.</param>
/// <param name="first">The offset of the first telephone number.</param>
public sealed class DemoResidents(string stream, int first)
{
    private const string NoRegion = "350899";
    private static readonly DateOnly Eldest = new(1940, 1, 1);
    private readonly Random chance = DemoTown.Chance(stream);
    private readonly DemoNames names = new(DemoTown.Chance($"{stream} names"));
    private int count;

    /// <summary>The next resident.</summary>
    public Contact Next() => new(names.Next(), $"1990000{first + count++:D4}");

    /// <summary>The next id number, with a valid check digit.</summary>
    public string IdNumber()
    {
        var born = Eldest.AddDays(chance.Next(365 * 60)).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var digits = $"{NoRegion}{born}{chance.Next(1000):D3}";
        return digits + CitizenId.CheckDigit(digits);
    }
}
