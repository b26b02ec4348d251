-- Dispute by a key
SELECT [d].[Id], [d].[Number], [d].[Kind], [d].[Title], [d].[Summary], [d].[State], [d].[RegisteredOn], [d].[Plan], [d].[DueOn], [d].[DutiesSet], [d].[ConsentedOn], [d].[EndedOn], [d].[Outcome], [d].[StruckOffOn], [d].[ErasedOn], [d].[HouseholdId], [d].[LeaderId], [d].[ResponsibleUnitId], [d].[ResponsibleId], [d].[CloserId], [d].[UnitId], [d].[UnitCode], [d].[Version]
FROM [disputes].[Disputes] AS [d]
WHERE [d].[Id] = @P10 AND ([d].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p]
) OR [d].[ResponsibleId] = @P12)

-- Dispute by keys
SELECT [d].[Id], [d].[Number], [d].[Kind], [d].[Title], [d].[Summary], [d].[State], [d].[RegisteredOn], [d].[Plan], [d].[DueOn], [d].[DutiesSet], [d].[ConsentedOn], [d].[EndedOn], [d].[Outcome], [d].[StruckOffOn], [d].[ErasedOn], [d].[HouseholdId], [d].[LeaderId], [d].[ResponsibleUnitId], [d].[ResponsibleId], [d].[CloserId], [d].[UnitId], [d].[UnitCode], [d].[Version]
FROM [disputes].[Disputes] AS [d]
WHERE [d].[Id] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) AND ([d].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
) OR [d].[ResponsibleId] = @P12)

-- Household.disputes
SELECT [p].[value], [d0].[Id], [d0].[Number], [d0].[Kind], [d0].[Title], [d0].[Summary], [d0].[State], [d0].[RegisteredOn], [d0].[Plan], [d0].[DueOn], [d0].[DutiesSet], [d0].[ConsentedOn], [d0].[EndedOn], [d0].[Outcome], [d0].[StruckOffOn], [d0].[ErasedOn], [d0].[HouseholdId], [d0].[LeaderId], [d0].[ResponsibleUnitId], [d0].[ResponsibleId], [d0].[CloserId], [d0].[UnitId], [d0].[UnitCode], [d0].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [d].[Id], [d].[CloserId], [d].[ConsentedOn], [d].[DueOn], [d].[DutiesSet], [d].[EndedOn], [d].[ErasedOn], [d].[HouseholdId], [d].[Kind], [d].[LeaderId], [d].[Number], [d].[Outcome], [d].[Plan], [d].[RegisteredOn], [d].[ResponsibleId], [d].[ResponsibleUnitId], [d].[State], [d].[StruckOffOn], [d].[Summary], [d].[Title], [d].[UnitCode], [d].[UnitId], [d].[Version]
    FROM [disputes].[Disputes] AS [d]
    WHERE [d].[HouseholdId] = [p].[value] AND [d].[HouseholdId] >= [p].[value] AND ([d].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
    ) OR [d].[ResponsibleId] = @P13)
    ORDER BY [d].[Id] DESC
) AS [d0]
ORDER BY [p].[value], [d0].[Id] DESC

-- Household.disputes totalCount
SELECT [d].[HouseholdId], COUNT_BIG(*)
FROM [disputes].[Disputes] AS [d]
WHERE ([d].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) OR [d].[ResponsibleId] = @P11) AND [d].[HouseholdId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [d].[HouseholdId]

-- Household.disputesAggregate
SELECT [d].[HouseholdId], COUNT_BIG(*), MIN([d].[RegisteredOn]), MIN([d].[DueOn]), MIN([d].[ConsentedOn]), MIN([d].[EndedOn]), MIN([d].[StruckOffOn]), MIN([d].[ErasedOn]), MAX([d].[RegisteredOn]), MAX([d].[DueOn]), MAX([d].[ConsentedOn]), MAX([d].[EndedOn]), MAX([d].[StruckOffOn]), MAX([d].[ErasedOn])
FROM [disputes].[Disputes] AS [d]
WHERE ([d].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) OR [d].[ResponsibleId] = @P11) AND [d].[HouseholdId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [d].[HouseholdId]

-- Official.disputes
SELECT [p].[value], [d0].[Id], [d0].[Number], [d0].[Kind], [d0].[Title], [d0].[Summary], [d0].[State], [d0].[RegisteredOn], [d0].[Plan], [d0].[DueOn], [d0].[DutiesSet], [d0].[ConsentedOn], [d0].[EndedOn], [d0].[Outcome], [d0].[StruckOffOn], [d0].[ErasedOn], [d0].[HouseholdId], [d0].[LeaderId], [d0].[ResponsibleUnitId], [d0].[ResponsibleId], [d0].[CloserId], [d0].[UnitId], [d0].[UnitCode], [d0].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [d].[Id], [d].[CloserId], [d].[ConsentedOn], [d].[DueOn], [d].[DutiesSet], [d].[EndedOn], [d].[ErasedOn], [d].[HouseholdId], [d].[Kind], [d].[LeaderId], [d].[Number], [d].[Outcome], [d].[Plan], [d].[RegisteredOn], [d].[ResponsibleId], [d].[ResponsibleUnitId], [d].[State], [d].[StruckOffOn], [d].[Summary], [d].[Title], [d].[UnitCode], [d].[UnitId], [d].[Version]
    FROM [disputes].[Disputes] AS [d]
    WHERE [d].[ResponsibleId] = [p].[value] AND [d].[ResponsibleId] >= [p].[value] AND ([d].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
    ) OR [d].[ResponsibleId] = @P13)
    ORDER BY [d].[Id] DESC
) AS [d0]
ORDER BY [p].[value], [d0].[Id] DESC

-- Official.disputes totalCount
SELECT [d].[ResponsibleId], COUNT_BIG(*)
FROM [disputes].[Disputes] AS [d]
WHERE ([d].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) OR [d].[ResponsibleId] = @P11) AND [d].[ResponsibleId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [d].[ResponsibleId]

-- Official.disputesAggregate
SELECT [d].[ResponsibleId], COUNT_BIG(*), MIN([d].[RegisteredOn]), MIN([d].[DueOn]), MIN([d].[ConsentedOn]), MIN([d].[EndedOn]), MIN([d].[StruckOffOn]), MIN([d].[ErasedOn]), MAX([d].[RegisteredOn]), MAX([d].[DueOn]), MAX([d].[ConsentedOn]), MAX([d].[EndedOn]), MAX([d].[StruckOffOn]), MAX([d].[ErasedOn])
FROM [disputes].[Disputes] AS [d]
WHERE ([d].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) OR [d].[ResponsibleId] = @P11) AND [d].[ResponsibleId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [d].[ResponsibleId]

-- OrgUnit.disputes
SELECT [p].[value], [d0].[Id], [d0].[Number], [d0].[Kind], [d0].[Title], [d0].[Summary], [d0].[State], [d0].[RegisteredOn], [d0].[Plan], [d0].[DueOn], [d0].[DutiesSet], [d0].[ConsentedOn], [d0].[EndedOn], [d0].[Outcome], [d0].[StruckOffOn], [d0].[ErasedOn], [d0].[HouseholdId], [d0].[LeaderId], [d0].[ResponsibleUnitId], [d0].[ResponsibleId], [d0].[CloserId], [d0].[UnitId], [d0].[UnitCode], [d0].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [d].[Id], [d].[CloserId], [d].[ConsentedOn], [d].[DueOn], [d].[DutiesSet], [d].[EndedOn], [d].[ErasedOn], [d].[HouseholdId], [d].[Kind], [d].[LeaderId], [d].[Number], [d].[Outcome], [d].[Plan], [d].[RegisteredOn], [d].[ResponsibleId], [d].[ResponsibleUnitId], [d].[State], [d].[StruckOffOn], [d].[Summary], [d].[Title], [d].[UnitCode], [d].[UnitId], [d].[Version]
    FROM [disputes].[Disputes] AS [d]
    WHERE [d].[UnitId] = [p].[value] AND [d].[UnitId] >= [p].[value] AND ([d].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
    ) OR [d].[ResponsibleId] = @P13)
    ORDER BY [d].[Id] DESC
) AS [d0]
ORDER BY [p].[value], [d0].[Id] DESC

-- OrgUnit.disputes totalCount
SELECT [d].[UnitId], COUNT_BIG(*)
FROM [disputes].[Disputes] AS [d]
WHERE ([d].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) OR [d].[ResponsibleId] = @P11) AND [d].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [d].[UnitId]

-- OrgUnit.disputesAggregate
SELECT [d].[UnitId], COUNT_BIG(*), MIN([d].[RegisteredOn]), MIN([d].[DueOn]), MIN([d].[ConsentedOn]), MIN([d].[EndedOn]), MIN([d].[StruckOffOn]), MIN([d].[ErasedOn]), MAX([d].[RegisteredOn]), MAX([d].[DueOn]), MAX([d].[ConsentedOn]), MAX([d].[EndedOn]), MAX([d].[StruckOffOn]), MAX([d].[ErasedOn])
FROM [disputes].[Disputes] AS [d]
WHERE ([d].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) OR [d].[ResponsibleId] = @P11) AND [d].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [d].[UnitId]

-- Query.dispute
SELECT [d].[Id], [d].[Number], [d].[Kind], [d].[Title], [d].[Summary], [d].[State], [d].[RegisteredOn], [d].[Plan], [d].[DueOn], [d].[DutiesSet], [d].[ConsentedOn], [d].[EndedOn], [d].[Outcome], [d].[StruckOffOn], [d].[ErasedOn], [d].[HouseholdId], [d].[LeaderId], [d].[ResponsibleUnitId], [d].[ResponsibleId], [d].[CloserId], [d].[UnitId], [d].[UnitCode], [d].[Version]
FROM [disputes].[Disputes] AS [d]
WHERE [d].[Number] = @P10 AND ([d].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p]
) OR [d].[ResponsibleId] = @P12)

-- Query.disputes
SELECT TOP(@P11) [u].[Id], [u].[Number], [u].[Kind], [u].[Title], [u].[Summary], [u].[State], [u].[RegisteredOn], [u].[Plan], [u].[DueOn], [u].[DutiesSet], [u].[ConsentedOn], [u].[EndedOn], [u].[Outcome], [u].[StruckOffOn], [u].[ErasedOn], [u].[HouseholdId], [u].[LeaderId], [u].[ResponsibleUnitId], [u].[ResponsibleId], [u].[CloserId], [u].[UnitId], [u].[UnitCode], [u].[Version]
FROM (
    SELECT [d0].[Id], [d0].[CloserId], [d0].[ConsentedOn], [d0].[DueOn], [d0].[DutiesSet], [d0].[EndedOn], [d0].[ErasedOn], [d0].[HouseholdId], [d0].[Kind], [d0].[LeaderId], [d0].[Number], [d0].[Outcome], [d0].[Plan], [d0].[RegisteredOn], [d0].[ResponsibleId], [d0].[ResponsibleUnitId], [d0].[State], [d0].[StruckOffOn], [d0].[Summary], [d0].[Title], [d0].[UnitCode], [d0].[UnitId], [d0].[Version]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
    CROSS APPLY (
        SELECT TOP(@P11) [d].[Id], [d].[CloserId], [d].[ConsentedOn], [d].[DueOn], [d].[DutiesSet], [d].[EndedOn], [d].[ErasedOn], [d].[HouseholdId], [d].[Kind], [d].[LeaderId], [d].[Number], [d].[Outcome], [d].[Plan], [d].[RegisteredOn], [d].[ResponsibleId], [d].[ResponsibleUnitId], [d].[State], [d].[StruckOffOn], [d].[Summary], [d].[Title], [d].[UnitCode], [d].[UnitId], [d].[Version]
        FROM [disputes].[Disputes] AS [d]
        WHERE [d].[UnitId] = [p].[value] AND [d].[UnitId] >= [p].[value]
        ORDER BY [d].[Id] DESC
    ) AS [d0]
    UNION ALL
    SELECT [d2].[Id], [d2].[CloserId], [d2].[ConsentedOn], [d2].[DueOn], [d2].[DutiesSet], [d2].[EndedOn], [d2].[ErasedOn], [d2].[HouseholdId], [d2].[Kind], [d2].[LeaderId], [d2].[Number], [d2].[Outcome], [d2].[Plan], [d2].[RegisteredOn], [d2].[ResponsibleId], [d2].[ResponsibleUnitId], [d2].[State], [d2].[StruckOffOn], [d2].[Summary], [d2].[Title], [d2].[UnitCode], [d2].[UnitId], [d2].[Version]
    FROM (
        SELECT TOP(@P11) [d1].[Id], [d1].[CloserId], [d1].[ConsentedOn], [d1].[DueOn], [d1].[DutiesSet], [d1].[EndedOn], [d1].[ErasedOn], [d1].[HouseholdId], [d1].[Kind], [d1].[LeaderId], [d1].[Number], [d1].[Outcome], [d1].[Plan], [d1].[RegisteredOn], [d1].[ResponsibleId], [d1].[ResponsibleUnitId], [d1].[State], [d1].[StruckOffOn], [d1].[Summary], [d1].[Title], [d1].[UnitCode], [d1].[UnitId], [d1].[Version]
        FROM [disputes].[Disputes] AS [d1]
        WHERE [d1].[ResponsibleId] = @P12 AND [d1].[UnitId] NOT IN (
            SELECT [p0].[value]
            FROM OPENJSON(@P13) WITH ([value] bigint '$') AS [p0]
        )
        ORDER BY [d1].[Id] DESC
    ) AS [d2]
) AS [u]
ORDER BY [u].[Id] DESC

-- Query.disputes totalCount
SELECT CAST(0 AS bigint), COUNT_BIG(*)
FROM (
    SELECT CAST(0 AS bigint) AS [K0]
    FROM [disputes].[Disputes] AS [d]
    WHERE [d].[UnitId] IN (
        SELECT [p].[value]
        FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
    ) OR [d].[ResponsibleId] = @P11
) AS [d0]

-- Query.disputesAggregate
SELECT CAST(0 AS bigint), COUNT_BIG(*), MIN([d0].[RegisteredOn]), MIN([d0].[DueOn]), MIN([d0].[ConsentedOn]), MIN([d0].[EndedOn]), MIN([d0].[StruckOffOn]), MIN([d0].[ErasedOn]), MAX([d0].[RegisteredOn]), MAX([d0].[DueOn]), MAX([d0].[ConsentedOn]), MAX([d0].[EndedOn]), MAX([d0].[StruckOffOn]), MAX([d0].[ErasedOn])
FROM (
    SELECT [d].[ConsentedOn], [d].[DueOn], [d].[EndedOn], [d].[ErasedOn], [d].[RegisteredOn], [d].[StruckOffOn], CAST(0 AS bigint) AS [K0]
    FROM [disputes].[Disputes] AS [d]
    WHERE [d].[UnitId] IN (
        SELECT [p].[value]
        FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
    ) OR [d].[ResponsibleId] = @P11
) AS [d0]

