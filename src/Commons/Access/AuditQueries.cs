using Graph;
using Kernel.Audit;
using Kernel.Storage;

namespace Commons.Access;

[Extends<Query>]
internal static class AuditQueries
{
    /// <summary>审计记录，新的在前 · Who did what to the records of a module, and who read what is sealed; the newest first.</summary>
    [Connection]
    [Needs(RegistryPermissions.ReadAudit)]
    public static IQueryable<AuditEntry> AuditEntries(ModuleContext db) => db.Audit;
}
