-- CaseVisit by a key
SELECT [c].[Id], [c].[VisitedOn], [c].[Note], [c].[LeaderCaseId], [c].[Version]
FROM [petitions].[CaseVisits] AS [c]
WHERE [c].[Id] = @P10 AND EXISTS (
    SELECT 1
    FROM [petitions].[LeaderCases] AS [l]
    WHERE EXISTS (
        SELECT 1
        FROM [petitions].[Matters] AS [m]
        WHERE ([m].[UnitId] IN (
            SELECT [p].[value]
            FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p]
        ) OR [m].[HandlerId] = @P14 OR EXISTS (
            SELECT 1
            FROM [petitions].[LeaderCases] AS [l0]
            WHERE [l0].[MatterId] = [m].[Id] AND [l0].[LeaderId] = @P12) OR EXISTS (
            SELECT 1
            FROM [petitions].[NamedOfficials] AS [n]
            WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P13)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
            SELECT 1
            FROM [petitions].[Recusals] AS [r]
            WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P15) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P16 OR EXISTS (
            SELECT 1
            FROM [petitions].[NamedOfficials] AS [n0]
            WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P17)) AND NOT EXISTS (
            SELECT 1
            FROM [petitions].[AccusedOfficials] AS [a]
            WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P18) AND NOT EXISTS (
            SELECT 1
            FROM [petitions].[AccusedUnits] AS [a0]
            WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
                SELECT [p0].[value]
                FROM OPENJSON(@P19) WITH ([value] bigint '$') AS [p0]
            )))))) AND [m].[Id] = [l].[MatterId]) AND [l].[Id] = [c].[LeaderCaseId])

-- CaseVisit by keys
SELECT [c].[Id], [c].[VisitedOn], [c].[Note], [c].[LeaderCaseId], [c].[Version]
FROM [petitions].[CaseVisits] AS [c]
WHERE [c].[Id] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) AND EXISTS (
    SELECT 1
    FROM [petitions].[LeaderCases] AS [l]
    WHERE EXISTS (
        SELECT 1
        FROM [petitions].[Matters] AS [m]
        WHERE ([m].[UnitId] IN (
            SELECT [p0].[value]
            FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
        ) OR [m].[HandlerId] = @P14 OR EXISTS (
            SELECT 1
            FROM [petitions].[LeaderCases] AS [l0]
            WHERE [l0].[MatterId] = [m].[Id] AND [l0].[LeaderId] = @P12) OR EXISTS (
            SELECT 1
            FROM [petitions].[NamedOfficials] AS [n]
            WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P13)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
            SELECT 1
            FROM [petitions].[Recusals] AS [r]
            WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P15) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P16 OR EXISTS (
            SELECT 1
            FROM [petitions].[NamedOfficials] AS [n0]
            WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P17)) AND NOT EXISTS (
            SELECT 1
            FROM [petitions].[AccusedOfficials] AS [a]
            WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P18) AND NOT EXISTS (
            SELECT 1
            FROM [petitions].[AccusedUnits] AS [a0]
            WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
                SELECT [p1].[value]
                FROM OPENJSON(@P19) WITH ([value] bigint '$') AS [p1]
            )))))) AND [m].[Id] = [l].[MatterId]) AND [l].[Id] = [c].[LeaderCaseId])

-- Household.petitions
SELECT 0 AS "Branch", b.* FROM (SELECT TOP(@P11) [m].[Id], [m].[Number], [m].[Route], [m].[Channel], [m].[Subject], [m].[Summary], [m].[State], [m].[ReceivedOn], [m].[NoticeDueOn], [m].[NotifiedOn], [m].[AcceptedOn], [m].[DueOn], [m].[DueProvisional], [m].[ExtendedBy], [m].[RepliedOn], [m].[Reply], [m].[ConcludedOn], [m].[DeclinedBecause], [m].[ErasedOn], [m].[HandlerId], [m].[PetitionerId], [m].[HouseholdId], [m].[UnitId], [m].[UnitCode], [m].[Version]
FROM [petitions].[Matters] AS [m]
WHERE [m].[HouseholdId] = @K0 AND ([m].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p]
) OR [m].[HandlerId] = @P15 OR EXISTS (
    SELECT 1
    FROM [petitions].[LeaderCases] AS [l]
    WHERE [l].[MatterId] = [m].[Id] AND [l].[LeaderId] = @P13) OR EXISTS (
    SELECT 1
    FROM [petitions].[NamedOfficials] AS [n]
    WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P14)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
    SELECT 1
    FROM [petitions].[Recusals] AS [r]
    WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P16) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P17 OR EXISTS (
    SELECT 1
    FROM [petitions].[NamedOfficials] AS [n0]
    WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P18)) AND NOT EXISTS (
    SELECT 1
    FROM [petitions].[AccusedOfficials] AS [a]
    WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P19) AND NOT EXISTS (
    SELECT 1
    FROM [petitions].[AccusedUnits] AS [a0]
    WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P20) WITH ([value] bigint '$') AS [p0]
    ))))))
ORDER BY [m].[Id] DESC) AS b
UNION ALL
SELECT 1 AS "Branch", b.* FROM (SELECT TOP(@P11) [m].[Id], [m].[Number], [m].[Route], [m].[Channel], [m].[Subject], [m].[Summary], [m].[State], [m].[ReceivedOn], [m].[NoticeDueOn], [m].[NotifiedOn], [m].[AcceptedOn], [m].[DueOn], [m].[DueProvisional], [m].[ExtendedBy], [m].[RepliedOn], [m].[Reply], [m].[ConcludedOn], [m].[DeclinedBecause], [m].[ErasedOn], [m].[HandlerId], [m].[PetitionerId], [m].[HouseholdId], [m].[UnitId], [m].[UnitCode], [m].[Version]
FROM [petitions].[Matters] AS [m]
WHERE [m].[HouseholdId] = @K1 AND ([m].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p]
) OR [m].[HandlerId] = @P15 OR EXISTS (
    SELECT 1
    FROM [petitions].[LeaderCases] AS [l]
    WHERE [l].[MatterId] = [m].[Id] AND [l].[LeaderId] = @P13) OR EXISTS (
    SELECT 1
    FROM [petitions].[NamedOfficials] AS [n]
    WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P14)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
    SELECT 1
    FROM [petitions].[Recusals] AS [r]
    WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P16) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P17 OR EXISTS (
    SELECT 1
    FROM [petitions].[NamedOfficials] AS [n0]
    WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P18)) AND NOT EXISTS (
    SELECT 1
    FROM [petitions].[AccusedOfficials] AS [a]
    WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P19) AND NOT EXISTS (
    SELECT 1
    FROM [petitions].[AccusedUnits] AS [a0]
    WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P20) WITH ([value] bigint '$') AS [p0]
    ))))))
ORDER BY [m].[Id] DESC) AS b

-- Household.petitions totalCount
SELECT [m].[HouseholdId], COUNT_BIG(*)
FROM [petitions].[Matters] AS [m]
WHERE ([m].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) OR [m].[HandlerId] = @P13 OR EXISTS (
    SELECT 1
    FROM [petitions].[LeaderCases] AS [l]
    WHERE [l].[MatterId] = [m].[Id] AND [l].[LeaderId] = @P11) OR EXISTS (
    SELECT 1
    FROM [petitions].[NamedOfficials] AS [n]
    WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P12)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
    SELECT 1
    FROM [petitions].[Recusals] AS [r]
    WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P14) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P15 OR EXISTS (
    SELECT 1
    FROM [petitions].[NamedOfficials] AS [n0]
    WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P16)) AND NOT EXISTS (
    SELECT 1
    FROM [petitions].[AccusedOfficials] AS [a]
    WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P17) AND NOT EXISTS (
    SELECT 1
    FROM [petitions].[AccusedUnits] AS [a0]
    WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P18) WITH ([value] bigint '$') AS [p0]
    )))))) AND [m].[HouseholdId] IN (
    SELECT [p1].[value]
    FROM OPENJSON(@P19) WITH ([value] bigint '$') AS [p1]
)
GROUP BY [m].[HouseholdId]

-- Household.petitionsAggregate
SELECT [m].[HouseholdId], COUNT_BIG(*), COALESCE(SUM(CAST([m].[ExtendedBy] AS bigint)), CAST(0 AS bigint)), MIN([m].[ReceivedOn]), MIN([m].[NoticeDueOn]), MIN([m].[NotifiedOn]), MIN([m].[AcceptedOn]), MIN([m].[DueOn]), MIN([m].[ExtendedBy]), MIN([m].[RepliedOn]), MIN([m].[ConcludedOn]), MIN([m].[ErasedOn]), MAX([m].[ReceivedOn]), MAX([m].[NoticeDueOn]), MAX([m].[NotifiedOn]), MAX([m].[AcceptedOn]), MAX([m].[DueOn]), MAX([m].[ExtendedBy]), MAX([m].[RepliedOn]), MAX([m].[ConcludedOn]), MAX([m].[ErasedOn])
FROM [petitions].[Matters] AS [m]
WHERE ([m].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) OR [m].[HandlerId] = @P13 OR EXISTS (
    SELECT 1
    FROM [petitions].[LeaderCases] AS [l]
    WHERE [l].[MatterId] = [m].[Id] AND [l].[LeaderId] = @P11) OR EXISTS (
    SELECT 1
    FROM [petitions].[NamedOfficials] AS [n]
    WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P12)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
    SELECT 1
    FROM [petitions].[Recusals] AS [r]
    WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P14) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P15 OR EXISTS (
    SELECT 1
    FROM [petitions].[NamedOfficials] AS [n0]
    WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P16)) AND NOT EXISTS (
    SELECT 1
    FROM [petitions].[AccusedOfficials] AS [a]
    WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P17) AND NOT EXISTS (
    SELECT 1
    FROM [petitions].[AccusedUnits] AS [a0]
    WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P18) WITH ([value] bigint '$') AS [p0]
    )))))) AND [m].[HouseholdId] IN (
    SELECT [p1].[value]
    FROM OPENJSON(@P19) WITH ([value] bigint '$') AS [p1]
)
GROUP BY [m].[HouseholdId]

-- LeaderCase by a key
SELECT [l].[Id], [l].[Since], [l].[MatterId], [l].[LeaderId], [l].[Version]
FROM [petitions].[LeaderCases] AS [l]
WHERE [l].[Id] = @P10 AND EXISTS (
    SELECT 1
    FROM [petitions].[Matters] AS [m]
    WHERE ([m].[UnitId] IN (
        SELECT [p].[value]
        FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p]
    ) OR [m].[HandlerId] = @P14 OR EXISTS (
        SELECT 1
        FROM [petitions].[LeaderCases] AS [l0]
        WHERE [l0].[MatterId] = [m].[Id] AND [l0].[LeaderId] = @P12) OR EXISTS (
        SELECT 1
        FROM [petitions].[NamedOfficials] AS [n]
        WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P13)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
        SELECT 1
        FROM [petitions].[Recusals] AS [r]
        WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P15) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P16 OR EXISTS (
        SELECT 1
        FROM [petitions].[NamedOfficials] AS [n0]
        WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P17)) AND NOT EXISTS (
        SELECT 1
        FROM [petitions].[AccusedOfficials] AS [a]
        WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P18) AND NOT EXISTS (
        SELECT 1
        FROM [petitions].[AccusedUnits] AS [a0]
        WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
            SELECT [p0].[value]
            FROM OPENJSON(@P19) WITH ([value] bigint '$') AS [p0]
        )))))) AND [m].[Id] = [l].[MatterId])

-- LeaderCase by keys
SELECT [l].[Id], [l].[Since], [l].[MatterId], [l].[LeaderId], [l].[Version]
FROM [petitions].[LeaderCases] AS [l]
WHERE [l].[Id] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) AND EXISTS (
    SELECT 1
    FROM [petitions].[Matters] AS [m]
    WHERE ([m].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
    ) OR [m].[HandlerId] = @P14 OR EXISTS (
        SELECT 1
        FROM [petitions].[LeaderCases] AS [l0]
        WHERE [l0].[MatterId] = [m].[Id] AND [l0].[LeaderId] = @P12) OR EXISTS (
        SELECT 1
        FROM [petitions].[NamedOfficials] AS [n]
        WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P13)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
        SELECT 1
        FROM [petitions].[Recusals] AS [r]
        WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P15) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P16 OR EXISTS (
        SELECT 1
        FROM [petitions].[NamedOfficials] AS [n0]
        WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P17)) AND NOT EXISTS (
        SELECT 1
        FROM [petitions].[AccusedOfficials] AS [a]
        WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P18) AND NOT EXISTS (
        SELECT 1
        FROM [petitions].[AccusedUnits] AS [a0]
        WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
            SELECT [p1].[value]
            FROM OPENJSON(@P19) WITH ([value] bigint '$') AS [p1]
        )))))) AND [m].[Id] = [l].[MatterId])

-- LeaderCase.visits
SELECT 0 AS "Branch", b.* FROM (SELECT TOP(@P11) [c].[Id], [c].[VisitedOn], [c].[Note], [c].[LeaderCaseId], [c].[Version]
FROM [petitions].[CaseVisits] AS [c]
WHERE [c].[LeaderCaseId] = @K0 AND EXISTS (
    SELECT 1
    FROM [petitions].[LeaderCases] AS [l]
    WHERE EXISTS (
        SELECT 1
        FROM [petitions].[Matters] AS [m]
        WHERE ([m].[UnitId] IN (
            SELECT [p].[value]
            FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p]
        ) OR [m].[HandlerId] = @P15 OR EXISTS (
            SELECT 1
            FROM [petitions].[LeaderCases] AS [l0]
            WHERE [l0].[MatterId] = [m].[Id] AND [l0].[LeaderId] = @P13) OR EXISTS (
            SELECT 1
            FROM [petitions].[NamedOfficials] AS [n]
            WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P14)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
            SELECT 1
            FROM [petitions].[Recusals] AS [r]
            WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P16) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P17 OR EXISTS (
            SELECT 1
            FROM [petitions].[NamedOfficials] AS [n0]
            WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P18)) AND NOT EXISTS (
            SELECT 1
            FROM [petitions].[AccusedOfficials] AS [a]
            WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P19) AND NOT EXISTS (
            SELECT 1
            FROM [petitions].[AccusedUnits] AS [a0]
            WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
                SELECT [p0].[value]
                FROM OPENJSON(@P20) WITH ([value] bigint '$') AS [p0]
            )))))) AND [m].[Id] = [l].[MatterId]) AND [l].[Id] = [c].[LeaderCaseId])
ORDER BY [c].[Id] DESC) AS b
UNION ALL
SELECT 1 AS "Branch", b.* FROM (SELECT TOP(@P11) [c].[Id], [c].[VisitedOn], [c].[Note], [c].[LeaderCaseId], [c].[Version]
FROM [petitions].[CaseVisits] AS [c]
WHERE [c].[LeaderCaseId] = @K1 AND EXISTS (
    SELECT 1
    FROM [petitions].[LeaderCases] AS [l]
    WHERE EXISTS (
        SELECT 1
        FROM [petitions].[Matters] AS [m]
        WHERE ([m].[UnitId] IN (
            SELECT [p].[value]
            FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p]
        ) OR [m].[HandlerId] = @P15 OR EXISTS (
            SELECT 1
            FROM [petitions].[LeaderCases] AS [l0]
            WHERE [l0].[MatterId] = [m].[Id] AND [l0].[LeaderId] = @P13) OR EXISTS (
            SELECT 1
            FROM [petitions].[NamedOfficials] AS [n]
            WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P14)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
            SELECT 1
            FROM [petitions].[Recusals] AS [r]
            WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P16) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P17 OR EXISTS (
            SELECT 1
            FROM [petitions].[NamedOfficials] AS [n0]
            WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P18)) AND NOT EXISTS (
            SELECT 1
            FROM [petitions].[AccusedOfficials] AS [a]
            WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P19) AND NOT EXISTS (
            SELECT 1
            FROM [petitions].[AccusedUnits] AS [a0]
            WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
                SELECT [p0].[value]
                FROM OPENJSON(@P20) WITH ([value] bigint '$') AS [p0]
            )))))) AND [m].[Id] = [l].[MatterId]) AND [l].[Id] = [c].[LeaderCaseId])
ORDER BY [c].[Id] DESC) AS b

-- LeaderCase.visits totalCount
SELECT [c].[LeaderCaseId], COUNT_BIG(*)
FROM [petitions].[CaseVisits] AS [c]
WHERE EXISTS (
    SELECT 1
    FROM [petitions].[LeaderCases] AS [l]
    WHERE EXISTS (
        SELECT 1
        FROM [petitions].[Matters] AS [m]
        WHERE ([m].[UnitId] IN (
            SELECT [p].[value]
            FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
        ) OR [m].[HandlerId] = @P13 OR EXISTS (
            SELECT 1
            FROM [petitions].[LeaderCases] AS [l0]
            WHERE [l0].[MatterId] = [m].[Id] AND [l0].[LeaderId] = @P11) OR EXISTS (
            SELECT 1
            FROM [petitions].[NamedOfficials] AS [n]
            WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P12)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
            SELECT 1
            FROM [petitions].[Recusals] AS [r]
            WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P14) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P15 OR EXISTS (
            SELECT 1
            FROM [petitions].[NamedOfficials] AS [n0]
            WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P16)) AND NOT EXISTS (
            SELECT 1
            FROM [petitions].[AccusedOfficials] AS [a]
            WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P17) AND NOT EXISTS (
            SELECT 1
            FROM [petitions].[AccusedUnits] AS [a0]
            WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
                SELECT [p0].[value]
                FROM OPENJSON(@P18) WITH ([value] bigint '$') AS [p0]
            )))))) AND [m].[Id] = [l].[MatterId]) AND [l].[Id] = [c].[LeaderCaseId]) AND [c].[LeaderCaseId] IN (
    SELECT [p1].[value]
    FROM OPENJSON(@P19) WITH ([value] bigint '$') AS [p1]
)
GROUP BY [c].[LeaderCaseId]

-- LeaderCase.visitsAggregate
SELECT [c].[LeaderCaseId], COUNT_BIG(*), MIN([c].[VisitedOn]), MAX([c].[VisitedOn])
FROM [petitions].[CaseVisits] AS [c]
WHERE EXISTS (
    SELECT 1
    FROM [petitions].[LeaderCases] AS [l]
    WHERE EXISTS (
        SELECT 1
        FROM [petitions].[Matters] AS [m]
        WHERE ([m].[UnitId] IN (
            SELECT [p].[value]
            FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
        ) OR [m].[HandlerId] = @P13 OR EXISTS (
            SELECT 1
            FROM [petitions].[LeaderCases] AS [l0]
            WHERE [l0].[MatterId] = [m].[Id] AND [l0].[LeaderId] = @P11) OR EXISTS (
            SELECT 1
            FROM [petitions].[NamedOfficials] AS [n]
            WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P12)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
            SELECT 1
            FROM [petitions].[Recusals] AS [r]
            WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P14) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P15 OR EXISTS (
            SELECT 1
            FROM [petitions].[NamedOfficials] AS [n0]
            WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P16)) AND NOT EXISTS (
            SELECT 1
            FROM [petitions].[AccusedOfficials] AS [a]
            WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P17) AND NOT EXISTS (
            SELECT 1
            FROM [petitions].[AccusedUnits] AS [a0]
            WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
                SELECT [p0].[value]
                FROM OPENJSON(@P18) WITH ([value] bigint '$') AS [p0]
            )))))) AND [m].[Id] = [l].[MatterId]) AND [l].[Id] = [c].[LeaderCaseId]) AND [c].[LeaderCaseId] IN (
    SELECT [p1].[value]
    FROM OPENJSON(@P19) WITH ([value] bigint '$') AS [p1]
)
GROUP BY [c].[LeaderCaseId]

-- Matter by a key
SELECT [m].[Id], [m].[Number], [m].[Route], [m].[Channel], [m].[Subject], [m].[Summary], [m].[State], [m].[ReceivedOn], [m].[NoticeDueOn], [m].[NotifiedOn], [m].[AcceptedOn], [m].[DueOn], [m].[DueProvisional], [m].[ExtendedBy], [m].[RepliedOn], [m].[Reply], [m].[ConcludedOn], [m].[DeclinedBecause], [m].[ErasedOn], [m].[HandlerId], [m].[PetitionerId], [m].[HouseholdId], [m].[UnitId], [m].[UnitCode], [m].[Version]
FROM [petitions].[Matters] AS [m]
WHERE [m].[Id] = @P10 AND ([m].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p]
) OR [m].[HandlerId] = @P14 OR EXISTS (
    SELECT 1
    FROM [petitions].[LeaderCases] AS [l]
    WHERE [l].[MatterId] = [m].[Id] AND [l].[LeaderId] = @P12) OR EXISTS (
    SELECT 1
    FROM [petitions].[NamedOfficials] AS [n]
    WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P13)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
    SELECT 1
    FROM [petitions].[Recusals] AS [r]
    WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P15) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P16 OR EXISTS (
    SELECT 1
    FROM [petitions].[NamedOfficials] AS [n0]
    WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P17)) AND NOT EXISTS (
    SELECT 1
    FROM [petitions].[AccusedOfficials] AS [a]
    WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P18) AND NOT EXISTS (
    SELECT 1
    FROM [petitions].[AccusedUnits] AS [a0]
    WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P19) WITH ([value] bigint '$') AS [p0]
    ))))))

-- Matter by keys
SELECT [m].[Id], [m].[Number], [m].[Route], [m].[Channel], [m].[Subject], [m].[Summary], [m].[State], [m].[ReceivedOn], [m].[NoticeDueOn], [m].[NotifiedOn], [m].[AcceptedOn], [m].[DueOn], [m].[DueProvisional], [m].[ExtendedBy], [m].[RepliedOn], [m].[Reply], [m].[ConcludedOn], [m].[DeclinedBecause], [m].[ErasedOn], [m].[HandlerId], [m].[PetitionerId], [m].[HouseholdId], [m].[UnitId], [m].[UnitCode], [m].[Version]
FROM [petitions].[Matters] AS [m]
WHERE [m].[Id] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) AND ([m].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
) OR [m].[HandlerId] = @P14 OR EXISTS (
    SELECT 1
    FROM [petitions].[LeaderCases] AS [l]
    WHERE [l].[MatterId] = [m].[Id] AND [l].[LeaderId] = @P12) OR EXISTS (
    SELECT 1
    FROM [petitions].[NamedOfficials] AS [n]
    WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P13)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
    SELECT 1
    FROM [petitions].[Recusals] AS [r]
    WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P15) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P16 OR EXISTS (
    SELECT 1
    FROM [petitions].[NamedOfficials] AS [n0]
    WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P17)) AND NOT EXISTS (
    SELECT 1
    FROM [petitions].[AccusedOfficials] AS [a]
    WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P18) AND NOT EXISTS (
    SELECT 1
    FROM [petitions].[AccusedUnits] AS [a0]
    WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
        SELECT [p1].[value]
        FROM OPENJSON(@P19) WITH ([value] bigint '$') AS [p1]
    ))))))

-- Matter.ledBy
SELECT 0 AS "Branch", b.* FROM (SELECT TOP(@P11) [l].[Id], [l].[Since], [l].[MatterId], [l].[LeaderId], [l].[Version]
FROM [petitions].[LeaderCases] AS [l]
WHERE [l].[MatterId] = @K0 AND EXISTS (
    SELECT 1
    FROM [petitions].[Matters] AS [m]
    WHERE ([m].[UnitId] IN (
        SELECT [p].[value]
        FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p]
    ) OR [m].[HandlerId] = @P15 OR EXISTS (
        SELECT 1
        FROM [petitions].[LeaderCases] AS [l0]
        WHERE [l0].[MatterId] = [m].[Id] AND [l0].[LeaderId] = @P13) OR EXISTS (
        SELECT 1
        FROM [petitions].[NamedOfficials] AS [n]
        WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P14)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
        SELECT 1
        FROM [petitions].[Recusals] AS [r]
        WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P16) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P17 OR EXISTS (
        SELECT 1
        FROM [petitions].[NamedOfficials] AS [n0]
        WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P18)) AND NOT EXISTS (
        SELECT 1
        FROM [petitions].[AccusedOfficials] AS [a]
        WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P19) AND NOT EXISTS (
        SELECT 1
        FROM [petitions].[AccusedUnits] AS [a0]
        WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
            SELECT [p0].[value]
            FROM OPENJSON(@P20) WITH ([value] bigint '$') AS [p0]
        )))))) AND [m].[Id] = [l].[MatterId])
ORDER BY [l].[Id] DESC) AS b
UNION ALL
SELECT 1 AS "Branch", b.* FROM (SELECT TOP(@P11) [l].[Id], [l].[Since], [l].[MatterId], [l].[LeaderId], [l].[Version]
FROM [petitions].[LeaderCases] AS [l]
WHERE [l].[MatterId] = @K1 AND EXISTS (
    SELECT 1
    FROM [petitions].[Matters] AS [m]
    WHERE ([m].[UnitId] IN (
        SELECT [p].[value]
        FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p]
    ) OR [m].[HandlerId] = @P15 OR EXISTS (
        SELECT 1
        FROM [petitions].[LeaderCases] AS [l0]
        WHERE [l0].[MatterId] = [m].[Id] AND [l0].[LeaderId] = @P13) OR EXISTS (
        SELECT 1
        FROM [petitions].[NamedOfficials] AS [n]
        WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P14)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
        SELECT 1
        FROM [petitions].[Recusals] AS [r]
        WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P16) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P17 OR EXISTS (
        SELECT 1
        FROM [petitions].[NamedOfficials] AS [n0]
        WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P18)) AND NOT EXISTS (
        SELECT 1
        FROM [petitions].[AccusedOfficials] AS [a]
        WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P19) AND NOT EXISTS (
        SELECT 1
        FROM [petitions].[AccusedUnits] AS [a0]
        WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
            SELECT [p0].[value]
            FROM OPENJSON(@P20) WITH ([value] bigint '$') AS [p0]
        )))))) AND [m].[Id] = [l].[MatterId])
ORDER BY [l].[Id] DESC) AS b

-- Matter.ledBy totalCount
SELECT [l].[MatterId], COUNT_BIG(*)
FROM [petitions].[LeaderCases] AS [l]
WHERE EXISTS (
    SELECT 1
    FROM [petitions].[Matters] AS [m]
    WHERE ([m].[UnitId] IN (
        SELECT [p].[value]
        FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
    ) OR [m].[HandlerId] = @P13 OR EXISTS (
        SELECT 1
        FROM [petitions].[LeaderCases] AS [l0]
        WHERE [l0].[MatterId] = [m].[Id] AND [l0].[LeaderId] = @P11) OR EXISTS (
        SELECT 1
        FROM [petitions].[NamedOfficials] AS [n]
        WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P12)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
        SELECT 1
        FROM [petitions].[Recusals] AS [r]
        WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P14) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P15 OR EXISTS (
        SELECT 1
        FROM [petitions].[NamedOfficials] AS [n0]
        WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P16)) AND NOT EXISTS (
        SELECT 1
        FROM [petitions].[AccusedOfficials] AS [a]
        WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P17) AND NOT EXISTS (
        SELECT 1
        FROM [petitions].[AccusedUnits] AS [a0]
        WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
            SELECT [p0].[value]
            FROM OPENJSON(@P18) WITH ([value] bigint '$') AS [p0]
        )))))) AND [m].[Id] = [l].[MatterId]) AND [l].[MatterId] IN (
    SELECT [p1].[value]
    FROM OPENJSON(@P19) WITH ([value] bigint '$') AS [p1]
)
GROUP BY [l].[MatterId]

-- Matter.ledByAggregate
SELECT [l].[MatterId], COUNT_BIG(*), MIN([l].[Since]), MAX([l].[Since])
FROM [petitions].[LeaderCases] AS [l]
WHERE EXISTS (
    SELECT 1
    FROM [petitions].[Matters] AS [m]
    WHERE ([m].[UnitId] IN (
        SELECT [p].[value]
        FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
    ) OR [m].[HandlerId] = @P13 OR EXISTS (
        SELECT 1
        FROM [petitions].[LeaderCases] AS [l0]
        WHERE [l0].[MatterId] = [m].[Id] AND [l0].[LeaderId] = @P11) OR EXISTS (
        SELECT 1
        FROM [petitions].[NamedOfficials] AS [n]
        WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P12)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
        SELECT 1
        FROM [petitions].[Recusals] AS [r]
        WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P14) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P15 OR EXISTS (
        SELECT 1
        FROM [petitions].[NamedOfficials] AS [n0]
        WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P16)) AND NOT EXISTS (
        SELECT 1
        FROM [petitions].[AccusedOfficials] AS [a]
        WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P17) AND NOT EXISTS (
        SELECT 1
        FROM [petitions].[AccusedUnits] AS [a0]
        WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
            SELECT [p0].[value]
            FROM OPENJSON(@P18) WITH ([value] bigint '$') AS [p0]
        )))))) AND [m].[Id] = [l].[MatterId]) AND [l].[MatterId] IN (
    SELECT [p1].[value]
    FROM OPENJSON(@P19) WITH ([value] bigint '$') AS [p1]
)
GROUP BY [l].[MatterId]

-- Official.leaderCases
SELECT 0 AS "Branch", b.* FROM (SELECT TOP(@P11) [l].[Id], [l].[Since], [l].[MatterId], [l].[LeaderId], [l].[Version]
FROM [petitions].[LeaderCases] AS [l]
WHERE [l].[LeaderId] = @K0 AND EXISTS (
    SELECT 1
    FROM [petitions].[Matters] AS [m]
    WHERE ([m].[UnitId] IN (
        SELECT [p].[value]
        FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p]
    ) OR [m].[HandlerId] = @P15 OR EXISTS (
        SELECT 1
        FROM [petitions].[LeaderCases] AS [l0]
        WHERE [l0].[MatterId] = [m].[Id] AND [l0].[LeaderId] = @P13) OR EXISTS (
        SELECT 1
        FROM [petitions].[NamedOfficials] AS [n]
        WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P14)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
        SELECT 1
        FROM [petitions].[Recusals] AS [r]
        WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P16) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P17 OR EXISTS (
        SELECT 1
        FROM [petitions].[NamedOfficials] AS [n0]
        WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P18)) AND NOT EXISTS (
        SELECT 1
        FROM [petitions].[AccusedOfficials] AS [a]
        WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P19) AND NOT EXISTS (
        SELECT 1
        FROM [petitions].[AccusedUnits] AS [a0]
        WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
            SELECT [p0].[value]
            FROM OPENJSON(@P20) WITH ([value] bigint '$') AS [p0]
        )))))) AND [m].[Id] = [l].[MatterId])
ORDER BY [l].[Id] DESC) AS b
UNION ALL
SELECT 1 AS "Branch", b.* FROM (SELECT TOP(@P11) [l].[Id], [l].[Since], [l].[MatterId], [l].[LeaderId], [l].[Version]
FROM [petitions].[LeaderCases] AS [l]
WHERE [l].[LeaderId] = @K1 AND EXISTS (
    SELECT 1
    FROM [petitions].[Matters] AS [m]
    WHERE ([m].[UnitId] IN (
        SELECT [p].[value]
        FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p]
    ) OR [m].[HandlerId] = @P15 OR EXISTS (
        SELECT 1
        FROM [petitions].[LeaderCases] AS [l0]
        WHERE [l0].[MatterId] = [m].[Id] AND [l0].[LeaderId] = @P13) OR EXISTS (
        SELECT 1
        FROM [petitions].[NamedOfficials] AS [n]
        WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P14)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
        SELECT 1
        FROM [petitions].[Recusals] AS [r]
        WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P16) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P17 OR EXISTS (
        SELECT 1
        FROM [petitions].[NamedOfficials] AS [n0]
        WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P18)) AND NOT EXISTS (
        SELECT 1
        FROM [petitions].[AccusedOfficials] AS [a]
        WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P19) AND NOT EXISTS (
        SELECT 1
        FROM [petitions].[AccusedUnits] AS [a0]
        WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
            SELECT [p0].[value]
            FROM OPENJSON(@P20) WITH ([value] bigint '$') AS [p0]
        )))))) AND [m].[Id] = [l].[MatterId])
ORDER BY [l].[Id] DESC) AS b

-- Official.leaderCases totalCount
SELECT [l].[LeaderId], COUNT_BIG(*)
FROM [petitions].[LeaderCases] AS [l]
WHERE EXISTS (
    SELECT 1
    FROM [petitions].[Matters] AS [m]
    WHERE ([m].[UnitId] IN (
        SELECT [p].[value]
        FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
    ) OR [m].[HandlerId] = @P13 OR EXISTS (
        SELECT 1
        FROM [petitions].[LeaderCases] AS [l0]
        WHERE [l0].[MatterId] = [m].[Id] AND [l0].[LeaderId] = @P11) OR EXISTS (
        SELECT 1
        FROM [petitions].[NamedOfficials] AS [n]
        WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P12)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
        SELECT 1
        FROM [petitions].[Recusals] AS [r]
        WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P14) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P15 OR EXISTS (
        SELECT 1
        FROM [petitions].[NamedOfficials] AS [n0]
        WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P16)) AND NOT EXISTS (
        SELECT 1
        FROM [petitions].[AccusedOfficials] AS [a]
        WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P17) AND NOT EXISTS (
        SELECT 1
        FROM [petitions].[AccusedUnits] AS [a0]
        WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
            SELECT [p0].[value]
            FROM OPENJSON(@P18) WITH ([value] bigint '$') AS [p0]
        )))))) AND [m].[Id] = [l].[MatterId]) AND [l].[LeaderId] IN (
    SELECT [p1].[value]
    FROM OPENJSON(@P19) WITH ([value] bigint '$') AS [p1]
)
GROUP BY [l].[LeaderId]

-- Official.leaderCasesAggregate
SELECT [l].[LeaderId], COUNT_BIG(*), MIN([l].[Since]), MAX([l].[Since])
FROM [petitions].[LeaderCases] AS [l]
WHERE EXISTS (
    SELECT 1
    FROM [petitions].[Matters] AS [m]
    WHERE ([m].[UnitId] IN (
        SELECT [p].[value]
        FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
    ) OR [m].[HandlerId] = @P13 OR EXISTS (
        SELECT 1
        FROM [petitions].[LeaderCases] AS [l0]
        WHERE [l0].[MatterId] = [m].[Id] AND [l0].[LeaderId] = @P11) OR EXISTS (
        SELECT 1
        FROM [petitions].[NamedOfficials] AS [n]
        WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P12)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
        SELECT 1
        FROM [petitions].[Recusals] AS [r]
        WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P14) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P15 OR EXISTS (
        SELECT 1
        FROM [petitions].[NamedOfficials] AS [n0]
        WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P16)) AND NOT EXISTS (
        SELECT 1
        FROM [petitions].[AccusedOfficials] AS [a]
        WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P17) AND NOT EXISTS (
        SELECT 1
        FROM [petitions].[AccusedUnits] AS [a0]
        WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
            SELECT [p0].[value]
            FROM OPENJSON(@P18) WITH ([value] bigint '$') AS [p0]
        )))))) AND [m].[Id] = [l].[MatterId]) AND [l].[LeaderId] IN (
    SELECT [p1].[value]
    FROM OPENJSON(@P19) WITH ([value] bigint '$') AS [p1]
)
GROUP BY [l].[LeaderId]

-- Official.petitions
SELECT 0 AS "Branch", b.* FROM (SELECT TOP(@P11) [m].[Id], [m].[Number], [m].[Route], [m].[Channel], [m].[Subject], [m].[Summary], [m].[State], [m].[ReceivedOn], [m].[NoticeDueOn], [m].[NotifiedOn], [m].[AcceptedOn], [m].[DueOn], [m].[DueProvisional], [m].[ExtendedBy], [m].[RepliedOn], [m].[Reply], [m].[ConcludedOn], [m].[DeclinedBecause], [m].[ErasedOn], [m].[HandlerId], [m].[PetitionerId], [m].[HouseholdId], [m].[UnitId], [m].[UnitCode], [m].[Version]
FROM [petitions].[Matters] AS [m]
WHERE [m].[HandlerId] = @K0 AND ([m].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p]
) OR [m].[HandlerId] = @P15 OR EXISTS (
    SELECT 1
    FROM [petitions].[LeaderCases] AS [l]
    WHERE [l].[MatterId] = [m].[Id] AND [l].[LeaderId] = @P13) OR EXISTS (
    SELECT 1
    FROM [petitions].[NamedOfficials] AS [n]
    WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P14)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
    SELECT 1
    FROM [petitions].[Recusals] AS [r]
    WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P16) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P17 OR EXISTS (
    SELECT 1
    FROM [petitions].[NamedOfficials] AS [n0]
    WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P18)) AND NOT EXISTS (
    SELECT 1
    FROM [petitions].[AccusedOfficials] AS [a]
    WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P19) AND NOT EXISTS (
    SELECT 1
    FROM [petitions].[AccusedUnits] AS [a0]
    WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P20) WITH ([value] bigint '$') AS [p0]
    ))))))
ORDER BY [m].[Id] DESC) AS b
UNION ALL
SELECT 1 AS "Branch", b.* FROM (SELECT TOP(@P11) [m].[Id], [m].[Number], [m].[Route], [m].[Channel], [m].[Subject], [m].[Summary], [m].[State], [m].[ReceivedOn], [m].[NoticeDueOn], [m].[NotifiedOn], [m].[AcceptedOn], [m].[DueOn], [m].[DueProvisional], [m].[ExtendedBy], [m].[RepliedOn], [m].[Reply], [m].[ConcludedOn], [m].[DeclinedBecause], [m].[ErasedOn], [m].[HandlerId], [m].[PetitionerId], [m].[HouseholdId], [m].[UnitId], [m].[UnitCode], [m].[Version]
FROM [petitions].[Matters] AS [m]
WHERE [m].[HandlerId] = @K1 AND ([m].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p]
) OR [m].[HandlerId] = @P15 OR EXISTS (
    SELECT 1
    FROM [petitions].[LeaderCases] AS [l]
    WHERE [l].[MatterId] = [m].[Id] AND [l].[LeaderId] = @P13) OR EXISTS (
    SELECT 1
    FROM [petitions].[NamedOfficials] AS [n]
    WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P14)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
    SELECT 1
    FROM [petitions].[Recusals] AS [r]
    WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P16) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P17 OR EXISTS (
    SELECT 1
    FROM [petitions].[NamedOfficials] AS [n0]
    WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P18)) AND NOT EXISTS (
    SELECT 1
    FROM [petitions].[AccusedOfficials] AS [a]
    WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P19) AND NOT EXISTS (
    SELECT 1
    FROM [petitions].[AccusedUnits] AS [a0]
    WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P20) WITH ([value] bigint '$') AS [p0]
    ))))))
ORDER BY [m].[Id] DESC) AS b

-- Official.petitions totalCount
SELECT [m].[HandlerId], COUNT_BIG(*)
FROM [petitions].[Matters] AS [m]
WHERE ([m].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) OR [m].[HandlerId] = @P13 OR EXISTS (
    SELECT 1
    FROM [petitions].[LeaderCases] AS [l]
    WHERE [l].[MatterId] = [m].[Id] AND [l].[LeaderId] = @P11) OR EXISTS (
    SELECT 1
    FROM [petitions].[NamedOfficials] AS [n]
    WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P12)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
    SELECT 1
    FROM [petitions].[Recusals] AS [r]
    WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P14) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P15 OR EXISTS (
    SELECT 1
    FROM [petitions].[NamedOfficials] AS [n0]
    WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P16)) AND NOT EXISTS (
    SELECT 1
    FROM [petitions].[AccusedOfficials] AS [a]
    WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P17) AND NOT EXISTS (
    SELECT 1
    FROM [petitions].[AccusedUnits] AS [a0]
    WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P18) WITH ([value] bigint '$') AS [p0]
    )))))) AND [m].[HandlerId] IN (
    SELECT [p1].[value]
    FROM OPENJSON(@P19) WITH ([value] bigint '$') AS [p1]
)
GROUP BY [m].[HandlerId]

-- Official.petitionsAggregate
SELECT [m].[HandlerId], COUNT_BIG(*), COALESCE(SUM(CAST([m].[ExtendedBy] AS bigint)), CAST(0 AS bigint)), MIN([m].[ReceivedOn]), MIN([m].[NoticeDueOn]), MIN([m].[NotifiedOn]), MIN([m].[AcceptedOn]), MIN([m].[DueOn]), MIN([m].[ExtendedBy]), MIN([m].[RepliedOn]), MIN([m].[ConcludedOn]), MIN([m].[ErasedOn]), MAX([m].[ReceivedOn]), MAX([m].[NoticeDueOn]), MAX([m].[NotifiedOn]), MAX([m].[AcceptedOn]), MAX([m].[DueOn]), MAX([m].[ExtendedBy]), MAX([m].[RepliedOn]), MAX([m].[ConcludedOn]), MAX([m].[ErasedOn])
FROM [petitions].[Matters] AS [m]
WHERE ([m].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) OR [m].[HandlerId] = @P13 OR EXISTS (
    SELECT 1
    FROM [petitions].[LeaderCases] AS [l]
    WHERE [l].[MatterId] = [m].[Id] AND [l].[LeaderId] = @P11) OR EXISTS (
    SELECT 1
    FROM [petitions].[NamedOfficials] AS [n]
    WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P12)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
    SELECT 1
    FROM [petitions].[Recusals] AS [r]
    WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P14) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P15 OR EXISTS (
    SELECT 1
    FROM [petitions].[NamedOfficials] AS [n0]
    WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P16)) AND NOT EXISTS (
    SELECT 1
    FROM [petitions].[AccusedOfficials] AS [a]
    WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P17) AND NOT EXISTS (
    SELECT 1
    FROM [petitions].[AccusedUnits] AS [a0]
    WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P18) WITH ([value] bigint '$') AS [p0]
    )))))) AND [m].[HandlerId] IN (
    SELECT [p1].[value]
    FROM OPENJSON(@P19) WITH ([value] bigint '$') AS [p1]
)
GROUP BY [m].[HandlerId]

-- OrgUnit.petitions
SELECT 0 AS "Branch", b.* FROM (SELECT TOP(@P11) [m].[Id], [m].[Number], [m].[Route], [m].[Channel], [m].[Subject], [m].[Summary], [m].[State], [m].[ReceivedOn], [m].[NoticeDueOn], [m].[NotifiedOn], [m].[AcceptedOn], [m].[DueOn], [m].[DueProvisional], [m].[ExtendedBy], [m].[RepliedOn], [m].[Reply], [m].[ConcludedOn], [m].[DeclinedBecause], [m].[ErasedOn], [m].[HandlerId], [m].[PetitionerId], [m].[HouseholdId], [m].[UnitId], [m].[UnitCode], [m].[Version]
FROM [petitions].[Matters] AS [m]
WHERE [m].[UnitId] = @K0 AND ([m].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p]
) OR [m].[HandlerId] = @P15 OR EXISTS (
    SELECT 1
    FROM [petitions].[LeaderCases] AS [l]
    WHERE [l].[MatterId] = [m].[Id] AND [l].[LeaderId] = @P13) OR EXISTS (
    SELECT 1
    FROM [petitions].[NamedOfficials] AS [n]
    WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P14)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
    SELECT 1
    FROM [petitions].[Recusals] AS [r]
    WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P16) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P17 OR EXISTS (
    SELECT 1
    FROM [petitions].[NamedOfficials] AS [n0]
    WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P18)) AND NOT EXISTS (
    SELECT 1
    FROM [petitions].[AccusedOfficials] AS [a]
    WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P19) AND NOT EXISTS (
    SELECT 1
    FROM [petitions].[AccusedUnits] AS [a0]
    WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P20) WITH ([value] bigint '$') AS [p0]
    ))))))
ORDER BY [m].[Id] DESC) AS b
UNION ALL
SELECT 1 AS "Branch", b.* FROM (SELECT TOP(@P11) [m].[Id], [m].[Number], [m].[Route], [m].[Channel], [m].[Subject], [m].[Summary], [m].[State], [m].[ReceivedOn], [m].[NoticeDueOn], [m].[NotifiedOn], [m].[AcceptedOn], [m].[DueOn], [m].[DueProvisional], [m].[ExtendedBy], [m].[RepliedOn], [m].[Reply], [m].[ConcludedOn], [m].[DeclinedBecause], [m].[ErasedOn], [m].[HandlerId], [m].[PetitionerId], [m].[HouseholdId], [m].[UnitId], [m].[UnitCode], [m].[Version]
FROM [petitions].[Matters] AS [m]
WHERE [m].[UnitId] = @K1 AND ([m].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p]
) OR [m].[HandlerId] = @P15 OR EXISTS (
    SELECT 1
    FROM [petitions].[LeaderCases] AS [l]
    WHERE [l].[MatterId] = [m].[Id] AND [l].[LeaderId] = @P13) OR EXISTS (
    SELECT 1
    FROM [petitions].[NamedOfficials] AS [n]
    WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P14)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
    SELECT 1
    FROM [petitions].[Recusals] AS [r]
    WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P16) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P17 OR EXISTS (
    SELECT 1
    FROM [petitions].[NamedOfficials] AS [n0]
    WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P18)) AND NOT EXISTS (
    SELECT 1
    FROM [petitions].[AccusedOfficials] AS [a]
    WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P19) AND NOT EXISTS (
    SELECT 1
    FROM [petitions].[AccusedUnits] AS [a0]
    WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P20) WITH ([value] bigint '$') AS [p0]
    ))))))
ORDER BY [m].[Id] DESC) AS b

-- OrgUnit.petitions totalCount
SELECT [m].[UnitId], COUNT_BIG(*)
FROM [petitions].[Matters] AS [m]
WHERE ([m].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) OR [m].[HandlerId] = @P13 OR EXISTS (
    SELECT 1
    FROM [petitions].[LeaderCases] AS [l]
    WHERE [l].[MatterId] = [m].[Id] AND [l].[LeaderId] = @P11) OR EXISTS (
    SELECT 1
    FROM [petitions].[NamedOfficials] AS [n]
    WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P12)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
    SELECT 1
    FROM [petitions].[Recusals] AS [r]
    WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P14) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P15 OR EXISTS (
    SELECT 1
    FROM [petitions].[NamedOfficials] AS [n0]
    WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P16)) AND NOT EXISTS (
    SELECT 1
    FROM [petitions].[AccusedOfficials] AS [a]
    WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P17) AND NOT EXISTS (
    SELECT 1
    FROM [petitions].[AccusedUnits] AS [a0]
    WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P18) WITH ([value] bigint '$') AS [p0]
    )))))) AND [m].[UnitId] IN (
    SELECT [p1].[value]
    FROM OPENJSON(@P19) WITH ([value] bigint '$') AS [p1]
)
GROUP BY [m].[UnitId]

-- OrgUnit.petitionsAggregate
SELECT [m].[UnitId], COUNT_BIG(*), COALESCE(SUM(CAST([m].[ExtendedBy] AS bigint)), CAST(0 AS bigint)), MIN([m].[ReceivedOn]), MIN([m].[NoticeDueOn]), MIN([m].[NotifiedOn]), MIN([m].[AcceptedOn]), MIN([m].[DueOn]), MIN([m].[ExtendedBy]), MIN([m].[RepliedOn]), MIN([m].[ConcludedOn]), MIN([m].[ErasedOn]), MAX([m].[ReceivedOn]), MAX([m].[NoticeDueOn]), MAX([m].[NotifiedOn]), MAX([m].[AcceptedOn]), MAX([m].[DueOn]), MAX([m].[ExtendedBy]), MAX([m].[RepliedOn]), MAX([m].[ConcludedOn]), MAX([m].[ErasedOn])
FROM [petitions].[Matters] AS [m]
WHERE ([m].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) OR [m].[HandlerId] = @P13 OR EXISTS (
    SELECT 1
    FROM [petitions].[LeaderCases] AS [l]
    WHERE [l].[MatterId] = [m].[Id] AND [l].[LeaderId] = @P11) OR EXISTS (
    SELECT 1
    FROM [petitions].[NamedOfficials] AS [n]
    WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P12)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
    SELECT 1
    FROM [petitions].[Recusals] AS [r]
    WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P14) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P15 OR EXISTS (
    SELECT 1
    FROM [petitions].[NamedOfficials] AS [n0]
    WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P16)) AND NOT EXISTS (
    SELECT 1
    FROM [petitions].[AccusedOfficials] AS [a]
    WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P17) AND NOT EXISTS (
    SELECT 1
    FROM [petitions].[AccusedUnits] AS [a0]
    WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P18) WITH ([value] bigint '$') AS [p0]
    )))))) AND [m].[UnitId] IN (
    SELECT [p1].[value]
    FROM OPENJSON(@P19) WITH ([value] bigint '$') AS [p1]
)
GROUP BY [m].[UnitId]

-- Petitioner by a key
SELECT [p].[Id], [p].[MatterId], [p].[Version]
FROM [petitions].[Petitioners] AS [p]
WHERE [p].[Id] = @P10 AND EXISTS (
    SELECT 1
    FROM [petitions].[Matters] AS [m]
    WHERE ([m].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
    ) OR [m].[HandlerId] = @P14 OR EXISTS (
        SELECT 1
        FROM [petitions].[LeaderCases] AS [l]
        WHERE [l].[MatterId] = [m].[Id] AND [l].[LeaderId] = @P12) OR EXISTS (
        SELECT 1
        FROM [petitions].[NamedOfficials] AS [n]
        WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P13)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
        SELECT 1
        FROM [petitions].[Recusals] AS [r]
        WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P15) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P16 OR EXISTS (
        SELECT 1
        FROM [petitions].[NamedOfficials] AS [n0]
        WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P17)) AND NOT EXISTS (
        SELECT 1
        FROM [petitions].[AccusedOfficials] AS [a]
        WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P18) AND NOT EXISTS (
        SELECT 1
        FROM [petitions].[AccusedUnits] AS [a0]
        WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
            SELECT [p1].[value]
            FROM OPENJSON(@P19) WITH ([value] bigint '$') AS [p1]
        )))))) AND [m].[Id] = [p].[MatterId])

-- Petitioner by keys
SELECT [p].[Id], [p].[MatterId], [p].[Version]
FROM [petitions].[Petitioners] AS [p]
WHERE [p].[Id] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p0]
) AND EXISTS (
    SELECT 1
    FROM [petitions].[Matters] AS [m]
    WHERE ([m].[UnitId] IN (
        SELECT [p1].[value]
        FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p1]
    ) OR [m].[HandlerId] = @P14 OR EXISTS (
        SELECT 1
        FROM [petitions].[LeaderCases] AS [l]
        WHERE [l].[MatterId] = [m].[Id] AND [l].[LeaderId] = @P12) OR EXISTS (
        SELECT 1
        FROM [petitions].[NamedOfficials] AS [n]
        WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P13)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
        SELECT 1
        FROM [petitions].[Recusals] AS [r]
        WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P15) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P16 OR EXISTS (
        SELECT 1
        FROM [petitions].[NamedOfficials] AS [n0]
        WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P17)) AND NOT EXISTS (
        SELECT 1
        FROM [petitions].[AccusedOfficials] AS [a]
        WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P18) AND NOT EXISTS (
        SELECT 1
        FROM [petitions].[AccusedUnits] AS [a0]
        WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
            SELECT [p2].[value]
            FROM OPENJSON(@P19) WITH ([value] bigint '$') AS [p2]
        )))))) AND [m].[Id] = [p].[MatterId])

-- Petitioner.corrections
SELECT 0 AS "Branch", b.* FROM (SELECT TOP(@P11) [p].[Id], [p].[Because], [p].[CorrectedOn], [p].[PetitionerId], [p].[Version]
FROM [petitions].[PetitionerCorrections] AS [p]
WHERE [p].[PetitionerId] = @K0 AND EXISTS (
    SELECT 1
    FROM [petitions].[Petitioners] AS [p0]
    WHERE EXISTS (
        SELECT 1
        FROM [petitions].[Matters] AS [m]
        WHERE ([m].[UnitId] IN (
            SELECT [p1].[value]
            FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p1]
        ) OR [m].[HandlerId] = @P15 OR EXISTS (
            SELECT 1
            FROM [petitions].[LeaderCases] AS [l]
            WHERE [l].[MatterId] = [m].[Id] AND [l].[LeaderId] = @P13) OR EXISTS (
            SELECT 1
            FROM [petitions].[NamedOfficials] AS [n]
            WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P14)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
            SELECT 1
            FROM [petitions].[Recusals] AS [r]
            WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P16) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P17 OR EXISTS (
            SELECT 1
            FROM [petitions].[NamedOfficials] AS [n0]
            WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P18)) AND NOT EXISTS (
            SELECT 1
            FROM [petitions].[AccusedOfficials] AS [a]
            WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P19) AND NOT EXISTS (
            SELECT 1
            FROM [petitions].[AccusedUnits] AS [a0]
            WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
                SELECT [p2].[value]
                FROM OPENJSON(@P20) WITH ([value] bigint '$') AS [p2]
            )))))) AND [m].[Id] = [p0].[MatterId]) AND [p0].[Id] = [p].[PetitionerId])
ORDER BY [p].[Id] DESC) AS b
UNION ALL
SELECT 1 AS "Branch", b.* FROM (SELECT TOP(@P11) [p].[Id], [p].[Because], [p].[CorrectedOn], [p].[PetitionerId], [p].[Version]
FROM [petitions].[PetitionerCorrections] AS [p]
WHERE [p].[PetitionerId] = @K1 AND EXISTS (
    SELECT 1
    FROM [petitions].[Petitioners] AS [p0]
    WHERE EXISTS (
        SELECT 1
        FROM [petitions].[Matters] AS [m]
        WHERE ([m].[UnitId] IN (
            SELECT [p1].[value]
            FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p1]
        ) OR [m].[HandlerId] = @P15 OR EXISTS (
            SELECT 1
            FROM [petitions].[LeaderCases] AS [l]
            WHERE [l].[MatterId] = [m].[Id] AND [l].[LeaderId] = @P13) OR EXISTS (
            SELECT 1
            FROM [petitions].[NamedOfficials] AS [n]
            WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P14)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
            SELECT 1
            FROM [petitions].[Recusals] AS [r]
            WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P16) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P17 OR EXISTS (
            SELECT 1
            FROM [petitions].[NamedOfficials] AS [n0]
            WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P18)) AND NOT EXISTS (
            SELECT 1
            FROM [petitions].[AccusedOfficials] AS [a]
            WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P19) AND NOT EXISTS (
            SELECT 1
            FROM [petitions].[AccusedUnits] AS [a0]
            WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
                SELECT [p2].[value]
                FROM OPENJSON(@P20) WITH ([value] bigint '$') AS [p2]
            )))))) AND [m].[Id] = [p0].[MatterId]) AND [p0].[Id] = [p].[PetitionerId])
ORDER BY [p].[Id] DESC) AS b

-- Petitioner.corrections totalCount
SELECT [p].[PetitionerId], COUNT_BIG(*)
FROM [petitions].[PetitionerCorrections] AS [p]
WHERE EXISTS (
    SELECT 1
    FROM [petitions].[Petitioners] AS [p0]
    WHERE EXISTS (
        SELECT 1
        FROM [petitions].[Matters] AS [m]
        WHERE ([m].[UnitId] IN (
            SELECT [p1].[value]
            FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p1]
        ) OR [m].[HandlerId] = @P13 OR EXISTS (
            SELECT 1
            FROM [petitions].[LeaderCases] AS [l]
            WHERE [l].[MatterId] = [m].[Id] AND [l].[LeaderId] = @P11) OR EXISTS (
            SELECT 1
            FROM [petitions].[NamedOfficials] AS [n]
            WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P12)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
            SELECT 1
            FROM [petitions].[Recusals] AS [r]
            WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P14) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P15 OR EXISTS (
            SELECT 1
            FROM [petitions].[NamedOfficials] AS [n0]
            WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P16)) AND NOT EXISTS (
            SELECT 1
            FROM [petitions].[AccusedOfficials] AS [a]
            WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P17) AND NOT EXISTS (
            SELECT 1
            FROM [petitions].[AccusedUnits] AS [a0]
            WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
                SELECT [p2].[value]
                FROM OPENJSON(@P18) WITH ([value] bigint '$') AS [p2]
            )))))) AND [m].[Id] = [p0].[MatterId]) AND [p0].[Id] = [p].[PetitionerId]) AND [p].[PetitionerId] IN (
    SELECT [p3].[value]
    FROM OPENJSON(@P19) WITH ([value] bigint '$') AS [p3]
)
GROUP BY [p].[PetitionerId]

-- Petitioner.correctionsAggregate
SELECT [p].[PetitionerId], COUNT_BIG(*), MIN([p].[CorrectedOn]), MAX([p].[CorrectedOn])
FROM [petitions].[PetitionerCorrections] AS [p]
WHERE EXISTS (
    SELECT 1
    FROM [petitions].[Petitioners] AS [p0]
    WHERE EXISTS (
        SELECT 1
        FROM [petitions].[Matters] AS [m]
        WHERE ([m].[UnitId] IN (
            SELECT [p1].[value]
            FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p1]
        ) OR [m].[HandlerId] = @P13 OR EXISTS (
            SELECT 1
            FROM [petitions].[LeaderCases] AS [l]
            WHERE [l].[MatterId] = [m].[Id] AND [l].[LeaderId] = @P11) OR EXISTS (
            SELECT 1
            FROM [petitions].[NamedOfficials] AS [n]
            WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P12)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
            SELECT 1
            FROM [petitions].[Recusals] AS [r]
            WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P14) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P15 OR EXISTS (
            SELECT 1
            FROM [petitions].[NamedOfficials] AS [n0]
            WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P16)) AND NOT EXISTS (
            SELECT 1
            FROM [petitions].[AccusedOfficials] AS [a]
            WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P17) AND NOT EXISTS (
            SELECT 1
            FROM [petitions].[AccusedUnits] AS [a0]
            WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
                SELECT [p2].[value]
                FROM OPENJSON(@P18) WITH ([value] bigint '$') AS [p2]
            )))))) AND [m].[Id] = [p0].[MatterId]) AND [p0].[Id] = [p].[PetitionerId]) AND [p].[PetitionerId] IN (
    SELECT [p3].[value]
    FROM OPENJSON(@P19) WITH ([value] bigint '$') AS [p3]
)
GROUP BY [p].[PetitionerId]

-- PetitionerCorrection by a key
SELECT [p].[Id], [p].[Because], [p].[CorrectedOn], [p].[PetitionerId], [p].[Version]
FROM [petitions].[PetitionerCorrections] AS [p]
WHERE [p].[Id] = @P10 AND EXISTS (
    SELECT 1
    FROM [petitions].[Petitioners] AS [p0]
    WHERE EXISTS (
        SELECT 1
        FROM [petitions].[Matters] AS [m]
        WHERE ([m].[UnitId] IN (
            SELECT [p1].[value]
            FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p1]
        ) OR [m].[HandlerId] = @P14 OR EXISTS (
            SELECT 1
            FROM [petitions].[LeaderCases] AS [l]
            WHERE [l].[MatterId] = [m].[Id] AND [l].[LeaderId] = @P12) OR EXISTS (
            SELECT 1
            FROM [petitions].[NamedOfficials] AS [n]
            WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P13)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
            SELECT 1
            FROM [petitions].[Recusals] AS [r]
            WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P15) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P16 OR EXISTS (
            SELECT 1
            FROM [petitions].[NamedOfficials] AS [n0]
            WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P17)) AND NOT EXISTS (
            SELECT 1
            FROM [petitions].[AccusedOfficials] AS [a]
            WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P18) AND NOT EXISTS (
            SELECT 1
            FROM [petitions].[AccusedUnits] AS [a0]
            WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
                SELECT [p2].[value]
                FROM OPENJSON(@P19) WITH ([value] bigint '$') AS [p2]
            )))))) AND [m].[Id] = [p0].[MatterId]) AND [p0].[Id] = [p].[PetitionerId])

-- PetitionerCorrection by keys
SELECT [p].[Id], [p].[Because], [p].[CorrectedOn], [p].[PetitionerId], [p].[Version]
FROM [petitions].[PetitionerCorrections] AS [p]
WHERE [p].[Id] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p0]
) AND EXISTS (
    SELECT 1
    FROM [petitions].[Petitioners] AS [p1]
    WHERE EXISTS (
        SELECT 1
        FROM [petitions].[Matters] AS [m]
        WHERE ([m].[UnitId] IN (
            SELECT [p2].[value]
            FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p2]
        ) OR [m].[HandlerId] = @P14 OR EXISTS (
            SELECT 1
            FROM [petitions].[LeaderCases] AS [l]
            WHERE [l].[MatterId] = [m].[Id] AND [l].[LeaderId] = @P12) OR EXISTS (
            SELECT 1
            FROM [petitions].[NamedOfficials] AS [n]
            WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P13)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
            SELECT 1
            FROM [petitions].[Recusals] AS [r]
            WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P15) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P16 OR EXISTS (
            SELECT 1
            FROM [petitions].[NamedOfficials] AS [n0]
            WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P17)) AND NOT EXISTS (
            SELECT 1
            FROM [petitions].[AccusedOfficials] AS [a]
            WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P18) AND NOT EXISTS (
            SELECT 1
            FROM [petitions].[AccusedUnits] AS [a0]
            WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
                SELECT [p3].[value]
                FROM OPENJSON(@P19) WITH ([value] bigint '$') AS [p3]
            )))))) AND [m].[Id] = [p1].[MatterId]) AND [p1].[Id] = [p].[PetitionerId])

-- Query.leaderCases
SELECT TOP(@P10) [l].[Id], [l].[Since], [l].[MatterId], [l].[LeaderId], [l].[Version]
FROM [petitions].[LeaderCases] AS [l]
WHERE EXISTS (
    SELECT 1
    FROM [petitions].[Matters] AS [m]
    WHERE ([m].[UnitId] IN (
        SELECT [p].[value]
        FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p]
    ) OR [m].[HandlerId] = @P14 OR EXISTS (
        SELECT 1
        FROM [petitions].[LeaderCases] AS [l0]
        WHERE [l0].[MatterId] = [m].[Id] AND [l0].[LeaderId] = @P12) OR EXISTS (
        SELECT 1
        FROM [petitions].[NamedOfficials] AS [n]
        WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P13)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
        SELECT 1
        FROM [petitions].[Recusals] AS [r]
        WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P15) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P16 OR EXISTS (
        SELECT 1
        FROM [petitions].[NamedOfficials] AS [n0]
        WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P17)) AND NOT EXISTS (
        SELECT 1
        FROM [petitions].[AccusedOfficials] AS [a]
        WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P18) AND NOT EXISTS (
        SELECT 1
        FROM [petitions].[AccusedUnits] AS [a0]
        WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
            SELECT [p0].[value]
            FROM OPENJSON(@P19) WITH ([value] bigint '$') AS [p0]
        )))))) AND [m].[Id] = [l].[MatterId])
ORDER BY [l].[Id] DESC

-- Query.leaderCases totalCount
SELECT CAST(0 AS bigint), COUNT_BIG(*)
FROM (
    SELECT CAST(0 AS bigint) AS [K0]
    FROM [petitions].[LeaderCases] AS [l]
    WHERE EXISTS (
        SELECT 1
        FROM [petitions].[Matters] AS [m]
        WHERE ([m].[UnitId] IN (
            SELECT [p].[value]
            FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
        ) OR [m].[HandlerId] = @P13 OR EXISTS (
            SELECT 1
            FROM [petitions].[LeaderCases] AS [l0]
            WHERE [l0].[MatterId] = [m].[Id] AND [l0].[LeaderId] = @P11) OR EXISTS (
            SELECT 1
            FROM [petitions].[NamedOfficials] AS [n]
            WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P12)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
            SELECT 1
            FROM [petitions].[Recusals] AS [r]
            WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P14) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P15 OR EXISTS (
            SELECT 1
            FROM [petitions].[NamedOfficials] AS [n0]
            WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P16)) AND NOT EXISTS (
            SELECT 1
            FROM [petitions].[AccusedOfficials] AS [a]
            WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P17) AND NOT EXISTS (
            SELECT 1
            FROM [petitions].[AccusedUnits] AS [a0]
            WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
                SELECT [p0].[value]
                FROM OPENJSON(@P18) WITH ([value] bigint '$') AS [p0]
            )))))) AND [m].[Id] = [l].[MatterId])
) AS [l1]

-- Query.leaderCasesAggregate
SELECT CAST(0 AS bigint), COUNT_BIG(*), MIN([l1].[Since]), MAX([l1].[Since])
FROM (
    SELECT [l].[Since], CAST(0 AS bigint) AS [K0]
    FROM [petitions].[LeaderCases] AS [l]
    WHERE EXISTS (
        SELECT 1
        FROM [petitions].[Matters] AS [m]
        WHERE ([m].[UnitId] IN (
            SELECT [p].[value]
            FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
        ) OR [m].[HandlerId] = @P13 OR EXISTS (
            SELECT 1
            FROM [petitions].[LeaderCases] AS [l0]
            WHERE [l0].[MatterId] = [m].[Id] AND [l0].[LeaderId] = @P11) OR EXISTS (
            SELECT 1
            FROM [petitions].[NamedOfficials] AS [n]
            WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P12)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
            SELECT 1
            FROM [petitions].[Recusals] AS [r]
            WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P14) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P15 OR EXISTS (
            SELECT 1
            FROM [petitions].[NamedOfficials] AS [n0]
            WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P16)) AND NOT EXISTS (
            SELECT 1
            FROM [petitions].[AccusedOfficials] AS [a]
            WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P17) AND NOT EXISTS (
            SELECT 1
            FROM [petitions].[AccusedUnits] AS [a0]
            WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
                SELECT [p0].[value]
                FROM OPENJSON(@P18) WITH ([value] bigint '$') AS [p0]
            )))))) AND [m].[Id] = [l].[MatterId])
) AS [l1]

-- Query.petition
SELECT [m].[Id], [m].[Number], [m].[Route], [m].[Channel], [m].[Subject], [m].[Summary], [m].[State], [m].[ReceivedOn], [m].[NoticeDueOn], [m].[NotifiedOn], [m].[AcceptedOn], [m].[DueOn], [m].[DueProvisional], [m].[ExtendedBy], [m].[RepliedOn], [m].[Reply], [m].[ConcludedOn], [m].[DeclinedBecause], [m].[ErasedOn], [m].[HandlerId], [m].[PetitionerId], [m].[HouseholdId], [m].[UnitId], [m].[UnitCode], [m].[Version]
FROM [petitions].[Matters] AS [m]
WHERE [m].[Number] = @P10 AND ([m].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p]
) OR [m].[HandlerId] = @P14 OR EXISTS (
    SELECT 1
    FROM [petitions].[LeaderCases] AS [l]
    WHERE [l].[MatterId] = [m].[Id] AND [l].[LeaderId] = @P12) OR EXISTS (
    SELECT 1
    FROM [petitions].[NamedOfficials] AS [n]
    WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P13)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
    SELECT 1
    FROM [petitions].[Recusals] AS [r]
    WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P15) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P16 OR EXISTS (
    SELECT 1
    FROM [petitions].[NamedOfficials] AS [n0]
    WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P17)) AND NOT EXISTS (
    SELECT 1
    FROM [petitions].[AccusedOfficials] AS [a]
    WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P18) AND NOT EXISTS (
    SELECT 1
    FROM [petitions].[AccusedUnits] AS [a0]
    WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P19) WITH ([value] bigint '$') AS [p0]
    ))))))

-- Query.petitions
SELECT TOP(@P10) [m].[Id], [m].[Number], [m].[Route], [m].[Channel], [m].[Subject], [m].[Summary], [m].[State], [m].[ReceivedOn], [m].[NoticeDueOn], [m].[NotifiedOn], [m].[AcceptedOn], [m].[DueOn], [m].[DueProvisional], [m].[ExtendedBy], [m].[RepliedOn], [m].[Reply], [m].[ConcludedOn], [m].[DeclinedBecause], [m].[ErasedOn], [m].[HandlerId], [m].[PetitionerId], [m].[HouseholdId], [m].[UnitId], [m].[UnitCode], [m].[Version]
FROM [petitions].[Matters] AS [m]
WHERE ([m].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p]
) OR [m].[HandlerId] = @P14 OR EXISTS (
    SELECT 1
    FROM [petitions].[LeaderCases] AS [l]
    WHERE [l].[MatterId] = [m].[Id] AND [l].[LeaderId] = @P12) OR EXISTS (
    SELECT 1
    FROM [petitions].[NamedOfficials] AS [n]
    WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P13)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
    SELECT 1
    FROM [petitions].[Recusals] AS [r]
    WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P15) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P16 OR EXISTS (
    SELECT 1
    FROM [petitions].[NamedOfficials] AS [n0]
    WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P17)) AND NOT EXISTS (
    SELECT 1
    FROM [petitions].[AccusedOfficials] AS [a]
    WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P18) AND NOT EXISTS (
    SELECT 1
    FROM [petitions].[AccusedUnits] AS [a0]
    WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P19) WITH ([value] bigint '$') AS [p0]
    ))))))
ORDER BY [m].[Id] DESC

-- Query.petitions totalCount
SELECT CAST(0 AS bigint), COUNT_BIG(*)
FROM (
    SELECT CAST(0 AS bigint) AS [K0]
    FROM [petitions].[Matters] AS [m]
    WHERE ([m].[UnitId] IN (
        SELECT [p].[value]
        FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
    ) OR [m].[HandlerId] = @P13 OR EXISTS (
        SELECT 1
        FROM [petitions].[LeaderCases] AS [l]
        WHERE [l].[MatterId] = [m].[Id] AND [l].[LeaderId] = @P11) OR EXISTS (
        SELECT 1
        FROM [petitions].[NamedOfficials] AS [n]
        WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P12)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
        SELECT 1
        FROM [petitions].[Recusals] AS [r]
        WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P14) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P15 OR EXISTS (
        SELECT 1
        FROM [petitions].[NamedOfficials] AS [n0]
        WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P16)) AND NOT EXISTS (
        SELECT 1
        FROM [petitions].[AccusedOfficials] AS [a]
        WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P17) AND NOT EXISTS (
        SELECT 1
        FROM [petitions].[AccusedUnits] AS [a0]
        WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
            SELECT [p0].[value]
            FROM OPENJSON(@P18) WITH ([value] bigint '$') AS [p0]
        ))))))
) AS [m0]

-- Query.petitionsAggregate
SELECT CAST(0 AS bigint), COUNT_BIG(*), COALESCE(SUM(CAST([m0].[ExtendedBy] AS bigint)), CAST(0 AS bigint)), MIN([m0].[ReceivedOn]), MIN([m0].[NoticeDueOn]), MIN([m0].[NotifiedOn]), MIN([m0].[AcceptedOn]), MIN([m0].[DueOn]), MIN([m0].[ExtendedBy]), MIN([m0].[RepliedOn]), MIN([m0].[ConcludedOn]), MIN([m0].[ErasedOn]), MAX([m0].[ReceivedOn]), MAX([m0].[NoticeDueOn]), MAX([m0].[NotifiedOn]), MAX([m0].[AcceptedOn]), MAX([m0].[DueOn]), MAX([m0].[ExtendedBy]), MAX([m0].[RepliedOn]), MAX([m0].[ConcludedOn]), MAX([m0].[ErasedOn])
FROM (
    SELECT [m].[AcceptedOn], [m].[ConcludedOn], [m].[DueOn], [m].[ErasedOn], [m].[ExtendedBy], [m].[NoticeDueOn], [m].[NotifiedOn], [m].[ReceivedOn], [m].[RepliedOn], CAST(0 AS bigint) AS [K0]
    FROM [petitions].[Matters] AS [m]
    WHERE ([m].[UnitId] IN (
        SELECT [p].[value]
        FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
    ) OR [m].[HandlerId] = @P13 OR EXISTS (
        SELECT 1
        FROM [petitions].[LeaderCases] AS [l]
        WHERE [l].[MatterId] = [m].[Id] AND [l].[LeaderId] = @P11) OR EXISTS (
        SELECT 1
        FROM [petitions].[NamedOfficials] AS [n]
        WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P12)) AND ([m].[Guarded] = CAST(0 AS bit) OR (NOT EXISTS (
        SELECT 1
        FROM [petitions].[Recusals] AS [r]
        WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P14) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P15 OR EXISTS (
        SELECT 1
        FROM [petitions].[NamedOfficials] AS [n0]
        WHERE [n0].[MatterId] = [m].[Id] AND [n0].[OfficialId] = @P16)) AND NOT EXISTS (
        SELECT 1
        FROM [petitions].[AccusedOfficials] AS [a]
        WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P17) AND NOT EXISTS (
        SELECT 1
        FROM [petitions].[AccusedUnits] AS [a0]
        WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
            SELECT [p0].[value]
            FROM OPENJSON(@P18) WITH ([value] bigint '$') AS [p0]
        ))))))
) AS [m0]

