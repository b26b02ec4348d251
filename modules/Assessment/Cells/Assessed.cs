using Assessment.Schemes;
using Commons.Measures;
using Kernel;
using Kernel.Audit;

namespace Assessment.Cells;

/// <summary>A subject that a scheme assesses.</summary>
[Unaudited("It is derived from the schemes and the posts.")]
internal sealed class Assessed
{
    public required Id<Scheme> SchemeId { get; init; }

    public required SubjectKind SubjectKind { get; init; }

    public required long SubjectKey { get; init; }

    /// <summary>The number of days in the year that an official held posts the scheme is for; zero for a unit.</summary>
    public required int DaysInPost { get; set; }

    internal Subject Subject => new(SubjectKind, SubjectKey);
}
