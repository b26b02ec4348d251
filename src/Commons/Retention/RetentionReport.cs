using Commons.Access;
using Graph;
using Kernel;

namespace Commons.Retention;

/// <summary>到期清除报告 · What a day's run erased under a rule: how many records, older than which day. Never whose.</summary>
[Needs(RegistryPermissions.ReadRetention)]
[Boundless("It says how many records were erased, of all units together, and nothing of any of them.")]
public sealed class RetentionReport : Entity<RetentionReport>
{
    private RetentionReport() { }

    private RetentionReport(Id<RetentionReport> id)
        : base(id) { }

    /// <summary>规则 · Under which rule.</summary>
    [Sortable]
    public RetentionRule Rule { get; private init; }

    /// <summary>清除日期 · The day of the run.</summary>
    [Sortable]
    public DateOnly On { get; private init; }

    /// <summary>保存起始日 · The first day whose records are kept.</summary>
    public DateOnly KeptFrom { get; private set; }

    /// <summary>清除数量，不含密封的记录 · How many records were erased, without those that are sealed.</summary>
    public int Erased { get; private set; }

    /// <summary>Begins the report of a day.</summary>
    internal static RetentionReport Of(RetentionRule rule, DateOnly on) =>
        new(Id<RetentionReport>.New()) { Rule = rule, On = on };

    /// <summary>Adds what was erased in one go.</summary>
    internal void Add(RecordsErased erased) => (KeptFrom, Erased) = (erased.KeptFrom, Erased + erased.Count);
}
