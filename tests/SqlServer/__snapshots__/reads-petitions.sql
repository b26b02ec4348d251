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
        ) OR [m].[HandlerId] = @P14 OR [m].[Id] IN (
            SELECT [l0].[MatterId]
            FROM [petitions].[LeaderCases] AS [l0]
            WHERE [l0].[LeaderId] = @P12
            UNION ALL
            SELECT [n].[MatterId]
            FROM [petitions].[NamedOfficials] AS [n]
            WHERE [n].[OfficialId] = @P13
        )) AND ([m].[Restricted] = CAST(0 AS bit) OR (NOT EXISTS (
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
        ) OR [m].[HandlerId] = @P14 OR [m].[Id] IN (
            SELECT [l0].[MatterId]
            FROM [petitions].[LeaderCases] AS [l0]
            WHERE [l0].[LeaderId] = @P12
            UNION ALL
            SELECT [n].[MatterId]
            FROM [petitions].[NamedOfficials] AS [n]
            WHERE [n].[OfficialId] = @P13
        )) AND ([m].[Restricted] = CAST(0 AS bit) OR (NOT EXISTS (
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
SELECT [p].[value], [m0].[Id], [m0].[Number], [m0].[Route], [m0].[Channel], [m0].[Subject], [m0].[Summary], [m0].[State], [m0].[ReceivedOn], [m0].[NoticeDueOn], [m0].[NotifiedOn], [m0].[AcceptedOn], [m0].[DueOn], [m0].[DueProvisional], [m0].[ExtendedBy], [m0].[RepliedOn], [m0].[Reply], [m0].[ConcludedOn], [m0].[DeclinedBecause], [m0].[ErasedOn], [m0].[HandlerId], [m0].[PetitionerId], [m0].[HouseholdId], [m0].[UnitId], [m0].[UnitCode], [m0].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [m].[Id], [m].[AcceptedOn], [m].[Channel], [m].[ConcludedOn], [m].[DeclinedBecause], [m].[DueOn], [m].[DueProvisional], [m].[ErasedOn], [m].[ExtendedBy], [m].[HandlerId], [m].[HouseholdId], [m].[NoticeDueOn], [m].[NotifiedOn], [m].[Number], [m].[PetitionerId], [m].[ReceivedOn], [m].[RepliedOn], [m].[Reply], [m].[Route], [m].[State], [m].[Subject], [m].[Summary], [m].[UnitCode], [m].[UnitId], [m].[Version]
    FROM [petitions].[Matters] AS [m]
    WHERE [m].[HouseholdId] = [p].[value] AND [m].[HouseholdId] >= [p].[value] AND ([m].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
    ) OR [m].[HandlerId] = @P15 OR [m].[Id] IN (
        SELECT [l].[MatterId]
        FROM [petitions].[LeaderCases] AS [l]
        WHERE [l].[LeaderId] = @P13
        UNION ALL
        SELECT [n].[MatterId]
        FROM [petitions].[NamedOfficials] AS [n]
        WHERE [n].[OfficialId] = @P14
    )) AND ([m].[Restricted] = CAST(0 AS bit) OR (NOT EXISTS (
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
            SELECT [p1].[value]
            FROM OPENJSON(@P20) WITH ([value] bigint '$') AS [p1]
        ))))))
    ORDER BY [m].[Id] DESC
) AS [m0]
ORDER BY [p].[value], [m0].[Id] DESC

-- Household.petitions totalCount
SELECT [m].[HouseholdId], COUNT_BIG(*)
FROM [petitions].[Matters] AS [m]
WHERE ([m].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) OR [m].[HandlerId] = @P13 OR [m].[Id] IN (
    SELECT [l].[MatterId]
    FROM [petitions].[LeaderCases] AS [l]
    WHERE [l].[LeaderId] = @P11
    UNION ALL
    SELECT [n].[MatterId]
    FROM [petitions].[NamedOfficials] AS [n]
    WHERE [n].[OfficialId] = @P12
)) AND ([m].[Restricted] = CAST(0 AS bit) OR (NOT EXISTS (
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
SELECT [m].[HouseholdId], COUNT_BIG(*), COALESCE(SUM(CAST([m].[ExtendedBy] AS bigint) / CAST(1000000000 AS bigint)), CAST(0 AS bigint)), COALESCE(SUM(CAST([m].[ExtendedBy] AS bigint) % CAST(1000000000 AS bigint)), CAST(0 AS bigint)), MIN([m].[ReceivedOn]), MIN([m].[NoticeDueOn]), MIN([m].[NotifiedOn]), MIN([m].[AcceptedOn]), MIN([m].[DueOn]), MIN([m].[ExtendedBy]), MIN([m].[RepliedOn]), MIN([m].[ConcludedOn]), MIN([m].[ErasedOn]), MAX([m].[ReceivedOn]), MAX([m].[NoticeDueOn]), MAX([m].[NotifiedOn]), MAX([m].[AcceptedOn]), MAX([m].[DueOn]), MAX([m].[ExtendedBy]), MAX([m].[RepliedOn]), MAX([m].[ConcludedOn]), MAX([m].[ErasedOn])
FROM [petitions].[Matters] AS [m]
WHERE ([m].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) OR [m].[HandlerId] = @P13 OR [m].[Id] IN (
    SELECT [l].[MatterId]
    FROM [petitions].[LeaderCases] AS [l]
    WHERE [l].[LeaderId] = @P11
    UNION ALL
    SELECT [n].[MatterId]
    FROM [petitions].[NamedOfficials] AS [n]
    WHERE [n].[OfficialId] = @P12
)) AND ([m].[Restricted] = CAST(0 AS bit) OR (NOT EXISTS (
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
    ) OR [m].[HandlerId] = @P14 OR [m].[Id] IN (
        SELECT [l0].[MatterId]
        FROM [petitions].[LeaderCases] AS [l0]
        WHERE [l0].[LeaderId] = @P12
        UNION ALL
        SELECT [n].[MatterId]
        FROM [petitions].[NamedOfficials] AS [n]
        WHERE [n].[OfficialId] = @P13
    )) AND ([m].[Restricted] = CAST(0 AS bit) OR (NOT EXISTS (
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
    ) OR [m].[HandlerId] = @P14 OR [m].[Id] IN (
        SELECT [l0].[MatterId]
        FROM [petitions].[LeaderCases] AS [l0]
        WHERE [l0].[LeaderId] = @P12
        UNION ALL
        SELECT [n].[MatterId]
        FROM [petitions].[NamedOfficials] AS [n]
        WHERE [n].[OfficialId] = @P13
    )) AND ([m].[Restricted] = CAST(0 AS bit) OR (NOT EXISTS (
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
SELECT [p].[value], [c0].[Id], [c0].[VisitedOn], [c0].[Note], [c0].[LeaderCaseId], [c0].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [c].[Id], [c].[LeaderCaseId], [c].[Note], [c].[Version], [c].[VisitedOn]
    FROM [petitions].[CaseVisits] AS [c]
    WHERE [c].[LeaderCaseId] = [p].[value] AND [c].[LeaderCaseId] >= [p].[value] AND EXISTS (
        SELECT 1
        FROM [petitions].[LeaderCases] AS [l]
        WHERE EXISTS (
            SELECT 1
            FROM [petitions].[Matters] AS [m]
            WHERE ([m].[UnitId] IN (
                SELECT [p0].[value]
                FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
            ) OR [m].[HandlerId] = @P15 OR [m].[Id] IN (
                SELECT [l0].[MatterId]
                FROM [petitions].[LeaderCases] AS [l0]
                WHERE [l0].[LeaderId] = @P13
                UNION ALL
                SELECT [n].[MatterId]
                FROM [petitions].[NamedOfficials] AS [n]
                WHERE [n].[OfficialId] = @P14
            )) AND ([m].[Restricted] = CAST(0 AS bit) OR (NOT EXISTS (
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
                    SELECT [p1].[value]
                    FROM OPENJSON(@P20) WITH ([value] bigint '$') AS [p1]
                )))))) AND [m].[Id] = [l].[MatterId]) AND [l].[Id] = [c].[LeaderCaseId])
    ORDER BY [c].[Id] DESC
) AS [c0]
ORDER BY [p].[value], [c0].[Id] DESC

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
        ) OR [m].[HandlerId] = @P13 OR [m].[Id] IN (
            SELECT [l0].[MatterId]
            FROM [petitions].[LeaderCases] AS [l0]
            WHERE [l0].[LeaderId] = @P11
            UNION ALL
            SELECT [n].[MatterId]
            FROM [petitions].[NamedOfficials] AS [n]
            WHERE [n].[OfficialId] = @P12
        )) AND ([m].[Restricted] = CAST(0 AS bit) OR (NOT EXISTS (
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
        ) OR [m].[HandlerId] = @P13 OR [m].[Id] IN (
            SELECT [l0].[MatterId]
            FROM [petitions].[LeaderCases] AS [l0]
            WHERE [l0].[LeaderId] = @P11
            UNION ALL
            SELECT [n].[MatterId]
            FROM [petitions].[NamedOfficials] AS [n]
            WHERE [n].[OfficialId] = @P12
        )) AND ([m].[Restricted] = CAST(0 AS bit) OR (NOT EXISTS (
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
) OR [m].[HandlerId] = @P14 OR [m].[Id] IN (
    SELECT [l].[MatterId]
    FROM [petitions].[LeaderCases] AS [l]
    WHERE [l].[LeaderId] = @P12
    UNION ALL
    SELECT [n].[MatterId]
    FROM [petitions].[NamedOfficials] AS [n]
    WHERE [n].[OfficialId] = @P13
)) AND ([m].[Restricted] = CAST(0 AS bit) OR (NOT EXISTS (
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
) OR [m].[HandlerId] = @P14 OR [m].[Id] IN (
    SELECT [l].[MatterId]
    FROM [petitions].[LeaderCases] AS [l]
    WHERE [l].[LeaderId] = @P12
    UNION ALL
    SELECT [n].[MatterId]
    FROM [petitions].[NamedOfficials] AS [n]
    WHERE [n].[OfficialId] = @P13
)) AND ([m].[Restricted] = CAST(0 AS bit) OR (NOT EXISTS (
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
SELECT [p].[value], [l1].[Id], [l1].[Since], [l1].[MatterId], [l1].[LeaderId], [l1].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [l].[Id], [l].[LeaderId], [l].[MatterId], [l].[Since], [l].[Version]
    FROM [petitions].[LeaderCases] AS [l]
    WHERE [l].[MatterId] = [p].[value] AND [l].[MatterId] >= [p].[value] AND EXISTS (
        SELECT 1
        FROM [petitions].[Matters] AS [m]
        WHERE ([m].[UnitId] IN (
            SELECT [p0].[value]
            FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
        ) OR [m].[HandlerId] = @P15 OR [m].[Id] IN (
            SELECT [l0].[MatterId]
            FROM [petitions].[LeaderCases] AS [l0]
            WHERE [l0].[LeaderId] = @P13
            UNION ALL
            SELECT [n].[MatterId]
            FROM [petitions].[NamedOfficials] AS [n]
            WHERE [n].[OfficialId] = @P14
        )) AND ([m].[Restricted] = CAST(0 AS bit) OR (NOT EXISTS (
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
                SELECT [p1].[value]
                FROM OPENJSON(@P20) WITH ([value] bigint '$') AS [p1]
            )))))) AND [m].[Id] = [l].[MatterId])
    ORDER BY [l].[Id] DESC
) AS [l1]
ORDER BY [p].[value], [l1].[Id] DESC

-- Matter.ledBy totalCount
SELECT [l].[MatterId], COUNT_BIG(*)
FROM [petitions].[LeaderCases] AS [l]
WHERE EXISTS (
    SELECT 1
    FROM [petitions].[Matters] AS [m]
    WHERE ([m].[UnitId] IN (
        SELECT [p].[value]
        FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
    ) OR [m].[HandlerId] = @P13 OR [m].[Id] IN (
        SELECT [l0].[MatterId]
        FROM [petitions].[LeaderCases] AS [l0]
        WHERE [l0].[LeaderId] = @P11
        UNION ALL
        SELECT [n].[MatterId]
        FROM [petitions].[NamedOfficials] AS [n]
        WHERE [n].[OfficialId] = @P12
    )) AND ([m].[Restricted] = CAST(0 AS bit) OR (NOT EXISTS (
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
    ) OR [m].[HandlerId] = @P13 OR [m].[Id] IN (
        SELECT [l0].[MatterId]
        FROM [petitions].[LeaderCases] AS [l0]
        WHERE [l0].[LeaderId] = @P11
        UNION ALL
        SELECT [n].[MatterId]
        FROM [petitions].[NamedOfficials] AS [n]
        WHERE [n].[OfficialId] = @P12
    )) AND ([m].[Restricted] = CAST(0 AS bit) OR (NOT EXISTS (
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
SELECT [p].[value], [l1].[Id], [l1].[Since], [l1].[MatterId], [l1].[LeaderId], [l1].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [l].[Id], [l].[LeaderId], [l].[MatterId], [l].[Since], [l].[Version]
    FROM [petitions].[LeaderCases] AS [l]
    WHERE [l].[LeaderId] = [p].[value] AND [l].[LeaderId] >= [p].[value] AND EXISTS (
        SELECT 1
        FROM [petitions].[Matters] AS [m]
        WHERE ([m].[UnitId] IN (
            SELECT [p0].[value]
            FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
        ) OR [m].[HandlerId] = @P15 OR [m].[Id] IN (
            SELECT [l0].[MatterId]
            FROM [petitions].[LeaderCases] AS [l0]
            WHERE [l0].[LeaderId] = @P13
            UNION ALL
            SELECT [n].[MatterId]
            FROM [petitions].[NamedOfficials] AS [n]
            WHERE [n].[OfficialId] = @P14
        )) AND ([m].[Restricted] = CAST(0 AS bit) OR (NOT EXISTS (
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
                SELECT [p1].[value]
                FROM OPENJSON(@P20) WITH ([value] bigint '$') AS [p1]
            )))))) AND [m].[Id] = [l].[MatterId])
    ORDER BY [l].[Id] DESC
) AS [l1]
ORDER BY [p].[value], [l1].[Id] DESC

-- Official.leaderCases totalCount
SELECT [l].[LeaderId], COUNT_BIG(*)
FROM [petitions].[LeaderCases] AS [l]
WHERE EXISTS (
    SELECT 1
    FROM [petitions].[Matters] AS [m]
    WHERE ([m].[UnitId] IN (
        SELECT [p].[value]
        FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
    ) OR [m].[HandlerId] = @P13 OR [m].[Id] IN (
        SELECT [l0].[MatterId]
        FROM [petitions].[LeaderCases] AS [l0]
        WHERE [l0].[LeaderId] = @P11
        UNION ALL
        SELECT [n].[MatterId]
        FROM [petitions].[NamedOfficials] AS [n]
        WHERE [n].[OfficialId] = @P12
    )) AND ([m].[Restricted] = CAST(0 AS bit) OR (NOT EXISTS (
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
    ) OR [m].[HandlerId] = @P13 OR [m].[Id] IN (
        SELECT [l0].[MatterId]
        FROM [petitions].[LeaderCases] AS [l0]
        WHERE [l0].[LeaderId] = @P11
        UNION ALL
        SELECT [n].[MatterId]
        FROM [petitions].[NamedOfficials] AS [n]
        WHERE [n].[OfficialId] = @P12
    )) AND ([m].[Restricted] = CAST(0 AS bit) OR (NOT EXISTS (
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
SELECT [p].[value], [m0].[Id], [m0].[Number], [m0].[Route], [m0].[Channel], [m0].[Subject], [m0].[Summary], [m0].[State], [m0].[ReceivedOn], [m0].[NoticeDueOn], [m0].[NotifiedOn], [m0].[AcceptedOn], [m0].[DueOn], [m0].[DueProvisional], [m0].[ExtendedBy], [m0].[RepliedOn], [m0].[Reply], [m0].[ConcludedOn], [m0].[DeclinedBecause], [m0].[ErasedOn], [m0].[HandlerId], [m0].[PetitionerId], [m0].[HouseholdId], [m0].[UnitId], [m0].[UnitCode], [m0].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [m].[Id], [m].[AcceptedOn], [m].[Channel], [m].[ConcludedOn], [m].[DeclinedBecause], [m].[DueOn], [m].[DueProvisional], [m].[ErasedOn], [m].[ExtendedBy], [m].[HandlerId], [m].[HouseholdId], [m].[NoticeDueOn], [m].[NotifiedOn], [m].[Number], [m].[PetitionerId], [m].[ReceivedOn], [m].[RepliedOn], [m].[Reply], [m].[Route], [m].[State], [m].[Subject], [m].[Summary], [m].[UnitCode], [m].[UnitId], [m].[Version]
    FROM [petitions].[Matters] AS [m]
    WHERE [m].[HandlerId] = [p].[value] AND [m].[HandlerId] >= [p].[value] AND ([m].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
    ) OR [m].[HandlerId] = @P15 OR [m].[Id] IN (
        SELECT [l].[MatterId]
        FROM [petitions].[LeaderCases] AS [l]
        WHERE [l].[LeaderId] = @P13
        UNION ALL
        SELECT [n].[MatterId]
        FROM [petitions].[NamedOfficials] AS [n]
        WHERE [n].[OfficialId] = @P14
    )) AND ([m].[Restricted] = CAST(0 AS bit) OR (NOT EXISTS (
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
            SELECT [p1].[value]
            FROM OPENJSON(@P20) WITH ([value] bigint '$') AS [p1]
        ))))))
    ORDER BY [m].[Id] DESC
) AS [m0]
ORDER BY [p].[value], [m0].[Id] DESC

-- Official.petitions totalCount
SELECT [m].[HandlerId], COUNT_BIG(*)
FROM [petitions].[Matters] AS [m]
WHERE ([m].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) OR [m].[HandlerId] = @P13 OR [m].[Id] IN (
    SELECT [l].[MatterId]
    FROM [petitions].[LeaderCases] AS [l]
    WHERE [l].[LeaderId] = @P11
    UNION ALL
    SELECT [n].[MatterId]
    FROM [petitions].[NamedOfficials] AS [n]
    WHERE [n].[OfficialId] = @P12
)) AND ([m].[Restricted] = CAST(0 AS bit) OR (NOT EXISTS (
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
SELECT [m].[HandlerId], COUNT_BIG(*), COALESCE(SUM(CAST([m].[ExtendedBy] AS bigint) / CAST(1000000000 AS bigint)), CAST(0 AS bigint)), COALESCE(SUM(CAST([m].[ExtendedBy] AS bigint) % CAST(1000000000 AS bigint)), CAST(0 AS bigint)), MIN([m].[ReceivedOn]), MIN([m].[NoticeDueOn]), MIN([m].[NotifiedOn]), MIN([m].[AcceptedOn]), MIN([m].[DueOn]), MIN([m].[ExtendedBy]), MIN([m].[RepliedOn]), MIN([m].[ConcludedOn]), MIN([m].[ErasedOn]), MAX([m].[ReceivedOn]), MAX([m].[NoticeDueOn]), MAX([m].[NotifiedOn]), MAX([m].[AcceptedOn]), MAX([m].[DueOn]), MAX([m].[ExtendedBy]), MAX([m].[RepliedOn]), MAX([m].[ConcludedOn]), MAX([m].[ErasedOn])
FROM [petitions].[Matters] AS [m]
WHERE ([m].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) OR [m].[HandlerId] = @P13 OR [m].[Id] IN (
    SELECT [l].[MatterId]
    FROM [petitions].[LeaderCases] AS [l]
    WHERE [l].[LeaderId] = @P11
    UNION ALL
    SELECT [n].[MatterId]
    FROM [petitions].[NamedOfficials] AS [n]
    WHERE [n].[OfficialId] = @P12
)) AND ([m].[Restricted] = CAST(0 AS bit) OR (NOT EXISTS (
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
SELECT [p].[value], [m0].[Id], [m0].[Number], [m0].[Route], [m0].[Channel], [m0].[Subject], [m0].[Summary], [m0].[State], [m0].[ReceivedOn], [m0].[NoticeDueOn], [m0].[NotifiedOn], [m0].[AcceptedOn], [m0].[DueOn], [m0].[DueProvisional], [m0].[ExtendedBy], [m0].[RepliedOn], [m0].[Reply], [m0].[ConcludedOn], [m0].[DeclinedBecause], [m0].[ErasedOn], [m0].[HandlerId], [m0].[PetitionerId], [m0].[HouseholdId], [m0].[UnitId], [m0].[UnitCode], [m0].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [m].[Id], [m].[AcceptedOn], [m].[Channel], [m].[ConcludedOn], [m].[DeclinedBecause], [m].[DueOn], [m].[DueProvisional], [m].[ErasedOn], [m].[ExtendedBy], [m].[HandlerId], [m].[HouseholdId], [m].[NoticeDueOn], [m].[NotifiedOn], [m].[Number], [m].[PetitionerId], [m].[ReceivedOn], [m].[RepliedOn], [m].[Reply], [m].[Route], [m].[State], [m].[Subject], [m].[Summary], [m].[UnitCode], [m].[UnitId], [m].[Version]
    FROM [petitions].[Matters] AS [m]
    WHERE [m].[UnitId] = [p].[value] AND [m].[UnitId] >= [p].[value] AND ([m].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
    ) OR [m].[HandlerId] = @P15 OR [m].[Id] IN (
        SELECT [l].[MatterId]
        FROM [petitions].[LeaderCases] AS [l]
        WHERE [l].[LeaderId] = @P13
        UNION ALL
        SELECT [n].[MatterId]
        FROM [petitions].[NamedOfficials] AS [n]
        WHERE [n].[OfficialId] = @P14
    )) AND ([m].[Restricted] = CAST(0 AS bit) OR (NOT EXISTS (
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
            SELECT [p1].[value]
            FROM OPENJSON(@P20) WITH ([value] bigint '$') AS [p1]
        ))))))
    ORDER BY [m].[Id] DESC
) AS [m0]
ORDER BY [p].[value], [m0].[Id] DESC

-- OrgUnit.petitions totalCount
SELECT [m].[UnitId], COUNT_BIG(*)
FROM [petitions].[Matters] AS [m]
WHERE ([m].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) OR [m].[HandlerId] = @P13 OR [m].[Id] IN (
    SELECT [l].[MatterId]
    FROM [petitions].[LeaderCases] AS [l]
    WHERE [l].[LeaderId] = @P11
    UNION ALL
    SELECT [n].[MatterId]
    FROM [petitions].[NamedOfficials] AS [n]
    WHERE [n].[OfficialId] = @P12
)) AND ([m].[Restricted] = CAST(0 AS bit) OR (NOT EXISTS (
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
SELECT [m].[UnitId], COUNT_BIG(*), COALESCE(SUM(CAST([m].[ExtendedBy] AS bigint) / CAST(1000000000 AS bigint)), CAST(0 AS bigint)), COALESCE(SUM(CAST([m].[ExtendedBy] AS bigint) % CAST(1000000000 AS bigint)), CAST(0 AS bigint)), MIN([m].[ReceivedOn]), MIN([m].[NoticeDueOn]), MIN([m].[NotifiedOn]), MIN([m].[AcceptedOn]), MIN([m].[DueOn]), MIN([m].[ExtendedBy]), MIN([m].[RepliedOn]), MIN([m].[ConcludedOn]), MIN([m].[ErasedOn]), MAX([m].[ReceivedOn]), MAX([m].[NoticeDueOn]), MAX([m].[NotifiedOn]), MAX([m].[AcceptedOn]), MAX([m].[DueOn]), MAX([m].[ExtendedBy]), MAX([m].[RepliedOn]), MAX([m].[ConcludedOn]), MAX([m].[ErasedOn])
FROM [petitions].[Matters] AS [m]
WHERE ([m].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) OR [m].[HandlerId] = @P13 OR [m].[Id] IN (
    SELECT [l].[MatterId]
    FROM [petitions].[LeaderCases] AS [l]
    WHERE [l].[LeaderId] = @P11
    UNION ALL
    SELECT [n].[MatterId]
    FROM [petitions].[NamedOfficials] AS [n]
    WHERE [n].[OfficialId] = @P12
)) AND ([m].[Restricted] = CAST(0 AS bit) OR (NOT EXISTS (
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
    ) OR [m].[HandlerId] = @P14 OR [m].[Id] IN (
        SELECT [l].[MatterId]
        FROM [petitions].[LeaderCases] AS [l]
        WHERE [l].[LeaderId] = @P12
        UNION ALL
        SELECT [n].[MatterId]
        FROM [petitions].[NamedOfficials] AS [n]
        WHERE [n].[OfficialId] = @P13
    )) AND ([m].[Restricted] = CAST(0 AS bit) OR (NOT EXISTS (
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
    ) OR [m].[HandlerId] = @P14 OR [m].[Id] IN (
        SELECT [l].[MatterId]
        FROM [petitions].[LeaderCases] AS [l]
        WHERE [l].[LeaderId] = @P12
        UNION ALL
        SELECT [n].[MatterId]
        FROM [petitions].[NamedOfficials] AS [n]
        WHERE [n].[OfficialId] = @P13
    )) AND ([m].[Restricted] = CAST(0 AS bit) OR (NOT EXISTS (
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
SELECT [p].[value], [p4].[Id], [p4].[Because], [p4].[CorrectedOn], [p4].[PetitionerId], [p4].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [p0].[Id], [p0].[Because], [p0].[CorrectedOn], [p0].[PetitionerId], [p0].[Version]
    FROM [petitions].[PetitionerCorrections] AS [p0]
    WHERE [p0].[PetitionerId] = [p].[value] AND [p0].[PetitionerId] >= [p].[value] AND EXISTS (
        SELECT 1
        FROM [petitions].[Petitioners] AS [p1]
        WHERE EXISTS (
            SELECT 1
            FROM [petitions].[Matters] AS [m]
            WHERE ([m].[UnitId] IN (
                SELECT [p2].[value]
                FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p2]
            ) OR [m].[HandlerId] = @P15 OR [m].[Id] IN (
                SELECT [l].[MatterId]
                FROM [petitions].[LeaderCases] AS [l]
                WHERE [l].[LeaderId] = @P13
                UNION ALL
                SELECT [n].[MatterId]
                FROM [petitions].[NamedOfficials] AS [n]
                WHERE [n].[OfficialId] = @P14
            )) AND ([m].[Restricted] = CAST(0 AS bit) OR (NOT EXISTS (
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
                    SELECT [p3].[value]
                    FROM OPENJSON(@P20) WITH ([value] bigint '$') AS [p3]
                )))))) AND [m].[Id] = [p1].[MatterId]) AND [p1].[Id] = [p0].[PetitionerId])
    ORDER BY [p0].[Id] DESC
) AS [p4]
ORDER BY [p].[value], [p4].[Id] DESC

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
        ) OR [m].[HandlerId] = @P13 OR [m].[Id] IN (
            SELECT [l].[MatterId]
            FROM [petitions].[LeaderCases] AS [l]
            WHERE [l].[LeaderId] = @P11
            UNION ALL
            SELECT [n].[MatterId]
            FROM [petitions].[NamedOfficials] AS [n]
            WHERE [n].[OfficialId] = @P12
        )) AND ([m].[Restricted] = CAST(0 AS bit) OR (NOT EXISTS (
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
        ) OR [m].[HandlerId] = @P13 OR [m].[Id] IN (
            SELECT [l].[MatterId]
            FROM [petitions].[LeaderCases] AS [l]
            WHERE [l].[LeaderId] = @P11
            UNION ALL
            SELECT [n].[MatterId]
            FROM [petitions].[NamedOfficials] AS [n]
            WHERE [n].[OfficialId] = @P12
        )) AND ([m].[Restricted] = CAST(0 AS bit) OR (NOT EXISTS (
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
        ) OR [m].[HandlerId] = @P14 OR [m].[Id] IN (
            SELECT [l].[MatterId]
            FROM [petitions].[LeaderCases] AS [l]
            WHERE [l].[LeaderId] = @P12
            UNION ALL
            SELECT [n].[MatterId]
            FROM [petitions].[NamedOfficials] AS [n]
            WHERE [n].[OfficialId] = @P13
        )) AND ([m].[Restricted] = CAST(0 AS bit) OR (NOT EXISTS (
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
        ) OR [m].[HandlerId] = @P14 OR [m].[Id] IN (
            SELECT [l].[MatterId]
            FROM [petitions].[LeaderCases] AS [l]
            WHERE [l].[LeaderId] = @P12
            UNION ALL
            SELECT [n].[MatterId]
            FROM [petitions].[NamedOfficials] AS [n]
            WHERE [n].[OfficialId] = @P13
        )) AND ([m].[Restricted] = CAST(0 AS bit) OR (NOT EXISTS (
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
    ) OR [m].[HandlerId] = @P14 OR [m].[Id] IN (
        SELECT [l0].[MatterId]
        FROM [petitions].[LeaderCases] AS [l0]
        WHERE [l0].[LeaderId] = @P12
        UNION ALL
        SELECT [n].[MatterId]
        FROM [petitions].[NamedOfficials] AS [n]
        WHERE [n].[OfficialId] = @P13
    )) AND ([m].[Restricted] = CAST(0 AS bit) OR (NOT EXISTS (
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
        ) OR [m].[HandlerId] = @P13 OR [m].[Id] IN (
            SELECT [l0].[MatterId]
            FROM [petitions].[LeaderCases] AS [l0]
            WHERE [l0].[LeaderId] = @P11
            UNION ALL
            SELECT [n].[MatterId]
            FROM [petitions].[NamedOfficials] AS [n]
            WHERE [n].[OfficialId] = @P12
        )) AND ([m].[Restricted] = CAST(0 AS bit) OR (NOT EXISTS (
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
        ) OR [m].[HandlerId] = @P13 OR [m].[Id] IN (
            SELECT [l0].[MatterId]
            FROM [petitions].[LeaderCases] AS [l0]
            WHERE [l0].[LeaderId] = @P11
            UNION ALL
            SELECT [n].[MatterId]
            FROM [petitions].[NamedOfficials] AS [n]
            WHERE [n].[OfficialId] = @P12
        )) AND ([m].[Restricted] = CAST(0 AS bit) OR (NOT EXISTS (
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
) OR [m].[HandlerId] = @P14 OR [m].[Id] IN (
    SELECT [l].[MatterId]
    FROM [petitions].[LeaderCases] AS [l]
    WHERE [l].[LeaderId] = @P12
    UNION ALL
    SELECT [n].[MatterId]
    FROM [petitions].[NamedOfficials] AS [n]
    WHERE [n].[OfficialId] = @P13
)) AND ([m].[Restricted] = CAST(0 AS bit) OR (NOT EXISTS (
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
SELECT TOP(@P11) [u1].[Id], [u1].[Number], [u1].[Route], [u1].[Channel], [u1].[Subject], [u1].[Summary], [u1].[State], [u1].[ReceivedOn], [u1].[NoticeDueOn], [u1].[NotifiedOn], [u1].[AcceptedOn], [u1].[DueOn], [u1].[DueProvisional], [u1].[ExtendedBy], [u1].[RepliedOn], [u1].[Reply], [u1].[ConcludedOn], [u1].[DeclinedBecause], [u1].[ErasedOn], [u1].[HandlerId], [u1].[PetitionerId], [u1].[HouseholdId], [u1].[UnitId], [u1].[UnitCode], [u1].[Version]
FROM (
    SELECT [m0].[Id], [m0].[AcceptedOn], [m0].[Channel], [m0].[ConcludedOn], [m0].[DeclinedBecause], [m0].[DueOn], [m0].[DueProvisional], [m0].[ErasedOn], [m0].[ExtendedBy], [m0].[HandlerId], [m0].[HouseholdId], [m0].[NoticeDueOn], [m0].[NotifiedOn], [m0].[Number], [m0].[PetitionerId], [m0].[ReceivedOn], [m0].[RepliedOn], [m0].[Reply], [m0].[Route], [m0].[State], [m0].[Subject], [m0].[Summary], [m0].[UnitCode], [m0].[UnitId], [m0].[Version]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
    CROSS APPLY (
        SELECT TOP(@P11) [m].[Id], [m].[AcceptedOn], [m].[Channel], [m].[ConcludedOn], [m].[DeclinedBecause], [m].[DueOn], [m].[DueProvisional], [m].[ErasedOn], [m].[ExtendedBy], [m].[HandlerId], [m].[HouseholdId], [m].[NoticeDueOn], [m].[NotifiedOn], [m].[Number], [m].[PetitionerId], [m].[ReceivedOn], [m].[RepliedOn], [m].[Reply], [m].[Route], [m].[State], [m].[Subject], [m].[Summary], [m].[UnitCode], [m].[UnitId], [m].[Version]
        FROM [petitions].[Matters] AS [m]
        WHERE [m].[UnitId] = [p].[value] AND [m].[UnitId] >= [p].[value] AND ([m].[Restricted] = CAST(0 AS bit) OR (NOT EXISTS (
            SELECT 1
            FROM [petitions].[Recusals] AS [r]
            WHERE [r].[MatterId] = [m].[Id] AND [r].[OfficialId] = @P12) AND ([m].[Sealed] = CAST(0 AS bit) OR (([m].[HandlerId] = @P13 OR EXISTS (
            SELECT 1
            FROM [petitions].[NamedOfficials] AS [n]
            WHERE [n].[MatterId] = [m].[Id] AND [n].[OfficialId] = @P14)) AND NOT EXISTS (
            SELECT 1
            FROM [petitions].[AccusedOfficials] AS [a]
            WHERE [a].[MatterId] = [m].[Id] AND [a].[OfficialId] = @P15) AND NOT EXISTS (
            SELECT 1
            FROM [petitions].[AccusedUnits] AS [a0]
            WHERE [a0].[MatterId] = [m].[Id] AND [a0].[UnitId] IN (
                SELECT [p0].[value]
                FROM OPENJSON(@P16) WITH ([value] bigint '$') AS [p0]
            ))))))
        ORDER BY [m].[Id] DESC
    ) AS [m0]
    UNION ALL
    SELECT [m2].[Id], [m2].[AcceptedOn], [m2].[Channel], [m2].[ConcludedOn], [m2].[DeclinedBecause], [m2].[DueOn], [m2].[DueProvisional], [m2].[ErasedOn], [m2].[ExtendedBy], [m2].[HandlerId], [m2].[HouseholdId], [m2].[NoticeDueOn], [m2].[NotifiedOn], [m2].[Number], [m2].[PetitionerId], [m2].[ReceivedOn], [m2].[RepliedOn], [m2].[Reply], [m2].[Route], [m2].[State], [m2].[Subject], [m2].[Summary], [m2].[UnitCode], [m2].[UnitId], [m2].[Version]
    FROM (
        SELECT TOP(@P11) [m1].[Id], [m1].[AcceptedOn], [m1].[Channel], [m1].[ConcludedOn], [m1].[DeclinedBecause], [m1].[DueOn], [m1].[DueProvisional], [m1].[ErasedOn], [m1].[ExtendedBy], [m1].[HandlerId], [m1].[HouseholdId], [m1].[NoticeDueOn], [m1].[NotifiedOn], [m1].[Number], [m1].[PetitionerId], [m1].[ReceivedOn], [m1].[RepliedOn], [m1].[Reply], [m1].[Route], [m1].[State], [m1].[Subject], [m1].[Summary], [m1].[UnitCode], [m1].[UnitId], [m1].[Version]
        FROM [petitions].[Matters] AS [m1]
        WHERE [m1].[HandlerId] = @P17 AND [m1].[UnitId] NOT IN (
            SELECT [p1].[value]
            FROM OPENJSON(@P18) WITH ([value] bigint '$') AS [p1]
        ) AND ([m1].[Restricted] = CAST(0 AS bit) OR (NOT EXISTS (
            SELECT 1
            FROM [petitions].[Recusals] AS [r0]
            WHERE [r0].[MatterId] = [m1].[Id] AND [r0].[OfficialId] = @P12) AND ([m1].[Sealed] = CAST(0 AS bit) OR (([m1].[HandlerId] = @P13 OR EXISTS (
            SELECT 1
            FROM [petitions].[NamedOfficials] AS [n0]
            WHERE [n0].[MatterId] = [m1].[Id] AND [n0].[OfficialId] = @P14)) AND NOT EXISTS (
            SELECT 1
            FROM [petitions].[AccusedOfficials] AS [a1]
            WHERE [a1].[MatterId] = [m1].[Id] AND [a1].[OfficialId] = @P15) AND NOT EXISTS (
            SELECT 1
            FROM [petitions].[AccusedUnits] AS [a2]
            WHERE [a2].[MatterId] = [m1].[Id] AND [a2].[UnitId] IN (
                SELECT [p2].[value]
                FROM OPENJSON(@P16) WITH ([value] bigint '$') AS [p2]
            ))))))
        ORDER BY [m1].[Id] DESC
    ) AS [m2]
    UNION ALL
    SELECT [m3].[Id], [m3].[AcceptedOn], [m3].[Channel], [m3].[ConcludedOn], [m3].[DeclinedBecause], [m3].[DueOn], [m3].[DueProvisional], [m3].[ErasedOn], [m3].[ExtendedBy], [m3].[HandlerId], [m3].[HouseholdId], [m3].[NoticeDueOn], [m3].[NotifiedOn], [m3].[Number], [m3].[PetitionerId], [m3].[ReceivedOn], [m3].[RepliedOn], [m3].[Reply], [m3].[Route], [m3].[State], [m3].[Subject], [m3].[Summary], [m3].[UnitCode], [m3].[UnitId], [m3].[Version]
    FROM [petitions].[Matters] AS [m3]
    WHERE [m3].[Id] IN (
        SELECT [l].[MatterId]
        FROM [petitions].[LeaderCases] AS [l]
        WHERE [l].[LeaderId] = @P19
        UNION ALL
        SELECT [n1].[MatterId]
        FROM [petitions].[NamedOfficials] AS [n1]
        WHERE [n1].[OfficialId] = @P20
    ) AND [m3].[UnitId] NOT IN (
        SELECT [p3].[value]
        FROM OPENJSON(@P18) WITH ([value] bigint '$') AS [p3]
    ) AND [m3].[HandlerId] <> @P21 AND ([m3].[Restricted] = CAST(0 AS bit) OR (NOT EXISTS (
        SELECT 1
        FROM [petitions].[Recusals] AS [r1]
        WHERE [r1].[MatterId] = [m3].[Id] AND [r1].[OfficialId] = @P12) AND ([m3].[Sealed] = CAST(0 AS bit) OR (([m3].[HandlerId] = @P13 OR EXISTS (
        SELECT 1
        FROM [petitions].[NamedOfficials] AS [n2]
        WHERE [n2].[MatterId] = [m3].[Id] AND [n2].[OfficialId] = @P14)) AND NOT EXISTS (
        SELECT 1
        FROM [petitions].[AccusedOfficials] AS [a3]
        WHERE [a3].[MatterId] = [m3].[Id] AND [a3].[OfficialId] = @P15) AND NOT EXISTS (
        SELECT 1
        FROM [petitions].[AccusedUnits] AS [a4]
        WHERE [a4].[MatterId] = [m3].[Id] AND [a4].[UnitId] IN (
            SELECT [p4].[value]
            FROM OPENJSON(@P16) WITH ([value] bigint '$') AS [p4]
        ))))))
) AS [u1]
ORDER BY [u1].[Id] DESC

-- Query.petitions totalCount
SELECT CAST(0 AS bigint), COUNT_BIG(*)
FROM (
    SELECT CAST(0 AS bigint) AS [K0]
    FROM [petitions].[Matters] AS [m]
    WHERE ([m].[UnitId] IN (
        SELECT [p].[value]
        FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
    ) OR [m].[HandlerId] = @P13 OR [m].[Id] IN (
        SELECT [l].[MatterId]
        FROM [petitions].[LeaderCases] AS [l]
        WHERE [l].[LeaderId] = @P11
        UNION ALL
        SELECT [n].[MatterId]
        FROM [petitions].[NamedOfficials] AS [n]
        WHERE [n].[OfficialId] = @P12
    )) AND ([m].[Restricted] = CAST(0 AS bit) OR (NOT EXISTS (
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
SELECT CAST(0 AS bigint), COUNT_BIG(*), COALESCE(SUM(CAST([m0].[ExtendedBy] AS bigint) / CAST(1000000000 AS bigint)), CAST(0 AS bigint)), COALESCE(SUM(CAST([m0].[ExtendedBy] AS bigint) % CAST(1000000000 AS bigint)), CAST(0 AS bigint)), MIN([m0].[ReceivedOn]), MIN([m0].[NoticeDueOn]), MIN([m0].[NotifiedOn]), MIN([m0].[AcceptedOn]), MIN([m0].[DueOn]), MIN([m0].[ExtendedBy]), MIN([m0].[RepliedOn]), MIN([m0].[ConcludedOn]), MIN([m0].[ErasedOn]), MAX([m0].[ReceivedOn]), MAX([m0].[NoticeDueOn]), MAX([m0].[NotifiedOn]), MAX([m0].[AcceptedOn]), MAX([m0].[DueOn]), MAX([m0].[ExtendedBy]), MAX([m0].[RepliedOn]), MAX([m0].[ConcludedOn]), MAX([m0].[ErasedOn])
FROM (
    SELECT [m].[AcceptedOn], [m].[ConcludedOn], [m].[DueOn], [m].[ErasedOn], [m].[ExtendedBy], [m].[NoticeDueOn], [m].[NotifiedOn], [m].[ReceivedOn], [m].[RepliedOn], CAST(0 AS bigint) AS [K0]
    FROM [petitions].[Matters] AS [m]
    WHERE ([m].[UnitId] IN (
        SELECT [p].[value]
        FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
    ) OR [m].[HandlerId] = @P13 OR [m].[Id] IN (
        SELECT [l].[MatterId]
        FROM [petitions].[LeaderCases] AS [l]
        WHERE [l].[LeaderId] = @P11
        UNION ALL
        SELECT [n].[MatterId]
        FROM [petitions].[NamedOfficials] AS [n]
        WHERE [n].[OfficialId] = @P12
    )) AND ([m].[Restricted] = CAST(0 AS bit) OR (NOT EXISTS (
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

