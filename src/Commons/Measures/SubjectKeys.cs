using Commons.Officials;
using Commons.OrgUnits;
using Kernel;

namespace Commons.Measures;

/// <summary>Extracts keys of subjects for queries.</summary>
public static class SubjectKeys
{
    /// <summary>The units among the subjects.</summary>
    public static List<Id<OrgUnit>> Units(this IEnumerable<Subject> subjects) =>
        [.. subjects.Where(s => s.Kind == SubjectKind.Unit).Select(s => new Id<OrgUnit>(s.Key))];

    /// <summary>The officials among the subjects.</summary>
    public static List<Id<Official>> Officials(this IEnumerable<Subject> subjects) =>
        [.. subjects.Where(s => s.Kind == SubjectKind.Official).Select(s => new Id<Official>(s.Key))];
}

/// <summary>Combines what a source found by unit and by official.</summary>
public static class Figures
{
    private static readonly Figure NothingDue = new(0, 0);

    /// <summary>A figure for every subject; a subject without rows had nothing due.</summary>
    public static IReadOnlyDictionary<Subject, Figure> Combine(
        IEnumerable<Subject> subjects,
        IReadOnlyDictionary<Id<OrgUnit>, Figure>? units = null,
        IReadOnlyDictionary<Id<Official>, Figure>? officials = null
    ) =>
        subjects.ToDictionary(
            subject => subject,
            subject =>
                subject.Kind switch
                {
                    SubjectKind.Unit => units?.GetValueOrDefault(new Id<OrgUnit>(subject.Key)),
                    _ => officials?.GetValueOrDefault(new Id<Official>(subject.Key)),
                } ?? NothingDue
        );
}
