DELETE FROM [o]
FROM [publicity].[Outbox] AS [o]
WHERE [o].[DeliveredAt] <= @before

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [publicity].[IdempotencyRecords] AS [i]
        WHERE [i].[Key] = @key) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [publicity].[Leases] AS [l]
        WHERE [l].[Name] = @name) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

SELECT TOP(@p) [o].[Id], [o].[AboutSealed], [o].[Attempts], [o].[Body], [o].[DeadLettered], [o].[DeliveredAt], [o].[Fault], [o].[Kind], [o].[RaisedAt]
FROM [publicity].[Outbox] AS [o]
WHERE [o].[DeliveredAt] IS NULL AND [o].[DeadLettered] = CAST(0 AS bit)
ORDER BY [o].[Id]

SELECT [o].[Id]
FROM [publicity].[Outbox] AS [o]
WHERE [o].[Id] IN (
    SELECT [k].[value]
    FROM OPENJSON(@keys) WITH ([value] bigint '$') AS [k]
) AND [o].[DeliveredAt] IS NULL

SELECT [p].[UnitId] AS [Key], COUNT(*) AS [All], COUNT(CASE
    WHEN [p].[PostedOn] <= @last AND [p].[PostedOn] <= [p].[DueOn] THEN 1
END) AS [InTime], COUNT(CASE
    WHEN [p].[PostedOn] IS NULL OR [p].[PostedOn] > @last THEN 1
END) AS [Overdue]
FROM [publicity].[Postings] AS [p]
WHERE [p].[UnitId] IN (
    SELECT [u].[value]
    FROM OPENJSON(@units) WITH ([value] bigint '$') AS [u]
) AND (([p].[PostedOn] >= @first AND [p].[PostedOn] <= @last) OR ([p].[DueOn] <= @last3 AND ([p].[PostedOn] IS NULL OR [p].[PostedOn] > @last)))
GROUP BY [p].[UnitId]

SELECT [p].[UnitId] AS [Unit], COUNT(*) AS [Count]
FROM [publicity].[PolicySessions] AS [p]
WHERE [p].[UnitId] IN (
    SELECT [u].[value]
    FROM OPENJSON(@units) WITH ([value] bigint '$') AS [u]
) AND [p].[HeldOn] >= @first AND [p].[HeldOn] <= @last
GROUP BY [p].[UnitId]

UPDATE [l]
SET [l].[Holder] = @p,
    [l].[Until] = @p5
FROM [publicity].[Leases] AS [l]
WHERE [l].[Name] = @name AND ([l].[Holder] = @holder OR [l].[Until] < @now OR [l].[Until] > @never)

UPDATE [l]
SET [l].[Until] = @p
FROM [publicity].[Leases] AS [l]
WHERE [l].[Holder] = @host

UPDATE [o]
SET [o].[DeliveredAt] = @p
FROM [publicity].[Outbox] AS [o]
WHERE [o].[Id] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] bigint '$') AS [i]
)

