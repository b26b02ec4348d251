using Commons.Households;
using Commons.Officials;
using Commons.OrgUnits;
using Graph;
using Publicity.Notices;
using Publicity.Postings;
using Publicity.Sessions;
using Publicity.Store;

namespace Publicity;

[Extends<Query>]
internal static class PublicityQueries
{
    /// <summary>公告 · Notices.</summary>
    [Connection]
    public static IQueryable<Notice> Notices(PublicityContext db) => db.Notices;

    /// <summary>公开事项 · Posting duties.</summary>
    [Connection]
    public static IQueryable<PostingDuty> PostingDuties(PublicityContext db) => db.PostingDuties;

    /// <summary>政策宣讲 · Policy sessions.</summary>
    [Connection]
    public static IQueryable<PolicySession> PolicySessions(PublicityContext db) => db.PolicySessions;
}

[Extends<PostingDuty>]
internal static class PostingDutyEdges
{
    /// <summary>应公开记录 · The postings of this duty.</summary>
    [Connection(nameof(Posting.DutyId), IsShort = true)]
    public static IQueryable<Posting> Postings(PublicityContext db) => db.Postings;
}

[Extends<OrgUnit>]
internal static class OrgUnitPublicity
{
    /// <summary>本单位的公告 · Notices of this unit.</summary>
    [Connection(nameof(Notice.UnitId))]
    public static IQueryable<Notice> Notices(PublicityContext db) => db.Notices;

    /// <summary>本单位的公开事项 · Posting duties of this unit.</summary>
    [Connection(nameof(PostingDuty.UnitId))]
    public static IQueryable<PostingDuty> PostingDuties(PublicityContext db) => db.PostingDuties;

    /// <summary>本单位的政策宣讲 · Policy sessions held in this unit.</summary>
    [Connection(nameof(PolicySession.UnitId))]
    public static IQueryable<PolicySession> PolicySessions(PublicityContext db) => db.PolicySessions;
}

[Extends<Household>]
internal static class HouseholdPublicity
{
    /// <summary>本户所在单位的公告 · Notices of the household's unit.</summary>
    [Connection(nameof(Notice.UnitId), Of = "unit")]
    public static IQueryable<Notice> Notices(PublicityContext db) => db.Notices;
}

[Extends<Official>]
internal static class OfficialPublicity
{
    /// <summary>起草的公告 · Notices drafted by this official.</summary>
    [Connection(nameof(Notice.AuthorId))]
    public static IQueryable<Notice> Notices(PublicityContext db) => db.Notices;
}
