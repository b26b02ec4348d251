using Graph;
using Kernel.Audit;
using Kernel.Storage;

namespace Commons.Access;

[Extends<Query>]
internal static class AuditQueries
{
    /// <summary>审计记录，新的在前 · Changes to a module's records and reads of sealed ones, newest first.</summary>
    [Connection]
    [Needs(RegistryPermissions.ReadAudit)]
    public static IQueryable<AuditEntry> AuditEntries(ModuleContext db) => db.Audit;
}
