DELETE FROM [o]
FROM [assessment].[Outbox] AS [o]
WHERE [o].[DeliveredAt] <= @before

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [assessment].[IdempotencyRecords] AS [i]
        WHERE [i].[Key] = @key) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [assessment].[Leases] AS [l]
        WHERE [l].[Name] = @name) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

SELECT TOP(2) [i].[Sender], [i].[Messages], [i].[Version]
FROM [assessment].[Inboxes] AS [i]
WHERE [i].[Sender] = @sender

SELECT TOP(@p) [o].[Id], [o].[AboutSealed], [o].[Attempts], [o].[Body], [o].[DeadLettered], [o].[DeliveredAt], [o].[Fault], [o].[Kind], [o].[RaisedAt]
FROM [assessment].[Outbox] AS [o]
WHERE [o].[DeliveredAt] IS NULL AND [o].[DeadLettered] = CAST(0 AS bit)
ORDER BY [o].[Id]

SELECT [a].[SchemeId], [a].[SubjectKind], [a].[SubjectKey], [a].[DaysInPost]
FROM [assessment].[Assessed] AS [a]
WHERE [a].[SchemeId] = @scheme_Id

SELECT [c].[Id], [c].[Carried], [c].[Denominator], [c].[HasFigure], [c].[Measure], [c].[Month], [c].[Numerator], [c].[Stale], [c].[SubjectKey], [c].[SubjectKind], [c].[Version]
FROM [assessment].[Cells] AS [c]
WHERE NOT EXISTS (
    SELECT 1
    FROM [assessment].[Cells] AS [c0]
    WHERE [c0].[Measure] = [c].[Measure] AND [c0].[Month] = [c].[Month] AND [c0].[Id] < [c].[Id])

SELECT [c].[Id], [c].[Carried], [c].[Denominator], [c].[HasFigure], [c].[Measure], [c].[Month], [c].[Numerator], [c].[Stale], [c].[SubjectKey], [c].[SubjectKind], [c].[Version]
FROM [assessment].[Cells] AS [c]
WHERE [c].[Measure] = @measure AND [c].[Month] = @month

SELECT [c].[Id], [c].[Carried], [c].[Denominator], [c].[HasFigure], [c].[Measure], [c].[Month], [c].[Numerator], [c].[Stale], [c].[SubjectKey], [c].[SubjectKind], [c].[Version]
FROM [assessment].[Cells] AS [c]
WHERE [c].[Measure] = @measure AND [c].[Month] = @month AND [c].[Stale] = CAST(1 AS bit)

SELECT [c].[Id], [c].[Carried], [c].[Denominator], [c].[HasFigure], [c].[Measure], [c].[Month], [c].[Numerator], [c].[Stale], [c].[SubjectKey], [c].[SubjectKind], [c].[Version]
FROM [assessment].[Cells] AS [c]
WHERE [c].[SubjectKind] = @of AND [c].[SubjectKey] IN (
    SELECT [k].[value]
    FROM OPENJSON(@keys) WITH ([value] bigint '$') AS [k]
) AND [c].[Measure] IN (
    SELECT [8].[value]
    FROM OPENJSON(@_8__locals1_codes) WITH ([value] nvarchar(8) COLLATE Latin1_General_100_BIN2 '$') AS [8]
) AND [c].[Month] >= @_8__locals1_first AND [c].[Month] <= @_8__locals1_last

SELECT [o].[Id]
FROM [assessment].[Outbox] AS [o]
WHERE [o].[Id] IN (
    SELECT [k].[value]
    FROM OPENJSON(@keys) WITH ([value] bigint '$') AS [k]
) AND [o].[DeliveredAt] IS NULL

SELECT [s1].[Id], [s1].[Kind], [s1].[LockedThrough], [s1].[Name], [s1].[Seat], [s1].[State], [s1].[UnitCode], [s1].[UnitId], [s1].[Version], [s1].[Year], [s2].[Id], [s2].[Code], [s2].[Name], [s2].[OwnId], [s2].[SchemeId], [s2].[Target], [s2].[Version], [s2].[Weight], [s2].[Id0], [s2].[Basis], [s2].[Code0], [s2].[Direction], [s2].[Edition], [s2].[EnglishName], [s2].[Formula], [s2].[Limit], [s2].[Name0], [s2].[PublishedOn], [s2].[Target0], [s2].[UnitId], [s2].[Version0]
FROM (
    SELECT TOP(2) [s].[Id], [s].[Kind], [s].[LockedThrough], [s].[Name], [s].[Seat], [s].[State], [s].[UnitCode], [s].[UnitId], [s].[Version], [s].[Year]
    FROM [assessment].[Schemes] AS [s]
    WHERE [s].[Id] = @id
) AS [s1]
LEFT JOIN (
    SELECT [s0].[Id], [s0].[Code], [s0].[Name], [s0].[OwnId], [s0].[SchemeId], [s0].[Target], [s0].[Version], [s0].[Weight], [i].[Id] AS [Id0], [i].[Basis], [i].[Code] AS [Code0], [i].[Direction], [i].[Edition], [i].[EnglishName], [i].[Formula], [i].[Limit], [i].[Name] AS [Name0], [i].[PublishedOn], [i].[Target] AS [Target0], [i].[UnitId], [i].[Version] AS [Version0]
    FROM [assessment].[SchemeIndicators] AS [s0]
    LEFT JOIN [assessment].[IndicatorVersions] AS [i] ON [s0].[OwnId] = [i].[Id]
) AS [s2] ON [s1].[Id] = [s2].[SchemeId]
ORDER BY [s1].[Id], [s2].[Id]

SELECT [s].[Id], [s].[Kind], [s].[LockedThrough], [s].[Name], [s].[Seat], [s].[State], [s].[UnitCode], [s].[UnitId], [s].[Version], [s].[Year]
FROM [assessment].[Schemes] AS [s]
WHERE [s].[State] = N'InForce'

UPDATE [c]
SET [c].[Stale] = @p,
    [c].[Version] = [c].[Version] + 1
FROM [assessment].[Cells] AS [c]

UPDATE [l]
SET [l].[Holder] = @p,
    [l].[Until] = @p5
FROM [assessment].[Leases] AS [l]
WHERE [l].[Name] = @name AND ([l].[Holder] = @holder OR [l].[Until] < @now OR [l].[Until] > @never)

UPDATE [l]
SET [l].[Until] = @p
FROM [assessment].[Leases] AS [l]
WHERE [l].[Holder] = @host

UPDATE [o]
SET [o].[DeliveredAt] = @p
FROM [assessment].[Outbox] AS [o]
WHERE [o].[Id] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] bigint '$') AS [i]
)

