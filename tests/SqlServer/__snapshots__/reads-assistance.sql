-- AidCase by a key
SELECT [a].[Id], [a].[Class], [a].[SourceDocument], [a].[Purpose], [a].[ValidFrom], [a].[ValidTo], [a].[State], [a].[NominatedOn], [a].[VerifiedOn], [a].[SupportedOn], [a].[EndedOn], [a].[EndedBecause], [a].[ErasedOn], [a].[HouseholdId], [a].[UnitId], [a].[UnitCode], [a].[Version]
FROM [assistance].[AidCases] AS [a]
WHERE [a].[Id] = @P10 AND [a].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p]
)

-- AidCase by keys
SELECT [a].[Id], [a].[Class], [a].[SourceDocument], [a].[Purpose], [a].[ValidFrom], [a].[ValidTo], [a].[State], [a].[NominatedOn], [a].[VerifiedOn], [a].[SupportedOn], [a].[EndedOn], [a].[EndedBecause], [a].[ErasedOn], [a].[HouseholdId], [a].[UnitId], [a].[UnitCode], [a].[Version]
FROM [assistance].[AidCases] AS [a]
WHERE [a].[Id] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) AND [a].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
)

-- AidCase.measures
SELECT 0 AS "Branch", b.* FROM (SELECT TOP(@P11) [a].[Id], [a].[Description], [a].[State], [a].[PlannedOn], [a].[DueOn], [a].[DoneOn], [a].[ConfirmedOn], [a].[AidCaseId], [a].[ResponsibleId], [a].[UnitId], [a].[UnitCode], [a].[Version]
FROM [assistance].[AidMeasures] AS [a]
WHERE [a].[AidCaseId] = @K0 AND ([a].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p]
) OR [a].[ResponsibleId] = @P13)
ORDER BY [a].[Id] DESC) AS b
UNION ALL
SELECT 1 AS "Branch", b.* FROM (SELECT TOP(@P11) [a].[Id], [a].[Description], [a].[State], [a].[PlannedOn], [a].[DueOn], [a].[DoneOn], [a].[ConfirmedOn], [a].[AidCaseId], [a].[ResponsibleId], [a].[UnitId], [a].[UnitCode], [a].[Version]
FROM [assistance].[AidMeasures] AS [a]
WHERE [a].[AidCaseId] = @K1 AND ([a].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p]
) OR [a].[ResponsibleId] = @P13)
ORDER BY [a].[Id] DESC) AS b

-- AidCase.measures totalCount
SELECT [a].[AidCaseId], COUNT_BIG(*)
FROM [assistance].[AidMeasures] AS [a]
WHERE ([a].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) OR [a].[ResponsibleId] = @P11) AND [a].[AidCaseId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [a].[AidCaseId]

-- AidCase.measuresAggregate
SELECT [a].[AidCaseId], COUNT_BIG(*), MIN([a].[PlannedOn]), MIN([a].[DueOn]), MIN([a].[DoneOn]), MIN([a].[ConfirmedOn]), MAX([a].[PlannedOn]), MAX([a].[DueOn]), MAX([a].[DoneOn]), MAX([a].[ConfirmedOn])
FROM [assistance].[AidMeasures] AS [a]
WHERE ([a].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) OR [a].[ResponsibleId] = @P11) AND [a].[AidCaseId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [a].[AidCaseId]

-- AidMeasure by a key
SELECT [a].[Id], [a].[Description], [a].[State], [a].[PlannedOn], [a].[DueOn], [a].[DoneOn], [a].[ConfirmedOn], [a].[AidCaseId], [a].[ResponsibleId], [a].[UnitId], [a].[UnitCode], [a].[Version]
FROM [assistance].[AidMeasures] AS [a]
WHERE [a].[Id] = @P10 AND ([a].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p]
) OR [a].[ResponsibleId] = @P12)

-- AidMeasure by keys
SELECT [a].[Id], [a].[Description], [a].[State], [a].[PlannedOn], [a].[DueOn], [a].[DoneOn], [a].[ConfirmedOn], [a].[AidCaseId], [a].[ResponsibleId], [a].[UnitId], [a].[UnitCode], [a].[Version]
FROM [assistance].[AidMeasures] AS [a]
WHERE [a].[Id] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) AND ([a].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
) OR [a].[ResponsibleId] = @P12)

-- Household.aidCases
SELECT 0 AS "Branch", b.* FROM (SELECT TOP(@P11) [a].[Id], [a].[Class], [a].[SourceDocument], [a].[Purpose], [a].[ValidFrom], [a].[ValidTo], [a].[State], [a].[NominatedOn], [a].[VerifiedOn], [a].[SupportedOn], [a].[EndedOn], [a].[EndedBecause], [a].[ErasedOn], [a].[HouseholdId], [a].[UnitId], [a].[UnitCode], [a].[Version]
FROM [assistance].[AidCases] AS [a]
WHERE [a].[HouseholdId] = @K0 AND [a].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p]
)
ORDER BY [a].[Id] DESC) AS b
UNION ALL
SELECT 1 AS "Branch", b.* FROM (SELECT TOP(@P11) [a].[Id], [a].[Class], [a].[SourceDocument], [a].[Purpose], [a].[ValidFrom], [a].[ValidTo], [a].[State], [a].[NominatedOn], [a].[VerifiedOn], [a].[SupportedOn], [a].[EndedOn], [a].[EndedBecause], [a].[ErasedOn], [a].[HouseholdId], [a].[UnitId], [a].[UnitCode], [a].[Version]
FROM [assistance].[AidCases] AS [a]
WHERE [a].[HouseholdId] = @K1 AND [a].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p]
)
ORDER BY [a].[Id] DESC) AS b

-- Household.aidCases totalCount
SELECT [a].[HouseholdId], COUNT_BIG(*)
FROM [assistance].[AidCases] AS [a]
WHERE [a].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) AND [a].[HouseholdId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [a].[HouseholdId]

-- Household.aidCasesAggregate
SELECT [a].[HouseholdId], COUNT_BIG(*), MIN([a].[ValidFrom]), MIN([a].[ValidTo]), MIN([a].[NominatedOn]), MIN([a].[VerifiedOn]), MIN([a].[SupportedOn]), MIN([a].[EndedOn]), MIN([a].[ErasedOn]), MAX([a].[ValidFrom]), MAX([a].[ValidTo]), MAX([a].[NominatedOn]), MAX([a].[VerifiedOn]), MAX([a].[SupportedOn]), MAX([a].[EndedOn]), MAX([a].[ErasedOn])
FROM [assistance].[AidCases] AS [a]
WHERE [a].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) AND [a].[HouseholdId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [a].[HouseholdId]

-- Household.pairings
SELECT 0 AS "Branch", b.* FROM (SELECT TOP(@P11) [p].[Id], [p].[Kind], [p].[Partner], [p].[State], [p].[ProposedOn], [p].[AgreedOn], [p].[EndedOn], [p].[SecretaryId], [p].[HouseholdId], [p].[UnitId], [p].[UnitCode], [p].[Version]
FROM [assistance].[Pairings] AS [p]
WHERE [p].[HouseholdId] = @K0 AND [p].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
)
ORDER BY [p].[Id] DESC) AS b
UNION ALL
SELECT 1 AS "Branch", b.* FROM (SELECT TOP(@P11) [p].[Id], [p].[Kind], [p].[Partner], [p].[State], [p].[ProposedOn], [p].[AgreedOn], [p].[EndedOn], [p].[SecretaryId], [p].[HouseholdId], [p].[UnitId], [p].[UnitCode], [p].[Version]
FROM [assistance].[Pairings] AS [p]
WHERE [p].[HouseholdId] = @K1 AND [p].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
)
ORDER BY [p].[Id] DESC) AS b

-- Household.pairings totalCount
SELECT [p].[HouseholdId], COUNT_BIG(*)
FROM [assistance].[Pairings] AS [p]
WHERE [p].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p0]
) AND [p].[HouseholdId] IN (
    SELECT [p1].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p1]
)
GROUP BY [p].[HouseholdId]

-- Household.pairingsAggregate
SELECT [p].[HouseholdId], COUNT_BIG(*), MIN([p].[ProposedOn]), MIN([p].[AgreedOn]), MIN([p].[EndedOn]), MAX([p].[ProposedOn]), MAX([p].[AgreedOn]), MAX([p].[EndedOn])
FROM [assistance].[Pairings] AS [p]
WHERE [p].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p0]
) AND [p].[HouseholdId] IN (
    SELECT [p1].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p1]
)
GROUP BY [p].[HouseholdId]

-- Official.aidMeasures
SELECT 0 AS "Branch", b.* FROM (SELECT TOP(@P11) [a].[Id], [a].[Description], [a].[State], [a].[PlannedOn], [a].[DueOn], [a].[DoneOn], [a].[ConfirmedOn], [a].[AidCaseId], [a].[ResponsibleId], [a].[UnitId], [a].[UnitCode], [a].[Version]
FROM [assistance].[AidMeasures] AS [a]
WHERE [a].[ResponsibleId] = @K0 AND ([a].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p]
) OR [a].[ResponsibleId] = @P13)
ORDER BY [a].[Id] DESC) AS b
UNION ALL
SELECT 1 AS "Branch", b.* FROM (SELECT TOP(@P11) [a].[Id], [a].[Description], [a].[State], [a].[PlannedOn], [a].[DueOn], [a].[DoneOn], [a].[ConfirmedOn], [a].[AidCaseId], [a].[ResponsibleId], [a].[UnitId], [a].[UnitCode], [a].[Version]
FROM [assistance].[AidMeasures] AS [a]
WHERE [a].[ResponsibleId] = @K1 AND ([a].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p]
) OR [a].[ResponsibleId] = @P13)
ORDER BY [a].[Id] DESC) AS b

-- Official.aidMeasures totalCount
SELECT [a].[ResponsibleId], COUNT_BIG(*)
FROM [assistance].[AidMeasures] AS [a]
WHERE ([a].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) OR [a].[ResponsibleId] = @P11) AND [a].[ResponsibleId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [a].[ResponsibleId]

-- Official.aidMeasuresAggregate
SELECT [a].[ResponsibleId], COUNT_BIG(*), MIN([a].[PlannedOn]), MIN([a].[DueOn]), MIN([a].[DoneOn]), MIN([a].[ConfirmedOn]), MAX([a].[PlannedOn]), MAX([a].[DueOn]), MAX([a].[DoneOn]), MAX([a].[ConfirmedOn])
FROM [assistance].[AidMeasures] AS [a]
WHERE ([a].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) OR [a].[ResponsibleId] = @P11) AND [a].[ResponsibleId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [a].[ResponsibleId]

-- Official.pairings
SELECT 0 AS "Branch", b.* FROM (SELECT TOP(@P11) [p].[Id], [p].[Kind], [p].[Partner], [p].[State], [p].[ProposedOn], [p].[AgreedOn], [p].[EndedOn], [p].[SecretaryId], [p].[HouseholdId], [p].[UnitId], [p].[UnitCode], [p].[Version]
FROM [assistance].[Pairings] AS [p]
WHERE [p].[SecretaryId] = @K0 AND [p].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
)
ORDER BY [p].[Id] DESC) AS b
UNION ALL
SELECT 1 AS "Branch", b.* FROM (SELECT TOP(@P11) [p].[Id], [p].[Kind], [p].[Partner], [p].[State], [p].[ProposedOn], [p].[AgreedOn], [p].[EndedOn], [p].[SecretaryId], [p].[HouseholdId], [p].[UnitId], [p].[UnitCode], [p].[Version]
FROM [assistance].[Pairings] AS [p]
WHERE [p].[SecretaryId] = @K1 AND [p].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
)
ORDER BY [p].[Id] DESC) AS b

-- Official.pairings totalCount
SELECT [p].[SecretaryId], COUNT_BIG(*)
FROM [assistance].[Pairings] AS [p]
WHERE [p].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p0]
) AND [p].[SecretaryId] IN (
    SELECT [p1].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p1]
)
GROUP BY [p].[SecretaryId]

-- Official.pairingsAggregate
SELECT [p].[SecretaryId], COUNT_BIG(*), MIN([p].[ProposedOn]), MIN([p].[AgreedOn]), MIN([p].[EndedOn]), MAX([p].[ProposedOn]), MAX([p].[AgreedOn]), MAX([p].[EndedOn])
FROM [assistance].[Pairings] AS [p]
WHERE [p].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p0]
) AND [p].[SecretaryId] IN (
    SELECT [p1].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p1]
)
GROUP BY [p].[SecretaryId]

-- OrgUnit.aidCases
SELECT 0 AS "Branch", b.* FROM (SELECT TOP(@P11) [a].[Id], [a].[Class], [a].[SourceDocument], [a].[Purpose], [a].[ValidFrom], [a].[ValidTo], [a].[State], [a].[NominatedOn], [a].[VerifiedOn], [a].[SupportedOn], [a].[EndedOn], [a].[EndedBecause], [a].[ErasedOn], [a].[HouseholdId], [a].[UnitId], [a].[UnitCode], [a].[Version]
FROM [assistance].[AidCases] AS [a]
WHERE [a].[UnitId] = @K0 AND [a].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p]
)
ORDER BY [a].[Id] DESC) AS b
UNION ALL
SELECT 1 AS "Branch", b.* FROM (SELECT TOP(@P11) [a].[Id], [a].[Class], [a].[SourceDocument], [a].[Purpose], [a].[ValidFrom], [a].[ValidTo], [a].[State], [a].[NominatedOn], [a].[VerifiedOn], [a].[SupportedOn], [a].[EndedOn], [a].[EndedBecause], [a].[ErasedOn], [a].[HouseholdId], [a].[UnitId], [a].[UnitCode], [a].[Version]
FROM [assistance].[AidCases] AS [a]
WHERE [a].[UnitId] = @K1 AND [a].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p]
)
ORDER BY [a].[Id] DESC) AS b

-- OrgUnit.aidCases totalCount
SELECT [a].[UnitId], COUNT_BIG(*)
FROM [assistance].[AidCases] AS [a]
WHERE [a].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) AND [a].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [a].[UnitId]

-- OrgUnit.aidCasesAggregate
SELECT [a].[UnitId], COUNT_BIG(*), MIN([a].[ValidFrom]), MIN([a].[ValidTo]), MIN([a].[NominatedOn]), MIN([a].[VerifiedOn]), MIN([a].[SupportedOn]), MIN([a].[EndedOn]), MIN([a].[ErasedOn]), MAX([a].[ValidFrom]), MAX([a].[ValidTo]), MAX([a].[NominatedOn]), MAX([a].[VerifiedOn]), MAX([a].[SupportedOn]), MAX([a].[EndedOn]), MAX([a].[ErasedOn])
FROM [assistance].[AidCases] AS [a]
WHERE [a].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) AND [a].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [a].[UnitId]

-- OrgUnit.pairings
SELECT 0 AS "Branch", b.* FROM (SELECT TOP(@P11) [p].[Id], [p].[Kind], [p].[Partner], [p].[State], [p].[ProposedOn], [p].[AgreedOn], [p].[EndedOn], [p].[SecretaryId], [p].[HouseholdId], [p].[UnitId], [p].[UnitCode], [p].[Version]
FROM [assistance].[Pairings] AS [p]
WHERE [p].[UnitId] = @K0 AND [p].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
)
ORDER BY [p].[Id] DESC) AS b
UNION ALL
SELECT 1 AS "Branch", b.* FROM (SELECT TOP(@P11) [p].[Id], [p].[Kind], [p].[Partner], [p].[State], [p].[ProposedOn], [p].[AgreedOn], [p].[EndedOn], [p].[SecretaryId], [p].[HouseholdId], [p].[UnitId], [p].[UnitCode], [p].[Version]
FROM [assistance].[Pairings] AS [p]
WHERE [p].[UnitId] = @K1 AND [p].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
)
ORDER BY [p].[Id] DESC) AS b

-- OrgUnit.pairings totalCount
SELECT [p].[UnitId], COUNT_BIG(*)
FROM [assistance].[Pairings] AS [p]
WHERE [p].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p0]
) AND [p].[UnitId] IN (
    SELECT [p1].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p1]
)
GROUP BY [p].[UnitId]

-- OrgUnit.pairingsAggregate
SELECT [p].[UnitId], COUNT_BIG(*), MIN([p].[ProposedOn]), MIN([p].[AgreedOn]), MIN([p].[EndedOn]), MAX([p].[ProposedOn]), MAX([p].[AgreedOn]), MAX([p].[EndedOn])
FROM [assistance].[Pairings] AS [p]
WHERE [p].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p0]
) AND [p].[UnitId] IN (
    SELECT [p1].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p1]
)
GROUP BY [p].[UnitId]

-- Pairing by a key
SELECT [p].[Id], [p].[Kind], [p].[Partner], [p].[State], [p].[ProposedOn], [p].[AgreedOn], [p].[EndedOn], [p].[SecretaryId], [p].[HouseholdId], [p].[UnitId], [p].[UnitCode], [p].[Version]
FROM [assistance].[Pairings] AS [p]
WHERE [p].[Id] = @P10 AND [p].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
)

-- Pairing by keys
SELECT [p].[Id], [p].[Kind], [p].[Partner], [p].[State], [p].[ProposedOn], [p].[AgreedOn], [p].[EndedOn], [p].[SecretaryId], [p].[HouseholdId], [p].[UnitId], [p].[UnitCode], [p].[Version]
FROM [assistance].[Pairings] AS [p]
WHERE [p].[Id] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p0]
) AND [p].[UnitId] IN (
    SELECT [p1].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p1]
)

-- Query.aidCases
SELECT TOP(@P10) [a].[Id], [a].[Class], [a].[SourceDocument], [a].[Purpose], [a].[ValidFrom], [a].[ValidTo], [a].[State], [a].[NominatedOn], [a].[VerifiedOn], [a].[SupportedOn], [a].[EndedOn], [a].[EndedBecause], [a].[ErasedOn], [a].[HouseholdId], [a].[UnitId], [a].[UnitCode], [a].[Version]
FROM [assistance].[AidCases] AS [a]
WHERE [a].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p]
)
ORDER BY [a].[Id] DESC

-- Query.aidCases totalCount
SELECT CAST(0 AS bigint), COUNT_BIG(*)
FROM (
    SELECT CAST(0 AS bigint) AS [K0]
    FROM [assistance].[AidCases] AS [a]
    WHERE [a].[UnitId] IN (
        SELECT [p].[value]
        FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
    )
) AS [a0]

-- Query.aidCasesAggregate
SELECT CAST(0 AS bigint), COUNT_BIG(*), MIN([a0].[ValidFrom]), MIN([a0].[ValidTo]), MIN([a0].[NominatedOn]), MIN([a0].[VerifiedOn]), MIN([a0].[SupportedOn]), MIN([a0].[EndedOn]), MIN([a0].[ErasedOn]), MAX([a0].[ValidFrom]), MAX([a0].[ValidTo]), MAX([a0].[NominatedOn]), MAX([a0].[VerifiedOn]), MAX([a0].[SupportedOn]), MAX([a0].[EndedOn]), MAX([a0].[ErasedOn])
FROM (
    SELECT [a].[EndedOn], [a].[ErasedOn], [a].[NominatedOn], [a].[SupportedOn], [a].[ValidFrom], [a].[ValidTo], [a].[VerifiedOn], CAST(0 AS bigint) AS [K0]
    FROM [assistance].[AidCases] AS [a]
    WHERE [a].[UnitId] IN (
        SELECT [p].[value]
        FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
    )
) AS [a0]

-- Query.pairings
SELECT TOP(@P10) [p].[Id], [p].[Kind], [p].[Partner], [p].[State], [p].[ProposedOn], [p].[AgreedOn], [p].[EndedOn], [p].[SecretaryId], [p].[HouseholdId], [p].[UnitId], [p].[UnitCode], [p].[Version]
FROM [assistance].[Pairings] AS [p]
WHERE [p].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
)
ORDER BY [p].[Id] DESC

-- Query.pairings totalCount
SELECT CAST(0 AS bigint), COUNT_BIG(*)
FROM (
    SELECT CAST(0 AS bigint) AS [K0]
    FROM [assistance].[Pairings] AS [p]
    WHERE [p].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p0]
    )
) AS [p1]

-- Query.pairingsAggregate
SELECT CAST(0 AS bigint), COUNT_BIG(*), MIN([p1].[ProposedOn]), MIN([p1].[AgreedOn]), MIN([p1].[EndedOn]), MAX([p1].[ProposedOn]), MAX([p1].[AgreedOn]), MAX([p1].[EndedOn])
FROM (
    SELECT [p].[AgreedOn], [p].[EndedOn], [p].[ProposedOn], CAST(0 AS bigint) AS [K0]
    FROM [assistance].[Pairings] AS [p]
    WHERE [p].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p0]
    )
) AS [p1]

