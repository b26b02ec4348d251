using Graph.Tests.Hosting;

namespace Graph.Tests.Killing;

/// <summary>
/// Hosts are repeatedly killed at random moments while clients write: every acknowledged change is stored, an
/// unacknowledged one is stored completely or not at all, and each follow-up has happened exactly once.
/// </summary>
public sealed class KillTests
{
    // Once here and once on PostgreSQL: two hundred in all.
    private const int Kills = 100;

    [ServiceFact]
    public async Task Whenever_a_host_is_killed_nothing_that_was_acknowledged_is_lost_and_nothing_is_done_twice()
    {
        var installation = await Installations.Take();
        await using var issuer = await Issuer.Start();
        var book = await Book.Open(installation);
        await using var fleet = new Fleet(installation, issuer, Kills);
        await new Writers(book, fleet).WriteUntil(fleet.Sunk);

        Assert.Equal(Kills, fleet.Killed);
        Assert.True(fleet.CutOff > Kills / 2, $"Only {fleet.CutOff} of the killed had something under way.");

        await using (var aftermath = await Aftermath.Of(installation, book))
        {
            await aftermath.WhatWasAcknowledgedIsAnsweredAgainAndNotDoneAgain();
            await aftermath.EachIssueIsWholeAndThereOnce();
            await aftermath.EachReactionTookEffectOnce();
            await aftermath.AskingAllMeasuresAgainChangesNoFigure();
            await aftermath.TheAuditChainIsWhole();
        }

        await Installations.Drop(installation);
    }
}
