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
SELECT [p].[value], [s0].[Id], [s0].[Year], [s0].[Kind], [s0].[Name], [s0].[State], [s0].[LockedThrough], [s0].[UnitId], [s0].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [s].[Id], [s].[Kind], [s].[LockedThrough], [s].[Name], [s].[State], [s].[UnitId], [s].[Version], [s].[Year]
    FROM [assessment].[Schemes] AS [s]
    WHERE [s].[UnitId] = [p].[value] AND [s].[UnitId] >= [p].[value]
    ORDER BY [s].[Id] DESC
) AS [s0]
ORDER BY [p].[value], [s0].[Id] DESC

-- OrgUnit.schemes totalCount
SELECT [s].[UnitId], COUNT_BIG(*)
FROM [assessment].[Schemes] AS [s]
WHERE [s].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
)
GROUP BY [s].[UnitId]

-- OrgUnit.schemesAggregate
SELECT [s].[UnitId], COUNT_BIG(*), COALESCE(SUM(CAST([s].[Year] AS bigint) / CAST(1000000000 AS bigint)), CAST(0 AS bigint)), COALESCE(SUM(CAST([s].[Year] AS bigint) % CAST(1000000000 AS bigint)), CAST(0 AS bigint)), MIN([s].[Year]), MIN([s].[LockedThrough]), MAX([s].[Year]), MAX([s].[LockedThrough])
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
SELECT CAST(0 AS bigint), COUNT_BIG(*), COALESCE(SUM(CAST([i0].[Edition] AS bigint) / CAST(1000000000 AS bigint)), CAST(0 AS bigint)), COALESCE(SUM(CAST([i0].[Edition] AS bigint) % CAST(1000000000 AS bigint)), CAST(0 AS bigint)), COALESCE(SUM(CAST([i0].[Target] AS bigint) / CAST(1000000000 AS bigint)), CAST(0 AS bigint)), COALESCE(SUM(CAST([i0].[Target] AS bigint) % CAST(1000000000 AS bigint)), CAST(0 AS bigint)), COALESCE(SUM(CAST([i0].[Limit] AS bigint) / CAST(1000000000 AS bigint)), CAST(0 AS bigint)), COALESCE(SUM(CAST([i0].[Limit] AS bigint) % CAST(1000000000 AS bigint)), CAST(0 AS bigint)), MIN([i0].[Edition]), MIN([i0].[Target]), MIN([i0].[Limit]), MIN([i0].[PublishedOn]), MAX([i0].[Edition]), MAX([i0].[Target]), MAX([i0].[Limit]), MAX([i0].[PublishedOn])
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
SELECT CAST(0 AS bigint), COUNT_BIG(*), COALESCE(SUM(CAST([s0].[Year] AS bigint) / CAST(1000000000 AS bigint)), CAST(0 AS bigint)), COALESCE(SUM(CAST([s0].[Year] AS bigint) % CAST(1000000000 AS bigint)), CAST(0 AS bigint)), MIN([s0].[Year]), MIN([s0].[LockedThrough]), MAX([s0].[Year]), MAX([s0].[LockedThrough])
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
SELECT [p].[value], [s0].[Id], [s0].[Code], [s0].[Name], [s0].[Weight], [s0].[Target], [s0].[SchemeId], [s0].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [s].[Id], [s].[Code], [s].[Name], [s].[SchemeId], [s].[Target], [s].[Version], [s].[Weight]
    FROM [assessment].[SchemeIndicators] AS [s]
    WHERE [s].[SchemeId] = [p].[value] AND [s].[SchemeId] >= [p].[value]
    ORDER BY [s].[Id] DESC
) AS [s0]
ORDER BY [p].[value], [s0].[Id] DESC

-- Scheme.indicators totalCount
SELECT [s].[SchemeId], COUNT_BIG(*)
FROM [assessment].[SchemeIndicators] AS [s]
WHERE [s].[SchemeId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
)
GROUP BY [s].[SchemeId]

-- Scheme.indicatorsAggregate
SELECT [s].[SchemeId], COUNT_BIG(*), COALESCE(SUM(CAST([s].[Weight] AS bigint) / CAST(1000000000 AS bigint)), CAST(0 AS bigint)), COALESCE(SUM(CAST([s].[Weight] AS bigint) % CAST(1000000000 AS bigint)), CAST(0 AS bigint)), COALESCE(SUM(CAST([s].[Target] AS bigint) / CAST(1000000000 AS bigint)), CAST(0 AS bigint)), COALESCE(SUM(CAST([s].[Target] AS bigint) % CAST(1000000000 AS bigint)), CAST(0 AS bigint)), MIN([s].[Weight]), MIN([s].[Target]), MAX([s].[Weight]), MAX([s].[Target])
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

