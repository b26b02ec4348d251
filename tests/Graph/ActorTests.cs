using System.Text.Json;
using System.Text.RegularExpressions;
using Commons.Officials;
using Graph.Schema;
using Graph.Tests.Hosting;
using Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>The actor of a change is the signed-in caller; a client names other officials, but never the actor.</summary>
public sealed partial class ActorTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Draft =
        "mutation($input: DraftNoticeInput!) { draftNotice(input: $input) { notice { id author { number } } errors { ... on Error { code path message } } } }";

    private const string Review =
        "mutation($input: ReviewNoticeInput!) { reviewNotice(input: $input) { notice { reviewer { number } } errors { ... on Error { code path } } } }";

    // Inputs that name officials who are not the actors of the change. A new input either is listed here or is marked [Actor].
    private static readonly Dictionary<string, string> Named = new(StringComparer.Ordinal)
    {
        ["AppointOfficialInput.officialId"] = "is appointed",
        ["AssignDutiesInput.leaderId"] = "is assigned",
        ["AssignDutiesInput.responsibleId"] = "is assigned",
        ["DelegatePostInput.recipientId"] = "is handed authority",
        ["GrantPurposeInput.officialId"] = "is granted a purpose",
        ["HoldPolicySessionInput.speakerId"] = "spoke; others write it down",
        ["LeadCaseInput.leaderId"] = "is assigned",
        ["NameOnMatterInput.officialId"] = "is named on it",
        ["PlanAidMeasureInput.responsibleId"] = "is assigned",
        ["ProposePairingInput.secretaryId"] = "is paired",
        ["RaiseVisitIssueInput.handlerId"] = "is assigned",
        ["RecordVisitInput.officialIds"] = "visited, several together; one of them or somebody else writes it down",
        ["RecuseFromMatterInput.officialId"] = "keeps out; that another decides it takes a permission of its own",
        ["RecuseFromMatterInput.handlerId"] = "is assigned",
        ["RegisterMatterInput.handlerId"] = "is assigned",
        ["RegisterMatterInput.accusedOfficialIds"] = "is accused",
    };

    private IEnumerable<(string Name, InputField Field)> Inputs =>
        host
            .Services.GetRequiredService<GraphModel>()
            .Types.OfType<InputType>()
            .Where(t => t.Clr is not null)
            .SelectMany(t => t.Fields.Where(f => f.Property is not null).Select(f => ($"{t.Name}.{f.Name}", f)));

    [Fact]
    public void Every_official_whom_an_input_names_is_declared_to_be_the_caller_or_somebody_else()
    {
        var officials = Inputs.Where(i => IsOfOfficials(i.Field.Property!.PropertyType)).ToList();
        Assert.Equal(
            Named.Keys.Order(StringComparer.Ordinal),
            officials.Where(i => !IsActor(i.Field)).Select(i => i.Name).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            [
                "DraftNoticeInput.authorId",
                "ReviewNoticeInput.reviewerId",
                "StrikeOffDisputeInput.closerId",
                "StrikeOffVisitIssueInput.closerId",
            ],
            officials.Where(i => IsActor(i.Field)).Select(i => i.Name).Order(StringComparer.Ordinal)
        );
        Assert.All(officials.Where(i => IsActor(i.Field)), i => Assert.False(i.Field.Type.Required));
    }

    [Fact]
    public void No_input_says_who_did_it_in_any_other_way()
    {
        Assert.Empty(Inputs.Where(i => !IsActor(i.Field) && Doing().IsMatch(i.Field.Name)).Select(i => i.Name));
        Assert.All(
            ["closerId", "approvedBy", "by", "recorderName", "operator", "userId", "callerId", "submittedById"],
            name => Assert.Matches(Doing(), name)
        );
    }

    [Fact]
    public async Task What_is_written_down_as_done_by_somebody_was_done_by_the_caller()
    {
        var drafted = await Drafted("cadre", null);
        Assert.Equal("WP0010", Number(drafted, "author"));
        var input = new { noticeId = drafted.GetProperty("id").GetString(), on = "2026-11-02" };
        var reviewed = await Sent("village-secretary", Review, input);
        Assert.Equal("WP0009", Number(reviewed.GetProperty("reviewNotice").GetProperty("notice"), "reviewer"));
    }

    [Fact]
    public async Task Nobody_reviews_what_is_their_own_by_naming_somebody_else()
    {
        var own = await Drafted("village-secretary", await Official("WP0009"));
        Assert.Equal("WP0009", Number(own, "author"));
        var id = own.GetProperty("id").GetString();
        var cadre = await Official("WP0010");
        var named = await Sent(
            "village-secretary",
            Review,
            new
            {
                noticeId = id,
                on = "2026-11-02",
                reviewerId = cadre,
            }
        );
        Assert.Equal(
            """[{"code":"ACTOR_NOT_CALLER","path":["input","reviewerId"]}]""",
            named.GetProperty("reviewNotice").GetProperty("errors").GetRawText()
        );
        var honest = await Sent("village-secretary", Review, new { noticeId = id, on = "2026-11-02" });
        Assert.Contains("REVIEWER_IS_AUTHOR", honest.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_does_nothing_in_the_name_of_an_official()
    {
        foreach (var author in new[] { null, await Official("WP0010") })
        {
            var answer = await host.Data(Draft, new { input = await Notice(author) });
            Assert.Contains("ACTOR_NOT_CALLER", answer.GetRawText(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_strikes_an_issue_off_is_who_is_signed_in_and_not_who_handled_it()
    {
        const string strike =
            "mutation($input: StrikeOffVisitIssueInput!) { strikeOffVisitIssue(input: $input) { visitIssue { closer { number } } errors { ... on Error { code } } } }";
        var visits = await host.Data(
            "{ visits(first: 1, where: { visitedOn: { lt: \"2026-10-01\" }, unit: { code: { eq: 350824001001 } } }) { nodes { id } } }"
        );
        var raised = await Sent(
            "cadre",
            "mutation($input: RaiseVisitIssueInput!) { raiseVisitIssue(input: $input) { visitIssue { id } } }",
            new
            {
                visitId = visits.GetProperty("visits").GetProperty("nodes")[0].GetProperty("id").GetString(),
                handlerId = await Official("WP0009"),
                description = "路灯",
                raisedOn = "2026-10-01",
                dueOn = "2026-11-01",
            }
        );
        var id = raised.GetProperty("raiseVisitIssue").GetProperty("visitIssue").GetProperty("id").GetString();
        await Sent(
            "village-secretary",
            "mutation($input: HandleVisitIssueInput!) { handleVisitIssue(input: $input) { errors { __typename } } }",
            new
            {
                visitIssueId = id,
                outcome = "已修",
                handledOn = "2026-10-02",
            }
        );
        var cadre = await Official("WP0010");
        async Task<string> Strike(string by, string? closer) =>
            (
                await Sent(
                    by,
                    strike,
                    new
                    {
                        visitIssueId = id,
                        struckOffOn = "2026-10-03",
                        closerId = closer,
                    }
                )
            ).GetRawText();
        Assert.Contains("ACTOR_NOT_CALLER", await Strike("village-secretary", cadre), StringComparison.Ordinal);
        Assert.Contains("CLOSER_IS_HANDLER", await Strike("village-secretary", null), StringComparison.Ordinal);
        Assert.Contains("\"number\":\"WP0010\"", await Strike("cadre", null), StringComparison.Ordinal);
    }

    private async Task<JsonElement> Drafted(string by, string? author) =>
        (await Sent(by, Draft, await Notice(author))).GetProperty("draftNotice").GetProperty("notice");

    private async Task<object> Notice(string? author) =>
        new
        {
            unitId = (await host.Data("{ orgUnit(code: 350824001001) { id } }"))
                .GetProperty("orgUnit")
                .GetProperty("id")
                .GetString(),
            authorId = author,
            channel = "BOARD",
            title = "停水通知",
            body = "周三停水。",
            on = "2026-11-01",
        };

    private async Task<string?> Official(string number) =>
        (await host.Data($"{{ official(number: \"{number}\") {{ id }} }}"))
            .GetProperty("official")
            .GetProperty("id")
            .GetString();

    private async Task<JsonElement> Sent(string by, string mutation, object input)
    {
        using var client = host.As(by);
        var answer = await TestHost.Send(client, mutation, new { input });
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    private static string? Number(JsonElement of, string official) =>
        of.GetProperty(official).GetProperty("number").GetString();

    private static bool IsActor(InputField field) => field.Property!.IsDefined(typeof(ActorAttribute), false);

    private static bool IsOfOfficials(Type type) =>
        type == typeof(Id<Official>) || (type.IsGenericType && Array.Exists(type.GetGenericArguments(), IsOfOfficials));

    [GeneratedRegex(
        "(^b|B)y(Id|Name)?$|^(author|closer|reviewer|approver|recorder|operator|submitter|creator|editor|giver|sender|user|caller|actor|signer|registrar)(s|Id|Ids|Name|Number)?$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Doing();
}
