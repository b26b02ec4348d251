using Assessment.Schemes;
using Commons.Measures;
using Kernel;
using Kernel.Audit;

namespace Assessment.Cells;

/// <summary>One who is assessed by a scheme.</summary>
[Unaudited("It follows from the schemes and the posts.")]
internal sealed class Assessed
{
    public required Id<Scheme> SchemeId { get; init; }

    public required SubjectKind SubjectKind { get; init; }

    public required long SubjectKey { get; init; }

    /// <summary>An official's days in the year in posts that the scheme is for; zero for a unit.</summary>
    public required int DaysInPost { get; set; }

    internal Subject Subject => new(SubjectKind, SubjectKey);
}
