DELETE FROM [o]
FROM [assistance].[Outbox] AS [o]
WHERE [o].[DeliveredAt] <= @before

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [assistance].[IdempotencyRecords] AS [i]
        WHERE [i].[Key] = @key) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [assistance].[Leases] AS [l]
        WHERE [l].[Name] = @name) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

SELECT TOP(@p) [o].[Id], [o].[AboutSealed], [o].[Attempts], [o].[Body], [o].[DeadLettered], [o].[DeliveredAt], [o].[Fault], [o].[Kind], [o].[RaisedAt]
FROM [assistance].[Outbox] AS [o]
WHERE [o].[DeliveredAt] IS NULL AND [o].[DeadLettered] = CAST(0 AS bit)
ORDER BY [o].[Id]

SELECT [a].[ResponsibleId] AS [Key], COUNT(*) AS [All], COUNT(CASE
    WHEN [a].[ConfirmedOn] <= @last AND [a].[ConfirmedOn] <= [a].[DueOn] THEN 1
END) AS [InTime], COUNT(CASE
    WHEN [a].[ConfirmedOn] IS NULL OR [a].[ConfirmedOn] > @last THEN 1
END) AS [Overdue]
FROM [assistance].[AidMeasures] AS [a]
WHERE [a].[ResponsibleId] IN (
    SELECT [o].[value]
    FROM OPENJSON(@officials) WITH ([value] bigint '$') AS [o]
) AND (([a].[ConfirmedOn] >= @first AND [a].[ConfirmedOn] <= @last) OR ([a].[DueOn] <= @last3 AND ([a].[ConfirmedOn] IS NULL OR [a].[ConfirmedOn] > @last)))
GROUP BY [a].[ResponsibleId]

SELECT [a].[UnitId] AS [Key], COUNT(*) AS [All], COUNT(CASE
    WHEN [a].[ConfirmedOn] <= @last AND [a].[ConfirmedOn] <= [a].[DueOn] THEN 1
END) AS [InTime], COUNT(CASE
    WHEN [a].[ConfirmedOn] IS NULL OR [a].[ConfirmedOn] > @last THEN 1
END) AS [Overdue]
FROM [assistance].[AidMeasures] AS [a]
WHERE [a].[UnitId] IN (
    SELECT [u].[value]
    FROM OPENJSON(@units) WITH ([value] bigint '$') AS [u]
) AND (([a].[ConfirmedOn] >= @first AND [a].[ConfirmedOn] <= @last) OR ([a].[DueOn] <= @last3 AND ([a].[ConfirmedOn] IS NULL OR [a].[ConfirmedOn] > @last)))
GROUP BY [a].[UnitId]

SELECT [o].[Id]
FROM [assistance].[Outbox] AS [o]
WHERE [o].[Id] IN (
    SELECT [k].[value]
    FROM OPENJSON(@keys) WITH ([value] bigint '$') AS [k]
) AND [o].[DeliveredAt] IS NULL

SELECT [p].[SecretaryId] AS [Secretary], [p].[UnitId] AS [Unit], [p].[Kind], COUNT(*) AS [Count]
FROM [assistance].[Pairings] AS [p]
WHERE [p].[AgreedOn] IS NOT NULL AND [p].[SecretaryId] IN (
    SELECT [a].[value]
    FROM OPENJSON(@asked) WITH ([value] bigint '$') AS [a]
) AND [p].[AgreedOn] <= @last AND ([p].[EndedOn] IS NULL OR [p].[EndedOn] > @last2)
GROUP BY [p].[SecretaryId], [p].[UnitId], [p].[Kind]

UPDATE [l]
SET [l].[Holder] = @p,
    [l].[Until] = @p5
FROM [assistance].[Leases] AS [l]
WHERE [l].[Name] = @name AND ([l].[Holder] = @holder OR [l].[Until] < @now OR [l].[Until] > @never)

UPDATE [l]
SET [l].[Until] = @p
FROM [assistance].[Leases] AS [l]
WHERE [l].[Holder] = @host

UPDATE [o]
SET [o].[DeliveredAt] = @p
FROM [assistance].[Outbox] AS [o]
WHERE [o].[Id] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] bigint '$') AS [i]
)

