using System.Globalization;

namespace Host;

/// <summary>
/// The culture of the process is the invariant one, whatever the machine's is: no number, date or message that the product writes or
/// reads depends on where it runs. Cultures themselves must be there (no InvariantGlobalization): Microsoft.Data.SqlClient opens no
/// connection without them.
/// </summary>
internal static class ProcessCulture
{
    /// <summary>Sets it for this thread and every thread to come.</summary>
    public static void Set()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
    }
}
