-- IndicatorVersion by a key
SELECT [i].[Id], [i].[Code], [i].[Edition], [i].[Name], [i].[EnglishName], [i].[Direction], [i].[Target], [i].[Limit], [i].[Formula], [i].[Basis], [i].[PublishedOn], [i].[UnitId], [i].[Version]
FROM [assessment].[IndicatorVersions] AS [i]
WHERE [i].[Id] = @P10

-- IndicatorVersion by keys
SELECT [i].[Id], [i].[Code], [i].[Edition], [i].[Name], [i].[EnglishName], [i].[Direction], [i].[Target], [i].[Limit], [i].[Formula], [i].[Basis], [i].[PublishedOn], [i].[UnitId], [i].[Version]
FROM [assessment].[IndicatorVersions] AS [i]
WHERE [i].[Id] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
)

-- OrgUnit.schemes
SELECT 0 AS "Branch", b.* FROM (SELECT TOP(@P11) [s].[Id], [s].[Year], [s].[Kind], [s].[Name], [s].[State], [s].[LockedThrough], [s].[UnitId], [s].[Version]
FROM [assessment].[Schemes] AS [s]
WHERE [s].[UnitId] = @K0
ORDER BY [s].[Id] DESC) AS b
UNION ALL
SELECT 1 AS "Branch", b.* FROM (SELECT TOP(@P11) [s].[Id], [s].[Year], [s].[Kind], [s].[Name], [s].[State], [s].[LockedThrough], [s].[UnitId], [s].[Version]
FROM [assessment].[Schemes] AS [s]
WHERE [s].[UnitId] = @K1
ORDER BY [s].[Id] DESC) AS b

-- OrgUnit.schemes totalCount
SELECT [s].[UnitId], COUNT_BIG(*)
FROM [assessment].[Schemes] AS [s]
WHERE [s].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
)
GROUP BY [s].[UnitId]

-- OrgUnit.schemesAggregate
SELECT [s].[UnitId], COUNT_BIG(*), COALESCE(SUM(CAST([s].[Year] AS bigint)), CAST(0 AS bigint)), MIN([s].[Year]), MIN([s].[LockedThrough]), MAX([s].[Year]), MAX([s].[LockedThrough])
FROM [assessment].[Schemes] AS [s]
WHERE [s].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
)
GROUP BY [s].[UnitId]

-- Query.indicators
SELECT TOP(@P10) [i].[Id], [i].[Code], [i].[Edition], [i].[Name], [i].[EnglishName], [i].[Direction], [i].[Target], [i].[Limit], [i].[Formula], [i].[Basis], [i].[PublishedOn], [i].[UnitId], [i].[Version]
FROM [assessment].[IndicatorVersions] AS [i]
ORDER BY [i].[Id] DESC

-- Query.indicators totalCount
SELECT CAST(0 AS bigint), COUNT_BIG(*)
FROM (
    SELECT CAST(0 AS bigint) AS [K0]
    FROM [assessment].[IndicatorVersions] AS [i]
) AS [i0]

-- Query.indicatorsAggregate
SELECT CAST(0 AS bigint), COUNT_BIG(*), COALESCE(SUM(CAST([i0].[Edition] AS bigint)), CAST(0 AS bigint)), COALESCE(SUM([i0].[Target]), CAST(0 AS bigint)), COALESCE(SUM([i0].[Limit]), CAST(0 AS bigint)), MIN([i0].[Edition]), MIN([i0].[Target]), MIN([i0].[Limit]), MIN([i0].[PublishedOn]), MAX([i0].[Edition]), MAX([i0].[Target]), MAX([i0].[Limit]), MAX([i0].[PublishedOn])
FROM (
    SELECT [i].[Edition], [i].[Limit], [i].[PublishedOn], [i].[Target], CAST(0 AS bigint) AS [K0]
    FROM [assessment].[IndicatorVersions] AS [i]
) AS [i0]

-- Query.schemes
SELECT TOP(@P10) [s].[Id], [s].[Year], [s].[Kind], [s].[Name], [s].[State], [s].[LockedThrough], [s].[UnitId], [s].[Version]
FROM [assessment].[Schemes] AS [s]
ORDER BY [s].[Id] DESC

-- Query.schemes totalCount
SELECT CAST(0 AS bigint), COUNT_BIG(*)
FROM (
    SELECT CAST(0 AS bigint) AS [K0]
    FROM [assessment].[Schemes] AS [s]
) AS [s0]

-- Query.schemesAggregate
SELECT CAST(0 AS bigint), COUNT_BIG(*), COALESCE(SUM(CAST([s0].[Year] AS bigint)), CAST(0 AS bigint)), MIN([s0].[Year]), MIN([s0].[LockedThrough]), MAX([s0].[Year]), MAX([s0].[LockedThrough])
FROM (
    SELECT [s].[LockedThrough], [s].[Year], CAST(0 AS bigint) AS [K0]
    FROM [assessment].[Schemes] AS [s]
) AS [s0]

-- Scheme by a key
SELECT [s].[Id], [s].[Year], [s].[Kind], [s].[Name], [s].[State], [s].[LockedThrough], [s].[UnitId], [s].[Version]
FROM [assessment].[Schemes] AS [s]
WHERE [s].[Id] = @P10

-- Scheme by keys
SELECT [s].[Id], [s].[Year], [s].[Kind], [s].[Name], [s].[State], [s].[LockedThrough], [s].[UnitId], [s].[Version]
FROM [assessment].[Schemes] AS [s]
WHERE [s].[Id] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
)

-- Scheme.indicators
SELECT 0 AS "Branch", b.* FROM (SELECT TOP(@P11) [s].[Id], [s].[Code], [s].[Name], [s].[Weight], [s].[Target], [s].[SchemeId], [s].[Version]
FROM [assessment].[SchemeIndicators] AS [s]
WHERE [s].[SchemeId] = @K0
ORDER BY [s].[Id] DESC) AS b
UNION ALL
SELECT 1 AS "Branch", b.* FROM (SELECT TOP(@P11) [s].[Id], [s].[Code], [s].[Name], [s].[Weight], [s].[Target], [s].[SchemeId], [s].[Version]
FROM [assessment].[SchemeIndicators] AS [s]
WHERE [s].[SchemeId] = @K1
ORDER BY [s].[Id] DESC) AS b

-- Scheme.indicators totalCount
SELECT [s].[SchemeId], COUNT_BIG(*)
FROM [assessment].[SchemeIndicators] AS [s]
WHERE [s].[SchemeId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
)
GROUP BY [s].[SchemeId]

-- Scheme.indicatorsAggregate
SELECT [s].[SchemeId], COUNT_BIG(*), COALESCE(SUM([s].[Weight]), CAST(0 AS bigint)), COALESCE(SUM([s].[Target]), CAST(0 AS bigint)), MIN([s].[Weight]), MIN([s].[Target]), MAX([s].[Weight]), MAX([s].[Target])
FROM [assessment].[SchemeIndicators] AS [s]
WHERE [s].[SchemeId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
)
GROUP BY [s].[SchemeId]

-- SchemeIndicator by a key
SELECT [s].[Id], [s].[Code], [s].[Name], [s].[Weight], [s].[Target], [s].[SchemeId], [s].[Version]
FROM [assessment].[SchemeIndicators] AS [s]
WHERE [s].[Id] = @P10

-- SchemeIndicator by keys
SELECT [s].[Id], [s].[Code], [s].[Name], [s].[Weight], [s].[Target], [s].[SchemeId], [s].[Version]
FROM [assessment].[SchemeIndicators] AS [s]
WHERE [s].[Id] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
)

