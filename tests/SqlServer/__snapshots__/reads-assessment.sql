-- OrgUnit.schemes
SELECT 0 AS "Branch", b.* FROM (SELECT TOP(@P1) [s].[Id], [s].[Year], [s].[Kind], [s].[Name], [s].[State], [s].[LockedThrough], [s].[UnitId], [s].[Version]
FROM [assessment].[Schemes] AS [s]
WHERE [s].[UnitId] = @K0
ORDER BY [s].[Id] DESC) AS b
UNION ALL
SELECT 1 AS "Branch", b.* FROM (SELECT TOP(@P1) [s].[Id], [s].[Year], [s].[Kind], [s].[Name], [s].[State], [s].[LockedThrough], [s].[UnitId], [s].[Version]
FROM [assessment].[Schemes] AS [s]
WHERE [s].[UnitId] = @K1
ORDER BY [s].[Id] DESC) AS b

-- OrgUnit.schemes totalCount
SELECT [s].[UnitId], COUNT(*)
FROM [assessment].[Schemes] AS [s]
WHERE [s].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P0) WITH ([value] bigint '$') AS [p]
)
GROUP BY [s].[UnitId]

-- OrgUnit.schemesAggregate
SELECT [s].[UnitId], COUNT(*), COALESCE(SUM(CAST([s].[Year] AS bigint)), CAST(0 AS bigint)), MIN([s].[Year]), MIN([s].[LockedThrough]), MAX([s].[Year]), MAX([s].[LockedThrough])
FROM [assessment].[Schemes] AS [s]
WHERE [s].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P0) WITH ([value] bigint '$') AS [p]
)
GROUP BY [s].[UnitId]

-- Query.schemes
SELECT TOP(@P0) [s].[Id], [s].[Year], [s].[Kind], [s].[Name], [s].[State], [s].[LockedThrough], [s].[UnitId], [s].[Version]
FROM [assessment].[Schemes] AS [s]
ORDER BY [s].[Id] DESC

-- Query.schemes totalCount
SELECT [s0].[K0], COUNT(*)
FROM (
    SELECT CAST(0 AS bigint) AS [K0]
    FROM [assessment].[Schemes] AS [s]
) AS [s0]
GROUP BY [s0].[K0]

-- Query.schemesAggregate
SELECT [s0].[K0], COUNT(*), COALESCE(SUM(CAST([s0].[Year] AS bigint)), CAST(0 AS bigint)), MIN([s0].[Year]), MIN([s0].[LockedThrough]), MAX([s0].[Year]), MAX([s0].[LockedThrough])
FROM (
    SELECT [s].[LockedThrough], [s].[Year], CAST(0 AS bigint) AS [K0]
    FROM [assessment].[Schemes] AS [s]
) AS [s0]
GROUP BY [s0].[K0]

-- Scheme by keys
SELECT [s].[Id], [s].[Year], [s].[Kind], [s].[Name], [s].[State], [s].[LockedThrough], [s].[UnitId], [s].[Version]
FROM [assessment].[Schemes] AS [s]
WHERE [s].[Id] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P0) WITH ([value] bigint '$') AS [p]
)

-- Scheme.indicators
SELECT 0 AS "Branch", b.* FROM (SELECT TOP(@P1) [s].[Id], [s].[Code], [s].[Name], [s].[Weight], [s].[Target], [s].[SchemeId], [s].[Version]
FROM [assessment].[SchemeIndicators] AS [s]
WHERE [s].[SchemeId] = @K0
ORDER BY [s].[Id] DESC) AS b
UNION ALL
SELECT 1 AS "Branch", b.* FROM (SELECT TOP(@P1) [s].[Id], [s].[Code], [s].[Name], [s].[Weight], [s].[Target], [s].[SchemeId], [s].[Version]
FROM [assessment].[SchemeIndicators] AS [s]
WHERE [s].[SchemeId] = @K1
ORDER BY [s].[Id] DESC) AS b

-- Scheme.indicators totalCount
SELECT [s].[SchemeId], COUNT(*)
FROM [assessment].[SchemeIndicators] AS [s]
WHERE [s].[SchemeId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P0) WITH ([value] bigint '$') AS [p]
)
GROUP BY [s].[SchemeId]

-- Scheme.indicatorsAggregate
SELECT [s].[SchemeId], COUNT(*), COALESCE(SUM([s].[Weight]), CAST(0 AS bigint)), COALESCE(SUM([s].[Target]), CAST(0 AS bigint)), MIN([s].[Weight]), MIN([s].[Target]), MAX([s].[Weight]), MAX([s].[Target])
FROM [assessment].[SchemeIndicators] AS [s]
WHERE [s].[SchemeId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P0) WITH ([value] bigint '$') AS [p]
)
GROUP BY [s].[SchemeId]

-- SchemeIndicator by keys
SELECT [s].[Id], [s].[Code], [s].[Name], [s].[Weight], [s].[Target], [s].[SchemeId], [s].[Version]
FROM [assessment].[SchemeIndicators] AS [s]
WHERE [s].[Id] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P0) WITH ([value] bigint '$') AS [p]
)

