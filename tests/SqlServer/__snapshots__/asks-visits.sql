DELETE FROM [o]
FROM [visits].[Outbox] AS [o]
WHERE [o].[DeliveredAt] <= @before

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [visits].[IdempotencyRecords] AS [i]
        WHERE [i].[Key] = @key) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [visits].[Leases] AS [l]
        WHERE [l].[Name] = @name) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

SELECT TOP(@p) [o].[Id], [o].[AboutSealed], [o].[Attempts], [o].[Body], [o].[DeadLettered], [o].[DeliveredAt], [o].[Fault], [o].[Kind], [o].[RaisedAt]
FROM [visits].[Outbox] AS [o]
WHERE [o].[DeliveredAt] IS NULL AND [o].[DeadLettered] = CAST(0 AS bit)
ORDER BY [o].[Id]

SELECT [i].[HandlerId] AS [Key], COUNT(*) AS [All], COUNT(CASE
    WHEN [i].[StruckOffOn] <= @last AND [i].[StruckOffOn] <= [i].[DueOn] THEN 1
END) AS [InTime], COUNT(CASE
    WHEN [i].[StruckOffOn] IS NULL OR [i].[StruckOffOn] > @last THEN 1
END) AS [Overdue]
FROM [visits].[Issues] AS [i]
WHERE [i].[HandlerId] IN (
    SELECT [o].[value]
    FROM OPENJSON(@officials) WITH ([value] bigint '$') AS [o]
) AND (([i].[StruckOffOn] >= @first AND [i].[StruckOffOn] <= @last) OR ([i].[DueOn] <= @last3 AND ([i].[StruckOffOn] IS NULL OR [i].[StruckOffOn] > @last)))
GROUP BY [i].[HandlerId]

SELECT [i].[UnitId] AS [Key], COUNT(*) AS [All], COUNT(CASE
    WHEN [i].[StruckOffOn] <= @last AND [i].[StruckOffOn] <= [i].[DueOn] THEN 1
END) AS [InTime], COUNT(CASE
    WHEN [i].[StruckOffOn] IS NULL OR [i].[StruckOffOn] > @last THEN 1
END) AS [Overdue]
FROM [visits].[Issues] AS [i]
WHERE [i].[UnitId] IN (
    SELECT [u].[value]
    FROM OPENJSON(@units) WITH ([value] bigint '$') AS [u]
) AND (([i].[StruckOffOn] >= @first AND [i].[StruckOffOn] <= @last) OR ([i].[DueOn] <= @last3 AND ([i].[StruckOffOn] IS NULL OR [i].[StruckOffOn] > @last)))
GROUP BY [i].[UnitId]

SELECT [o].[Id]
FROM [visits].[Outbox] AS [o]
WHERE [o].[Id] IN (
    SELECT [k].[value]
    FROM OPENJSON(@keys) WITH ([value] bigint '$') AS [k]
) AND [o].[DeliveredAt] IS NULL

SELECT [v].[OfficialId] AS [Official], COUNT(DISTINCT ([v].[HouseholdId])) AS [Count]
FROM [visits].[VisitOfficials] AS [v]
WHERE [v].[HouseholdId] IS NOT NULL AND [v].[OfficialId] IN (
    SELECT [o].[value]
    FROM OPENJSON(@officials) WITH ([value] bigint '$') AS [o]
) AND [v].[VisitedOn] >= @first AND [v].[VisitedOn] <= @last
GROUP BY [v].[OfficialId]

SELECT [v].[OfficialId] AS [Official], COUNT(DISTINCT ([v].[VisitedOn])) AS [Count]
FROM [visits].[VisitOfficials] AS [v]
WHERE [v].[OfficialId] IN (
    SELECT [o].[value]
    FROM OPENJSON(@officials) WITH ([value] bigint '$') AS [o]
) AND [v].[VisitedOn] >= @first AND [v].[VisitedOn] <= @last
GROUP BY [v].[OfficialId]

UPDATE [l]
SET [l].[Holder] = @p,
    [l].[Until] = @p5
FROM [visits].[Leases] AS [l]
WHERE [l].[Name] = @name AND ([l].[Holder] = @holder OR [l].[Until] < @now OR [l].[Until] > @never)

UPDATE [l]
SET [l].[Until] = @p
FROM [visits].[Leases] AS [l]
WHERE [l].[Holder] = @host

UPDATE [o]
SET [o].[DeliveredAt] = @p
FROM [visits].[Outbox] AS [o]
WHERE [o].[Id] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] bigint '$') AS [i]
)

