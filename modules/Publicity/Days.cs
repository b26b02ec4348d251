using Kernel.Time;

namespace Publicity;

/// <summary>What all changes ask of the days they are given.</summary>
internal static class Days
{
    /// <exception cref="NoticeDayNotYet">The day lies in the future.</exception>
    public static void RequirePast(this TimeProvider clock, DateOnly day, string input)
    {
        if (day > clock.Today())
        {
            throw new NoticeDayNotYet().About(input);
        }
    }
}
