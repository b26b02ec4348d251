using System.Globalization;

namespace Host;

/// <summary>
/// Sets the invariant culture, whatever the machine's is, so that numbers, dates and messages do not depend on where the program
/// runs. InvariantGlobalization must stay off: Microsoft.Data.SqlClient cannot connect with it.
/// </summary>
internal static class ProcessCulture
{
    /// <summary>Sets it for this thread and all later ones.</summary>
    public static void Set()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
    }
}
