-- Household.notices
SELECT [p].[value], [n0].[Id], [n0].[Title], [n0].[Body], [n0].[Channel], [n0].[State], [n0].[DraftedOn], [n0].[ReviewedOn], [n0].[PublishedOn], [n0].[WithdrawnOn], [n0].[WithdrawnBecause], [n0].[AuthorId], [n0].[ReviewerId], [n0].[UnitId], [n0].[UnitCode], [n0].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [n].[Id], [n].[AuthorId], [n].[Body], [n].[Channel], [n].[DraftedOn], [n].[PublishedOn], [n].[ReviewedOn], [n].[ReviewerId], [n].[State], [n].[Title], [n].[UnitCode], [n].[UnitId], [n].[Version], [n].[WithdrawnBecause], [n].[WithdrawnOn]
    FROM [publicity].[Notices] AS [n]
    WHERE [n].[UnitId] = [p].[value] AND [n].[UnitId] >= [p].[value] AND [n].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
    )
    ORDER BY [n].[Id] DESC
) AS [n0]
ORDER BY [p].[value], [n0].[Id] DESC

-- Household.notices totalCount
SELECT [n].[UnitId], COUNT_BIG(*)
FROM [publicity].[Notices] AS [n]
WHERE [n].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) AND [n].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [n].[UnitId]

-- Household.noticesAggregate
SELECT [n].[UnitId], COUNT_BIG(*), MIN([n].[DraftedOn]), MIN([n].[ReviewedOn]), MIN([n].[PublishedOn]), MIN([n].[WithdrawnOn]), MAX([n].[DraftedOn]), MAX([n].[ReviewedOn]), MAX([n].[PublishedOn]), MAX([n].[WithdrawnOn])
FROM [publicity].[Notices] AS [n]
WHERE [n].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) AND [n].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [n].[UnitId]

-- Notice by a key
SELECT [n].[Id], [n].[Title], [n].[Body], [n].[Channel], [n].[State], [n].[DraftedOn], [n].[ReviewedOn], [n].[PublishedOn], [n].[WithdrawnOn], [n].[WithdrawnBecause], [n].[AuthorId], [n].[ReviewerId], [n].[UnitId], [n].[UnitCode], [n].[Version]
FROM [publicity].[Notices] AS [n]
WHERE [n].[Id] = @P10 AND [n].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p]
)

-- Notice by keys
SELECT [n].[Id], [n].[Title], [n].[Body], [n].[Channel], [n].[State], [n].[DraftedOn], [n].[ReviewedOn], [n].[PublishedOn], [n].[WithdrawnOn], [n].[WithdrawnBecause], [n].[AuthorId], [n].[ReviewerId], [n].[UnitId], [n].[UnitCode], [n].[Version]
FROM [publicity].[Notices] AS [n]
WHERE [n].[Id] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) AND [n].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
)

-- Official.notices
SELECT [p].[value], [n0].[Id], [n0].[Title], [n0].[Body], [n0].[Channel], [n0].[State], [n0].[DraftedOn], [n0].[ReviewedOn], [n0].[PublishedOn], [n0].[WithdrawnOn], [n0].[WithdrawnBecause], [n0].[AuthorId], [n0].[ReviewerId], [n0].[UnitId], [n0].[UnitCode], [n0].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [n].[Id], [n].[AuthorId], [n].[Body], [n].[Channel], [n].[DraftedOn], [n].[PublishedOn], [n].[ReviewedOn], [n].[ReviewerId], [n].[State], [n].[Title], [n].[UnitCode], [n].[UnitId], [n].[Version], [n].[WithdrawnBecause], [n].[WithdrawnOn]
    FROM [publicity].[Notices] AS [n]
    WHERE [n].[AuthorId] = [p].[value] AND [n].[AuthorId] >= [p].[value] AND [n].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
    )
    ORDER BY [n].[Id] DESC
) AS [n0]
ORDER BY [p].[value], [n0].[Id] DESC

-- Official.notices totalCount
SELECT [n].[AuthorId], COUNT_BIG(*)
FROM [publicity].[Notices] AS [n]
WHERE [n].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) AND [n].[AuthorId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [n].[AuthorId]

-- Official.noticesAggregate
SELECT [n].[AuthorId], COUNT_BIG(*), MIN([n].[DraftedOn]), MIN([n].[ReviewedOn]), MIN([n].[PublishedOn]), MIN([n].[WithdrawnOn]), MAX([n].[DraftedOn]), MAX([n].[ReviewedOn]), MAX([n].[PublishedOn]), MAX([n].[WithdrawnOn])
FROM [publicity].[Notices] AS [n]
WHERE [n].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) AND [n].[AuthorId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [n].[AuthorId]

-- OrgUnit.notices
SELECT [p].[value], [n0].[Id], [n0].[Title], [n0].[Body], [n0].[Channel], [n0].[State], [n0].[DraftedOn], [n0].[ReviewedOn], [n0].[PublishedOn], [n0].[WithdrawnOn], [n0].[WithdrawnBecause], [n0].[AuthorId], [n0].[ReviewerId], [n0].[UnitId], [n0].[UnitCode], [n0].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [n].[Id], [n].[AuthorId], [n].[Body], [n].[Channel], [n].[DraftedOn], [n].[PublishedOn], [n].[ReviewedOn], [n].[ReviewerId], [n].[State], [n].[Title], [n].[UnitCode], [n].[UnitId], [n].[Version], [n].[WithdrawnBecause], [n].[WithdrawnOn]
    FROM [publicity].[Notices] AS [n]
    WHERE [n].[UnitId] = [p].[value] AND [n].[UnitId] >= [p].[value] AND [n].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
    )
    ORDER BY [n].[Id] DESC
) AS [n0]
ORDER BY [p].[value], [n0].[Id] DESC

-- OrgUnit.notices totalCount
SELECT [n].[UnitId], COUNT_BIG(*)
FROM [publicity].[Notices] AS [n]
WHERE [n].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) AND [n].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [n].[UnitId]

-- OrgUnit.noticesAggregate
SELECT [n].[UnitId], COUNT_BIG(*), MIN([n].[DraftedOn]), MIN([n].[ReviewedOn]), MIN([n].[PublishedOn]), MIN([n].[WithdrawnOn]), MAX([n].[DraftedOn]), MAX([n].[ReviewedOn]), MAX([n].[PublishedOn]), MAX([n].[WithdrawnOn])
FROM [publicity].[Notices] AS [n]
WHERE [n].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) AND [n].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [n].[UnitId]

-- OrgUnit.policySessions
SELECT [p].[value], [p2].[Id], [p2].[Topic], [p2].[HeldOn], [p2].[Attendance], [p2].[SpeakerId], [p2].[UnitId], [p2].[UnitCode], [p2].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [p0].[Id], [p0].[Attendance], [p0].[HeldOn], [p0].[SpeakerId], [p0].[Topic], [p0].[UnitCode], [p0].[UnitId], [p0].[Version]
    FROM [publicity].[PolicySessions] AS [p0]
    WHERE [p0].[UnitId] = [p].[value] AND [p0].[UnitId] >= [p].[value] AND [p0].[UnitId] IN (
        SELECT [p1].[value]
        FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p1]
    )
    ORDER BY [p0].[Id] DESC
) AS [p2]
ORDER BY [p].[value], [p2].[Id] DESC

-- OrgUnit.policySessions totalCount
SELECT [p].[UnitId], COUNT_BIG(*)
FROM [publicity].[PolicySessions] AS [p]
WHERE [p].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p0]
) AND [p].[UnitId] IN (
    SELECT [p1].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p1]
)
GROUP BY [p].[UnitId]

-- OrgUnit.policySessionsAggregate
SELECT [p].[UnitId], COUNT_BIG(*), COALESCE(SUM(CAST([p].[Attendance] AS bigint) / CAST(1000000000 AS bigint)), CAST(0 AS bigint)), COALESCE(SUM(CAST([p].[Attendance] AS bigint) % CAST(1000000000 AS bigint)), CAST(0 AS bigint)), MIN([p].[HeldOn]), MIN([p].[Attendance]), MAX([p].[HeldOn]), MAX([p].[Attendance])
FROM [publicity].[PolicySessions] AS [p]
WHERE [p].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p0]
) AND [p].[UnitId] IN (
    SELECT [p1].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p1]
)
GROUP BY [p].[UnitId]

-- OrgUnit.postingDuties
SELECT [p].[value], [p2].[Id], [p2].[Item], [p2].[Cadence], [p2].[Year], [p2].[UnitId], [p2].[UnitCode], [p2].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [p0].[Id], [p0].[Cadence], [p0].[Item], [p0].[UnitCode], [p0].[UnitId], [p0].[Version], [p0].[Year]
    FROM [publicity].[PostingDuties] AS [p0]
    WHERE [p0].[UnitId] = [p].[value] AND [p0].[UnitId] >= [p].[value] AND [p0].[UnitId] IN (
        SELECT [p1].[value]
        FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p1]
    )
    ORDER BY [p0].[Id] DESC
) AS [p2]
ORDER BY [p].[value], [p2].[Id] DESC

-- OrgUnit.postingDuties totalCount
SELECT [p].[UnitId], COUNT_BIG(*)
FROM [publicity].[PostingDuties] AS [p]
WHERE [p].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p0]
) AND [p].[UnitId] IN (
    SELECT [p1].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p1]
)
GROUP BY [p].[UnitId]

-- OrgUnit.postingDutiesAggregate
SELECT [p].[UnitId], COUNT_BIG(*), COALESCE(SUM(CAST([p].[Year] AS bigint) / CAST(1000000000 AS bigint)), CAST(0 AS bigint)), COALESCE(SUM(CAST([p].[Year] AS bigint) % CAST(1000000000 AS bigint)), CAST(0 AS bigint)), MIN([p].[Year]), MAX([p].[Year])
FROM [publicity].[PostingDuties] AS [p]
WHERE [p].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p0]
) AND [p].[UnitId] IN (
    SELECT [p1].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p1]
)
GROUP BY [p].[UnitId]

-- PolicySession by a key
SELECT [p].[Id], [p].[Topic], [p].[HeldOn], [p].[Attendance], [p].[SpeakerId], [p].[UnitId], [p].[UnitCode], [p].[Version]
FROM [publicity].[PolicySessions] AS [p]
WHERE [p].[Id] = @P10 AND [p].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
)

-- PolicySession by keys
SELECT [p].[Id], [p].[Topic], [p].[HeldOn], [p].[Attendance], [p].[SpeakerId], [p].[UnitId], [p].[UnitCode], [p].[Version]
FROM [publicity].[PolicySessions] AS [p]
WHERE [p].[Id] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p0]
) AND [p].[UnitId] IN (
    SELECT [p1].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p1]
)

-- Posting by a key
SELECT [p].[Id], [p].[DueOn], [p].[PostedOn], [p].[DutyId], [p].[NoticeId], [p].[UnitId], [p].[UnitCode], [p].[Version]
FROM [publicity].[Postings] AS [p]
WHERE [p].[Id] = @P10 AND [p].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
)

-- Posting by keys
SELECT [p].[Id], [p].[DueOn], [p].[PostedOn], [p].[DutyId], [p].[NoticeId], [p].[UnitId], [p].[UnitCode], [p].[Version]
FROM [publicity].[Postings] AS [p]
WHERE [p].[Id] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p0]
) AND [p].[UnitId] IN (
    SELECT [p1].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p1]
)

-- PostingDuty by a key
SELECT [p].[Id], [p].[Item], [p].[Cadence], [p].[Year], [p].[UnitId], [p].[UnitCode], [p].[Version]
FROM [publicity].[PostingDuties] AS [p]
WHERE [p].[Id] = @P10 AND [p].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
)

-- PostingDuty by keys
SELECT [p].[Id], [p].[Item], [p].[Cadence], [p].[Year], [p].[UnitId], [p].[UnitCode], [p].[Version]
FROM [publicity].[PostingDuties] AS [p]
WHERE [p].[Id] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p0]
) AND [p].[UnitId] IN (
    SELECT [p1].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p1]
)

-- PostingDuty.postings
SELECT [p].[value], [p2].[Id], [p2].[DueOn], [p2].[PostedOn], [p2].[DutyId], [p2].[NoticeId], [p2].[UnitId], [p2].[UnitCode], [p2].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [p0].[Id], [p0].[DueOn], [p0].[DutyId], [p0].[NoticeId], [p0].[PostedOn], [p0].[UnitCode], [p0].[UnitId], [p0].[Version]
    FROM [publicity].[Postings] AS [p0]
    WHERE [p0].[DutyId] = [p].[value] AND [p0].[DutyId] >= [p].[value] AND [p0].[UnitId] IN (
        SELECT [p1].[value]
        FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p1]
    )
    ORDER BY [p0].[Id] DESC
) AS [p2]
ORDER BY [p].[value], [p2].[Id] DESC

-- PostingDuty.postings totalCount
SELECT [p].[DutyId], COUNT_BIG(*)
FROM [publicity].[Postings] AS [p]
WHERE [p].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p0]
) AND [p].[DutyId] IN (
    SELECT [p1].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p1]
)
GROUP BY [p].[DutyId]

-- PostingDuty.postingsAggregate
SELECT [p].[DutyId], COUNT_BIG(*), MIN([p].[DueOn]), MIN([p].[PostedOn]), MAX([p].[DueOn]), MAX([p].[PostedOn])
FROM [publicity].[Postings] AS [p]
WHERE [p].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p0]
) AND [p].[DutyId] IN (
    SELECT [p1].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p1]
)
GROUP BY [p].[DutyId]

-- Query.notices
SELECT TOP(@P11) [n0].[Id], [n0].[Title], [n0].[Body], [n0].[Channel], [n0].[State], [n0].[DraftedOn], [n0].[ReviewedOn], [n0].[PublishedOn], [n0].[WithdrawnOn], [n0].[WithdrawnBecause], [n0].[AuthorId], [n0].[ReviewerId], [n0].[UnitId], [n0].[UnitCode], [n0].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [n].[Id], [n].[AuthorId], [n].[Body], [n].[Channel], [n].[DraftedOn], [n].[PublishedOn], [n].[ReviewedOn], [n].[ReviewerId], [n].[State], [n].[Title], [n].[UnitCode], [n].[UnitId], [n].[Version], [n].[WithdrawnBecause], [n].[WithdrawnOn]
    FROM [publicity].[Notices] AS [n]
    WHERE [n].[UnitId] = [p].[value] AND [n].[UnitId] >= [p].[value]
    ORDER BY [n].[Id] DESC
) AS [n0]
ORDER BY [n0].[Id] DESC

-- Query.notices totalCount
SELECT CAST(0 AS bigint), COUNT_BIG(*)
FROM (
    SELECT CAST(0 AS bigint) AS [K0]
    FROM [publicity].[Notices] AS [n]
    WHERE [n].[UnitId] IN (
        SELECT [p].[value]
        FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
    )
) AS [n0]

-- Query.noticesAggregate
SELECT CAST(0 AS bigint), COUNT_BIG(*), MIN([n0].[DraftedOn]), MIN([n0].[ReviewedOn]), MIN([n0].[PublishedOn]), MIN([n0].[WithdrawnOn]), MAX([n0].[DraftedOn]), MAX([n0].[ReviewedOn]), MAX([n0].[PublishedOn]), MAX([n0].[WithdrawnOn])
FROM (
    SELECT [n].[DraftedOn], [n].[PublishedOn], [n].[ReviewedOn], [n].[WithdrawnOn], CAST(0 AS bigint) AS [K0]
    FROM [publicity].[Notices] AS [n]
    WHERE [n].[UnitId] IN (
        SELECT [p].[value]
        FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
    )
) AS [n0]

-- Query.policySessions
SELECT TOP(@P11) [p1].[Id], [p1].[Topic], [p1].[HeldOn], [p1].[Attendance], [p1].[SpeakerId], [p1].[UnitId], [p1].[UnitCode], [p1].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [p0].[Id], [p0].[Attendance], [p0].[HeldOn], [p0].[SpeakerId], [p0].[Topic], [p0].[UnitCode], [p0].[UnitId], [p0].[Version]
    FROM [publicity].[PolicySessions] AS [p0]
    WHERE [p0].[UnitId] = [p].[value] AND [p0].[UnitId] >= [p].[value]
    ORDER BY [p0].[Id] DESC
) AS [p1]
ORDER BY [p1].[Id] DESC

-- Query.policySessions totalCount
SELECT CAST(0 AS bigint), COUNT_BIG(*)
FROM (
    SELECT CAST(0 AS bigint) AS [K0]
    FROM [publicity].[PolicySessions] AS [p]
    WHERE [p].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p0]
    )
) AS [p1]

-- Query.policySessionsAggregate
SELECT CAST(0 AS bigint), COUNT_BIG(*), COALESCE(SUM(CAST([p1].[Attendance] AS bigint) / CAST(1000000000 AS bigint)), CAST(0 AS bigint)), COALESCE(SUM(CAST([p1].[Attendance] AS bigint) % CAST(1000000000 AS bigint)), CAST(0 AS bigint)), MIN([p1].[HeldOn]), MIN([p1].[Attendance]), MAX([p1].[HeldOn]), MAX([p1].[Attendance])
FROM (
    SELECT [p].[Attendance], [p].[HeldOn], CAST(0 AS bigint) AS [K0]
    FROM [publicity].[PolicySessions] AS [p]
    WHERE [p].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p0]
    )
) AS [p1]

-- Query.postingDuties
SELECT TOP(@P11) [p1].[Id], [p1].[Item], [p1].[Cadence], [p1].[Year], [p1].[UnitId], [p1].[UnitCode], [p1].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [p0].[Id], [p0].[Cadence], [p0].[Item], [p0].[UnitCode], [p0].[UnitId], [p0].[Version], [p0].[Year]
    FROM [publicity].[PostingDuties] AS [p0]
    WHERE [p0].[UnitId] = [p].[value] AND [p0].[UnitId] >= [p].[value]
    ORDER BY [p0].[Id] DESC
) AS [p1]
ORDER BY [p1].[Id] DESC

-- Query.postingDuties totalCount
SELECT CAST(0 AS bigint), COUNT_BIG(*)
FROM (
    SELECT CAST(0 AS bigint) AS [K0]
    FROM [publicity].[PostingDuties] AS [p]
    WHERE [p].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p0]
    )
) AS [p1]

-- Query.postingDutiesAggregate
SELECT CAST(0 AS bigint), COUNT_BIG(*), COALESCE(SUM(CAST([p1].[Year] AS bigint) / CAST(1000000000 AS bigint)), CAST(0 AS bigint)), COALESCE(SUM(CAST([p1].[Year] AS bigint) % CAST(1000000000 AS bigint)), CAST(0 AS bigint)), MIN([p1].[Year]), MAX([p1].[Year])
FROM (
    SELECT [p].[Year], CAST(0 AS bigint) AS [K0]
    FROM [publicity].[PostingDuties] AS [p]
    WHERE [p].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p0]
    )
) AS [p1]

