using Commons.Access;
using Graph;
using Kernel;

namespace Commons.Retention;

/// <summary>
/// 到期清除报告 · What one day's run erased under a rule: the number of records and the day before which they were made; never their
/// identity.
/// </summary>
[Needs(RegistryPermissions.ReadRetention)]
[Boundless("It counts the erased records of all units together and identifies none of them.")]
public sealed class RetentionReport : Entity<RetentionReport>
{
    private RetentionReport() { }

    private RetentionReport(Id<RetentionReport> id)
        : base(id) { }

    /// <summary>规则 · The rule.</summary>
    [Sortable]
    public RetentionRule Rule { get; private init; }

    /// <summary>清除日期 · The day of the run.</summary>
    [Sortable]
    public DateOnly On { get; private init; }

    /// <summary>保存起始日 · The first day whose records are kept.</summary>
    public DateOnly KeptFrom { get; private set; }

    /// <summary>清除数量，不含限定知悉范围的记录 · The number of erased records, without sealed ones.</summary>
    public int Erased { get; private set; }

    /// <summary>Creates the report of a day.</summary>
    internal static RetentionReport Create(RetentionRule rule, DateOnly on) =>
        new(Id<RetentionReport>.New()) { Rule = rule, On = on };

    /// <summary>Adds the result of one batch.</summary>
    internal void Add(RecordsErased erased) => (KeptFrom, Erased) = (erased.KeptFrom, Erased + erased.Count);
}
