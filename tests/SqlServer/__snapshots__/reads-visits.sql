-- Household.visits
SELECT [p].[value], [v0].[Id], [v0].[VisitedOn], [v0].[Purpose], [v0].[Place], [v0].[Summary], [v0].[ErasedOn], [v0].[HouseholdId], [v0].[UnitId], [v0].[UnitCode], [v0].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [v].[Id], [v].[ErasedOn], [v].[HouseholdId], [v].[Place], [v].[Purpose], [v].[Summary], [v].[UnitCode], [v].[UnitId], [v].[Version], [v].[VisitedOn]
    FROM [visits].[Visits] AS [v]
    WHERE [v].[HouseholdId] = [p].[value] AND [v].[HouseholdId] >= [p].[value] AND [v].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
    )
    ORDER BY [v].[Id] DESC
) AS [v0]
ORDER BY [p].[value], [v0].[Id] DESC

-- Household.visits totalCount
SELECT [v].[HouseholdId], COUNT_BIG(*)
FROM [visits].[Visits] AS [v]
WHERE [v].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) AND [v].[HouseholdId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [v].[HouseholdId]

-- Household.visitsAggregate
SELECT [v].[HouseholdId], COUNT_BIG(*), MIN([v].[VisitedOn]), MIN([v].[ErasedOn]), MAX([v].[VisitedOn]), MAX([v].[ErasedOn])
FROM [visits].[Visits] AS [v]
WHERE [v].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) AND [v].[HouseholdId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [v].[HouseholdId]

-- KeyGroupEntry by a key
SELECT [k].[Id], [k].[Group], [k].[SourceDocument], [k].[Purpose], [k].[EnteredOn], [k].[ValidTo], [k].[HouseholdId], [k].[UnitId], [k].[UnitCode], [k].[Version]
FROM [visits].[KeyGroupEntries] AS [k]
WHERE [k].[Id] = @P10 AND [k].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p]
)

-- KeyGroupEntry by keys
SELECT [k].[Id], [k].[Group], [k].[SourceDocument], [k].[Purpose], [k].[EnteredOn], [k].[ValidTo], [k].[HouseholdId], [k].[UnitId], [k].[UnitCode], [k].[Version]
FROM [visits].[KeyGroupEntries] AS [k]
WHERE [k].[Id] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) AND [k].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
)

-- Official.visitIssues
SELECT [p].[value], [i0].[Id], [i0].[Description], [i0].[State], [i0].[RaisedOn], [i0].[DueOn], [i0].[HandledOn], [i0].[Outcome], [i0].[StruckOffOn], [i0].[VisitId], [i0].[HandlerId], [i0].[CloserId], [i0].[UnitId], [i0].[UnitCode], [i0].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [i].[Id], [i].[CloserId], [i].[Description], [i].[DueOn], [i].[HandledOn], [i].[HandlerId], [i].[Outcome], [i].[RaisedOn], [i].[State], [i].[StruckOffOn], [i].[UnitCode], [i].[UnitId], [i].[Version], [i].[VisitId]
    FROM [visits].[Issues] AS [i]
    WHERE [i].[HandlerId] = [p].[value] AND [i].[HandlerId] >= [p].[value] AND ([i].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
    ) OR [i].[HandlerId] = @P13)
    ORDER BY [i].[Id] DESC
) AS [i0]
ORDER BY [p].[value], [i0].[Id] DESC

-- Official.visitIssues totalCount
SELECT [i].[HandlerId], COUNT_BIG(*)
FROM [visits].[Issues] AS [i]
WHERE ([i].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) OR [i].[HandlerId] = @P11) AND [i].[HandlerId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [i].[HandlerId]

-- Official.visitIssuesAggregate
SELECT [i].[HandlerId], COUNT_BIG(*), MIN([i].[RaisedOn]), MIN([i].[DueOn]), MIN([i].[HandledOn]), MIN([i].[StruckOffOn]), MAX([i].[RaisedOn]), MAX([i].[DueOn]), MAX([i].[HandledOn]), MAX([i].[StruckOffOn])
FROM [visits].[Issues] AS [i]
WHERE ([i].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) OR [i].[HandlerId] = @P11) AND [i].[HandlerId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [i].[HandlerId]

-- Official.visits
SELECT [p].[value], [s].[Id], [s].[VisitedOn0], [s].[Purpose], [s].[Place], [s].[Summary], [s].[ErasedOn], [s].[HouseholdId0], [s].[UnitId], [s].[UnitCode], [s].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [v].[VisitId], [v1].[Id], [v1].[ErasedOn], [v1].[HouseholdId] AS [HouseholdId0], [v1].[Place], [v1].[Purpose], [v1].[Summary], [v1].[UnitCode], [v1].[UnitId], [v1].[Version], [v1].[VisitedOn] AS [VisitedOn0]
    FROM [visits].[VisitOfficials] AS [v]
    INNER JOIN (
        SELECT [v0].[Id], [v0].[ErasedOn], [v0].[HouseholdId], [v0].[Place], [v0].[Purpose], [v0].[Summary], [v0].[UnitCode], [v0].[UnitId], [v0].[Version], [v0].[VisitedOn]
        FROM [visits].[Visits] AS [v0]
        WHERE [v0].[UnitId] IN (
            SELECT [p0].[value]
            FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
        )
    ) AS [v1] ON [v].[VisitId] = [v1].[Id]
    WHERE [v].[OfficialId] = [p].[value] AND [v].[OfficialId] >= [p].[value]
    ORDER BY [v].[VisitId] DESC
) AS [s]
ORDER BY [p].[value], [s].[VisitId] DESC

-- Official.visits totalCount
SELECT [v].[OfficialId], COUNT_BIG(*)
FROM [visits].[VisitOfficials] AS [v]
INNER JOIN (
    SELECT [v0].[Id]
    FROM [visits].[Visits] AS [v0]
    WHERE [v0].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p0]
    )
) AS [v1] ON [v].[VisitId] = [v1].[Id]
WHERE [v].[OfficialId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p]
)
GROUP BY [v].[OfficialId]

-- Official.visitsAggregate
SELECT [v].[OfficialId], COUNT_BIG(*), MIN([v1].[VisitedOn]), MIN([v1].[ErasedOn]), MAX([v1].[VisitedOn]), MAX([v1].[ErasedOn])
FROM [visits].[VisitOfficials] AS [v]
INNER JOIN (
    SELECT [v0].[Id], [v0].[ErasedOn], [v0].[VisitedOn]
    FROM [visits].[Visits] AS [v0]
    WHERE [v0].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p0]
    )
) AS [v1] ON [v].[VisitId] = [v1].[Id]
WHERE [v].[OfficialId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p]
)
GROUP BY [v].[OfficialId]

-- OrgUnit.keyGroupEntries
SELECT [p].[value], [k0].[Id], [k0].[Group], [k0].[SourceDocument], [k0].[Purpose], [k0].[EnteredOn], [k0].[ValidTo], [k0].[HouseholdId], [k0].[UnitId], [k0].[UnitCode], [k0].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [k].[Id], [k].[EnteredOn], [k].[Group], [k].[HouseholdId], [k].[Purpose], [k].[SourceDocument], [k].[UnitCode], [k].[UnitId], [k].[ValidTo], [k].[Version]
    FROM [visits].[KeyGroupEntries] AS [k]
    WHERE [k].[UnitId] = [p].[value] AND [k].[UnitId] >= [p].[value] AND [k].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
    )
    ORDER BY [k].[Id] DESC
) AS [k0]
ORDER BY [p].[value], [k0].[Id] DESC

-- OrgUnit.keyGroupEntries totalCount
SELECT [k].[UnitId], COUNT_BIG(*)
FROM [visits].[KeyGroupEntries] AS [k]
WHERE [k].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) AND [k].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [k].[UnitId]

-- OrgUnit.keyGroupEntriesAggregate
SELECT [k].[UnitId], COUNT_BIG(*), MIN([k].[EnteredOn]), MIN([k].[ValidTo]), MAX([k].[EnteredOn]), MAX([k].[ValidTo])
FROM [visits].[KeyGroupEntries] AS [k]
WHERE [k].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) AND [k].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [k].[UnitId]

-- OrgUnit.visitIssues
SELECT [p].[value], [i0].[Id], [i0].[Description], [i0].[State], [i0].[RaisedOn], [i0].[DueOn], [i0].[HandledOn], [i0].[Outcome], [i0].[StruckOffOn], [i0].[VisitId], [i0].[HandlerId], [i0].[CloserId], [i0].[UnitId], [i0].[UnitCode], [i0].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [i].[Id], [i].[CloserId], [i].[Description], [i].[DueOn], [i].[HandledOn], [i].[HandlerId], [i].[Outcome], [i].[RaisedOn], [i].[State], [i].[StruckOffOn], [i].[UnitCode], [i].[UnitId], [i].[Version], [i].[VisitId]
    FROM [visits].[Issues] AS [i]
    WHERE [i].[UnitId] = [p].[value] AND [i].[UnitId] >= [p].[value] AND ([i].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
    ) OR [i].[HandlerId] = @P13)
    ORDER BY [i].[Id] DESC
) AS [i0]
ORDER BY [p].[value], [i0].[Id] DESC

-- OrgUnit.visitIssues totalCount
SELECT [i].[UnitId], COUNT_BIG(*)
FROM [visits].[Issues] AS [i]
WHERE ([i].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) OR [i].[HandlerId] = @P11) AND [i].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [i].[UnitId]

-- OrgUnit.visitIssuesAggregate
SELECT [i].[UnitId], COUNT_BIG(*), MIN([i].[RaisedOn]), MIN([i].[DueOn]), MIN([i].[HandledOn]), MIN([i].[StruckOffOn]), MAX([i].[RaisedOn]), MAX([i].[DueOn]), MAX([i].[HandledOn]), MAX([i].[StruckOffOn])
FROM [visits].[Issues] AS [i]
WHERE ([i].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) OR [i].[HandlerId] = @P11) AND [i].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [i].[UnitId]

-- OrgUnit.visits
SELECT [p].[value], [v0].[Id], [v0].[VisitedOn], [v0].[Purpose], [v0].[Place], [v0].[Summary], [v0].[ErasedOn], [v0].[HouseholdId], [v0].[UnitId], [v0].[UnitCode], [v0].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [v].[Id], [v].[ErasedOn], [v].[HouseholdId], [v].[Place], [v].[Purpose], [v].[Summary], [v].[UnitCode], [v].[UnitId], [v].[Version], [v].[VisitedOn]
    FROM [visits].[Visits] AS [v]
    WHERE [v].[UnitId] = [p].[value] AND [v].[UnitId] >= [p].[value] AND [v].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
    )
    ORDER BY [v].[Id] DESC
) AS [v0]
ORDER BY [p].[value], [v0].[Id] DESC

-- OrgUnit.visits totalCount
SELECT [v].[UnitId], COUNT_BIG(*)
FROM [visits].[Visits] AS [v]
WHERE [v].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) AND [v].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [v].[UnitId]

-- OrgUnit.visitsAggregate
SELECT [v].[UnitId], COUNT_BIG(*), MIN([v].[VisitedOn]), MIN([v].[ErasedOn]), MAX([v].[VisitedOn]), MAX([v].[ErasedOn])
FROM [visits].[Visits] AS [v]
WHERE [v].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) AND [v].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [v].[UnitId]

-- Query.keyGroupEntries
SELECT TOP(@P11) [k0].[Id], [k0].[Group], [k0].[SourceDocument], [k0].[Purpose], [k0].[EnteredOn], [k0].[ValidTo], [k0].[HouseholdId], [k0].[UnitId], [k0].[UnitCode], [k0].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [k].[Id], [k].[EnteredOn], [k].[Group], [k].[HouseholdId], [k].[Purpose], [k].[SourceDocument], [k].[UnitCode], [k].[UnitId], [k].[ValidTo], [k].[Version]
    FROM [visits].[KeyGroupEntries] AS [k]
    WHERE [k].[UnitId] = [p].[value] AND [k].[UnitId] >= [p].[value]
    ORDER BY [k].[Id] DESC
) AS [k0]
ORDER BY [k0].[Id] DESC

-- Query.keyGroupEntries totalCount
SELECT CAST(0 AS bigint), COUNT_BIG(*)
FROM (
    SELECT CAST(0 AS bigint) AS [K0]
    FROM [visits].[KeyGroupEntries] AS [k]
    WHERE [k].[UnitId] IN (
        SELECT [p].[value]
        FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
    )
) AS [k0]

-- Query.keyGroupEntriesAggregate
SELECT CAST(0 AS bigint), COUNT_BIG(*), MIN([k0].[EnteredOn]), MIN([k0].[ValidTo]), MAX([k0].[EnteredOn]), MAX([k0].[ValidTo])
FROM (
    SELECT [k].[EnteredOn], [k].[ValidTo], CAST(0 AS bigint) AS [K0]
    FROM [visits].[KeyGroupEntries] AS [k]
    WHERE [k].[UnitId] IN (
        SELECT [p].[value]
        FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
    )
) AS [k0]

-- Query.visitIssues
SELECT TOP(@P11) [u].[Id], [u].[Description], [u].[State], [u].[RaisedOn], [u].[DueOn], [u].[HandledOn], [u].[Outcome], [u].[StruckOffOn], [u].[VisitId], [u].[HandlerId], [u].[CloserId], [u].[UnitId], [u].[UnitCode], [u].[Version]
FROM (
    SELECT [i0].[Id], [i0].[CloserId], [i0].[Description], [i0].[DueOn], [i0].[HandledOn], [i0].[HandlerId], [i0].[Outcome], [i0].[RaisedOn], [i0].[State], [i0].[StruckOffOn], [i0].[UnitCode], [i0].[UnitId], [i0].[Version], [i0].[VisitId]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
    CROSS APPLY (
        SELECT TOP(@P11) [i].[Id], [i].[CloserId], [i].[Description], [i].[DueOn], [i].[HandledOn], [i].[HandlerId], [i].[Outcome], [i].[RaisedOn], [i].[State], [i].[StruckOffOn], [i].[UnitCode], [i].[UnitId], [i].[Version], [i].[VisitId]
        FROM [visits].[Issues] AS [i]
        WHERE [i].[UnitId] = [p].[value] AND [i].[UnitId] >= [p].[value]
        ORDER BY [i].[Id] DESC
    ) AS [i0]
    UNION ALL
    SELECT [i2].[Id], [i2].[CloserId], [i2].[Description], [i2].[DueOn], [i2].[HandledOn], [i2].[HandlerId], [i2].[Outcome], [i2].[RaisedOn], [i2].[State], [i2].[StruckOffOn], [i2].[UnitCode], [i2].[UnitId], [i2].[Version], [i2].[VisitId]
    FROM (
        SELECT TOP(@P11) [i1].[Id], [i1].[CloserId], [i1].[Description], [i1].[DueOn], [i1].[HandledOn], [i1].[HandlerId], [i1].[Outcome], [i1].[RaisedOn], [i1].[State], [i1].[StruckOffOn], [i1].[UnitCode], [i1].[UnitId], [i1].[Version], [i1].[VisitId]
        FROM [visits].[Issues] AS [i1]
        WHERE [i1].[HandlerId] = @P12 AND [i1].[UnitId] NOT IN (
            SELECT [p0].[value]
            FROM OPENJSON(@P13) WITH ([value] bigint '$') AS [p0]
        )
        ORDER BY [i1].[Id] DESC
    ) AS [i2]
) AS [u]
ORDER BY [u].[Id] DESC

-- Query.visitIssues totalCount
SELECT CAST(0 AS bigint), COUNT_BIG(*)
FROM (
    SELECT CAST(0 AS bigint) AS [K0]
    FROM [visits].[Issues] AS [i]
    WHERE [i].[UnitId] IN (
        SELECT [p].[value]
        FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
    ) OR [i].[HandlerId] = @P11
) AS [i0]

-- Query.visitIssuesAggregate
SELECT CAST(0 AS bigint), COUNT_BIG(*), MIN([i0].[RaisedOn]), MIN([i0].[DueOn]), MIN([i0].[HandledOn]), MIN([i0].[StruckOffOn]), MAX([i0].[RaisedOn]), MAX([i0].[DueOn]), MAX([i0].[HandledOn]), MAX([i0].[StruckOffOn])
FROM (
    SELECT [i].[DueOn], [i].[HandledOn], [i].[RaisedOn], [i].[StruckOffOn], CAST(0 AS bigint) AS [K0]
    FROM [visits].[Issues] AS [i]
    WHERE [i].[UnitId] IN (
        SELECT [p].[value]
        FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
    ) OR [i].[HandlerId] = @P11
) AS [i0]

-- Query.visits
SELECT TOP(@P11) [v0].[Id], [v0].[VisitedOn], [v0].[Purpose], [v0].[Place], [v0].[Summary], [v0].[ErasedOn], [v0].[HouseholdId], [v0].[UnitId], [v0].[UnitCode], [v0].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [v].[Id], [v].[ErasedOn], [v].[HouseholdId], [v].[Place], [v].[Purpose], [v].[Summary], [v].[UnitCode], [v].[UnitId], [v].[Version], [v].[VisitedOn]
    FROM [visits].[Visits] AS [v]
    WHERE [v].[UnitId] = [p].[value] AND [v].[UnitId] >= [p].[value]
    ORDER BY [v].[Id] DESC
) AS [v0]
ORDER BY [v0].[Id] DESC

-- Query.visits totalCount
SELECT CAST(0 AS bigint), COUNT_BIG(*)
FROM (
    SELECT CAST(0 AS bigint) AS [K0]
    FROM [visits].[Visits] AS [v]
    WHERE [v].[UnitId] IN (
        SELECT [p].[value]
        FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
    )
) AS [v0]

-- Query.visitsAggregate
SELECT CAST(0 AS bigint), COUNT_BIG(*), MIN([v0].[VisitedOn]), MIN([v0].[ErasedOn]), MAX([v0].[VisitedOn]), MAX([v0].[ErasedOn])
FROM (
    SELECT [v].[ErasedOn], [v].[VisitedOn], CAST(0 AS bigint) AS [K0]
    FROM [visits].[Visits] AS [v]
    WHERE [v].[UnitId] IN (
        SELECT [p].[value]
        FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
    )
) AS [v0]

-- Visit by a key
SELECT [v].[Id], [v].[VisitedOn], [v].[Purpose], [v].[Place], [v].[Summary], [v].[ErasedOn], [v].[HouseholdId], [v].[UnitId], [v].[UnitCode], [v].[Version]
FROM [visits].[Visits] AS [v]
WHERE [v].[Id] = @P10 AND [v].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p]
)

-- Visit by keys
SELECT [v].[Id], [v].[VisitedOn], [v].[Purpose], [v].[Place], [v].[Summary], [v].[ErasedOn], [v].[HouseholdId], [v].[UnitId], [v].[UnitCode], [v].[Version]
FROM [visits].[Visits] AS [v]
WHERE [v].[Id] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) AND [v].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
)

-- Visit.issues
SELECT [p].[value], [i0].[Id], [i0].[Description], [i0].[State], [i0].[RaisedOn], [i0].[DueOn], [i0].[HandledOn], [i0].[Outcome], [i0].[StruckOffOn], [i0].[VisitId], [i0].[HandlerId], [i0].[CloserId], [i0].[UnitId], [i0].[UnitCode], [i0].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [i].[Id], [i].[CloserId], [i].[Description], [i].[DueOn], [i].[HandledOn], [i].[HandlerId], [i].[Outcome], [i].[RaisedOn], [i].[State], [i].[StruckOffOn], [i].[UnitCode], [i].[UnitId], [i].[Version], [i].[VisitId]
    FROM [visits].[Issues] AS [i]
    WHERE [i].[VisitId] = [p].[value] AND [i].[VisitId] >= [p].[value] AND ([i].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
    ) OR [i].[HandlerId] = @P13)
    ORDER BY [i].[Id] DESC
) AS [i0]
ORDER BY [p].[value], [i0].[Id] DESC

-- Visit.issues totalCount
SELECT [i].[VisitId], COUNT_BIG(*)
FROM [visits].[Issues] AS [i]
WHERE ([i].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) OR [i].[HandlerId] = @P11) AND [i].[VisitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [i].[VisitId]

-- Visit.issuesAggregate
SELECT [i].[VisitId], COUNT_BIG(*), MIN([i].[RaisedOn]), MIN([i].[DueOn]), MIN([i].[HandledOn]), MIN([i].[StruckOffOn]), MAX([i].[RaisedOn]), MAX([i].[DueOn]), MAX([i].[HandledOn]), MAX([i].[StruckOffOn])
FROM [visits].[Issues] AS [i]
WHERE ([i].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) OR [i].[HandlerId] = @P11) AND [i].[VisitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [i].[VisitId]

-- Visit.officials by a key
SELECT [v].[VisitId], [v].[OfficialId]
FROM [visits].[VisitOfficials] AS [v]
WHERE [v].[VisitId] = @P10
ORDER BY [v].[VisitId], [v].[OfficialId]

-- Visit.officials by keys
SELECT [v].[VisitId], [v].[OfficialId]
FROM [visits].[VisitOfficials] AS [v]
WHERE [v].[VisitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
)
ORDER BY [v].[VisitId], [v].[OfficialId]

-- VisitIssue by a key
SELECT [i].[Id], [i].[Description], [i].[State], [i].[RaisedOn], [i].[DueOn], [i].[HandledOn], [i].[Outcome], [i].[StruckOffOn], [i].[VisitId], [i].[HandlerId], [i].[CloserId], [i].[UnitId], [i].[UnitCode], [i].[Version]
FROM [visits].[Issues] AS [i]
WHERE [i].[Id] = @P10 AND ([i].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p]
) OR [i].[HandlerId] = @P12)

-- VisitIssue by keys
SELECT [i].[Id], [i].[Description], [i].[State], [i].[RaisedOn], [i].[DueOn], [i].[HandledOn], [i].[Outcome], [i].[StruckOffOn], [i].[VisitId], [i].[HandlerId], [i].[CloserId], [i].[UnitId], [i].[UnitCode], [i].[Version]
FROM [visits].[Issues] AS [i]
WHERE [i].[Id] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) AND ([i].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
) OR [i].[HandlerId] = @P12)

