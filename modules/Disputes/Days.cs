using Kernel.Time;

namespace Disputes;

/// <summary>What all changes ask of the days they are given.</summary>
internal static class Days
{
    /// <exception cref="DisputeDayNotYet">The day lies in the future.</exception>
    public static void RequirePast(this TimeProvider clock, DateOnly day, string input)
    {
        if (day > clock.Today())
        {
            throw new DisputeDayNotYet().About(input);
        }
    }
}
