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
SELECT [p].[value], [a0].[Id], [a0].[Description], [a0].[State], [a0].[PlannedOn], [a0].[DueOn], [a0].[DoneOn], [a0].[ConfirmedOn], [a0].[AidCaseId], [a0].[ResponsibleId], [a0].[UnitId], [a0].[UnitCode], [a0].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [a].[Id], [a].[AidCaseId], [a].[ConfirmedOn], [a].[Description], [a].[DoneOn], [a].[DueOn], [a].[PlannedOn], [a].[ResponsibleId], [a].[State], [a].[UnitCode], [a].[UnitId], [a].[Version]
    FROM [assistance].[AidMeasures] AS [a]
    WHERE [a].[AidCaseId] = [p].[value] AND [a].[AidCaseId] >= [p].[value] AND ([a].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
    ) OR [a].[ResponsibleId] = @P13)
    ORDER BY [a].[Id] DESC
) AS [a0]
ORDER BY [p].[value], [a0].[Id] DESC

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
SELECT [p].[value], [a0].[Id], [a0].[Class], [a0].[SourceDocument], [a0].[Purpose], [a0].[ValidFrom], [a0].[ValidTo], [a0].[State], [a0].[NominatedOn], [a0].[VerifiedOn], [a0].[SupportedOn], [a0].[EndedOn], [a0].[EndedBecause], [a0].[ErasedOn], [a0].[HouseholdId], [a0].[UnitId], [a0].[UnitCode], [a0].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [a].[Id], [a].[Class], [a].[EndedBecause], [a].[EndedOn], [a].[ErasedOn], [a].[HouseholdId], [a].[NominatedOn], [a].[Purpose], [a].[SourceDocument], [a].[State], [a].[SupportedOn], [a].[UnitCode], [a].[UnitId], [a].[ValidFrom], [a].[ValidTo], [a].[VerifiedOn], [a].[Version]
    FROM [assistance].[AidCases] AS [a]
    WHERE [a].[HouseholdId] = [p].[value] AND [a].[HouseholdId] >= [p].[value] AND [a].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
    )
    ORDER BY [a].[Id] DESC
) AS [a0]
ORDER BY [p].[value], [a0].[Id] DESC

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
SELECT [p].[value], [p2].[Id], [p2].[Kind], [p2].[Partner], [p2].[State], [p2].[ProposedOn], [p2].[AgreedOn], [p2].[EndedOn], [p2].[SecretaryId], [p2].[HouseholdId], [p2].[UnitId], [p2].[UnitCode], [p2].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [p0].[Id], [p0].[AgreedOn], [p0].[EndedOn], [p0].[HouseholdId], [p0].[Kind], [p0].[Partner], [p0].[ProposedOn], [p0].[SecretaryId], [p0].[State], [p0].[UnitCode], [p0].[UnitId], [p0].[Version]
    FROM [assistance].[Pairings] AS [p0]
    WHERE [p0].[HouseholdId] = [p].[value] AND [p0].[HouseholdId] >= [p].[value] AND [p0].[UnitId] IN (
        SELECT [p1].[value]
        FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p1]
    )
    ORDER BY [p0].[Id] DESC
) AS [p2]
ORDER BY [p].[value], [p2].[Id] DESC

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
SELECT [p].[value], [a0].[Id], [a0].[Description], [a0].[State], [a0].[PlannedOn], [a0].[DueOn], [a0].[DoneOn], [a0].[ConfirmedOn], [a0].[AidCaseId], [a0].[ResponsibleId], [a0].[UnitId], [a0].[UnitCode], [a0].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [a].[Id], [a].[AidCaseId], [a].[ConfirmedOn], [a].[Description], [a].[DoneOn], [a].[DueOn], [a].[PlannedOn], [a].[ResponsibleId], [a].[State], [a].[UnitCode], [a].[UnitId], [a].[Version]
    FROM [assistance].[AidMeasures] AS [a]
    WHERE [a].[ResponsibleId] = [p].[value] AND [a].[ResponsibleId] >= [p].[value] AND ([a].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
    ) OR [a].[ResponsibleId] = @P13)
    ORDER BY [a].[Id] DESC
) AS [a0]
ORDER BY [p].[value], [a0].[Id] DESC

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
SELECT [p].[value], [p2].[Id], [p2].[Kind], [p2].[Partner], [p2].[State], [p2].[ProposedOn], [p2].[AgreedOn], [p2].[EndedOn], [p2].[SecretaryId], [p2].[HouseholdId], [p2].[UnitId], [p2].[UnitCode], [p2].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [p0].[Id], [p0].[AgreedOn], [p0].[EndedOn], [p0].[HouseholdId], [p0].[Kind], [p0].[Partner], [p0].[ProposedOn], [p0].[SecretaryId], [p0].[State], [p0].[UnitCode], [p0].[UnitId], [p0].[Version]
    FROM [assistance].[Pairings] AS [p0]
    WHERE [p0].[SecretaryId] = [p].[value] AND [p0].[SecretaryId] >= [p].[value] AND [p0].[UnitId] IN (
        SELECT [p1].[value]
        FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p1]
    )
    ORDER BY [p0].[Id] DESC
) AS [p2]
ORDER BY [p].[value], [p2].[Id] DESC

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
SELECT [p].[value], [a0].[Id], [a0].[Class], [a0].[SourceDocument], [a0].[Purpose], [a0].[ValidFrom], [a0].[ValidTo], [a0].[State], [a0].[NominatedOn], [a0].[VerifiedOn], [a0].[SupportedOn], [a0].[EndedOn], [a0].[EndedBecause], [a0].[ErasedOn], [a0].[HouseholdId], [a0].[UnitId], [a0].[UnitCode], [a0].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [a].[Id], [a].[Class], [a].[EndedBecause], [a].[EndedOn], [a].[ErasedOn], [a].[HouseholdId], [a].[NominatedOn], [a].[Purpose], [a].[SourceDocument], [a].[State], [a].[SupportedOn], [a].[UnitCode], [a].[UnitId], [a].[ValidFrom], [a].[ValidTo], [a].[VerifiedOn], [a].[Version]
    FROM [assistance].[AidCases] AS [a]
    WHERE [a].[UnitId] = [p].[value] AND [a].[UnitId] >= [p].[value] AND [a].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
    )
    ORDER BY [a].[Id] DESC
) AS [a0]
ORDER BY [p].[value], [a0].[Id] DESC

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
SELECT [p].[value], [p2].[Id], [p2].[Kind], [p2].[Partner], [p2].[State], [p2].[ProposedOn], [p2].[AgreedOn], [p2].[EndedOn], [p2].[SecretaryId], [p2].[HouseholdId], [p2].[UnitId], [p2].[UnitCode], [p2].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [p0].[Id], [p0].[AgreedOn], [p0].[EndedOn], [p0].[HouseholdId], [p0].[Kind], [p0].[Partner], [p0].[ProposedOn], [p0].[SecretaryId], [p0].[State], [p0].[UnitCode], [p0].[UnitId], [p0].[Version]
    FROM [assistance].[Pairings] AS [p0]
    WHERE [p0].[UnitId] = [p].[value] AND [p0].[UnitId] >= [p].[value] AND [p0].[UnitId] IN (
        SELECT [p1].[value]
        FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p1]
    )
    ORDER BY [p0].[Id] DESC
) AS [p2]
ORDER BY [p].[value], [p2].[Id] DESC

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
SELECT TOP(@P11) [a0].[Id], [a0].[Class], [a0].[SourceDocument], [a0].[Purpose], [a0].[ValidFrom], [a0].[ValidTo], [a0].[State], [a0].[NominatedOn], [a0].[VerifiedOn], [a0].[SupportedOn], [a0].[EndedOn], [a0].[EndedBecause], [a0].[ErasedOn], [a0].[HouseholdId], [a0].[UnitId], [a0].[UnitCode], [a0].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [a].[Id], [a].[Class], [a].[EndedBecause], [a].[EndedOn], [a].[ErasedOn], [a].[HouseholdId], [a].[NominatedOn], [a].[Purpose], [a].[SourceDocument], [a].[State], [a].[SupportedOn], [a].[UnitCode], [a].[UnitId], [a].[ValidFrom], [a].[ValidTo], [a].[VerifiedOn], [a].[Version]
    FROM [assistance].[AidCases] AS [a]
    WHERE [a].[UnitId] = [p].[value] AND [a].[UnitId] >= [p].[value]
    ORDER BY [a].[Id] DESC
) AS [a0]
ORDER BY [a0].[Id] DESC

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
SELECT TOP(@P11) [p1].[Id], [p1].[Kind], [p1].[Partner], [p1].[State], [p1].[ProposedOn], [p1].[AgreedOn], [p1].[EndedOn], [p1].[SecretaryId], [p1].[HouseholdId], [p1].[UnitId], [p1].[UnitCode], [p1].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [p0].[Id], [p0].[AgreedOn], [p0].[EndedOn], [p0].[HouseholdId], [p0].[Kind], [p0].[Partner], [p0].[ProposedOn], [p0].[SecretaryId], [p0].[State], [p0].[UnitCode], [p0].[UnitId], [p0].[Version]
    FROM [assistance].[Pairings] AS [p0]
    WHERE [p0].[UnitId] = [p].[value] AND [p0].[UnitId] >= [p].[value]
    ORDER BY [p0].[Id] DESC
) AS [p1]
ORDER BY [p1].[Id] DESC

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

