DELETE FROM [o]
FROM [disputes].[Outbox] AS [o]
WHERE [o].[DeliveredAt] <= @before

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [disputes].[IdempotencyRecords] AS [i]
        WHERE [i].[Key] = @key) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [disputes].[Leases] AS [l]
        WHERE [l].[Name] = @name) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

SELECT TOP(@p) [o].[Id], [o].[AboutSealed], [o].[Attempts], [o].[Body], [o].[DeadLettered], [o].[DeliveredAt], [o].[Fault], [o].[Kind], [o].[RaisedAt]
FROM [disputes].[Outbox] AS [o]
WHERE [o].[DeliveredAt] IS NULL AND [o].[DeadLettered] = CAST(0 AS bit)
ORDER BY [o].[Id]

SELECT [d].[ResponsibleId] AS [Key], COUNT(*) AS [All], COUNT(CASE
    WHEN [d].[SettledOn] <= @last AND [d].[SettledOn] <= [d].[DueOn] THEN 1
END) AS [InTime], COUNT(CASE
    WHEN [d].[SettledOn] IS NULL OR [d].[SettledOn] > @last THEN 1
END) AS [Overdue]
FROM [disputes].[Disputes] AS [d]
WHERE [d].[DueOn] IS NOT NULL AND [d].[LedElsewhere] = CAST(0 AS bit) AND [d].[ResponsibleId] IS NOT NULL AND [d].[ResponsibleId] IN (
    SELECT [o].[value]
    FROM OPENJSON(@officials) WITH ([value] bigint '$') AS [o]
) AND (([d].[SettledOn] >= @first AND [d].[SettledOn] <= @last) OR ([d].[DueOn] <= @last3 AND ([d].[SettledOn] IS NULL OR [d].[SettledOn] > @last)))
GROUP BY [d].[ResponsibleId]

SELECT [d].[UnitId] AS [Key], COUNT(*) AS [All], COUNT(CASE
    WHEN [d].[SettledOn] <= @last AND [d].[SettledOn] <= [d].[DueOn] THEN 1
END) AS [InTime], COUNT(CASE
    WHEN [d].[SettledOn] IS NULL OR [d].[SettledOn] > @last THEN 1
END) AS [Overdue]
FROM [disputes].[Disputes] AS [d]
WHERE [d].[DueOn] IS NOT NULL AND [d].[LedElsewhere] = CAST(0 AS bit) AND [d].[UnitId] IN (
    SELECT [u].[value]
    FROM OPENJSON(@units) WITH ([value] bigint '$') AS [u]
) AND (([d].[SettledOn] >= @first AND [d].[SettledOn] <= @last) OR ([d].[DueOn] <= @last3 AND ([d].[SettledOn] IS NULL OR [d].[SettledOn] > @last)))
GROUP BY [d].[UnitId]

SELECT [d].[UnitId] AS [Unit], COUNT(*) AS [All], COUNT(CASE
    WHEN [d].[DutiesSet] = CAST(1 AS bit) THEN 1
END) AS [Complete]
FROM [disputes].[Disputes] AS [d]
WHERE [d].[UnitId] IN (
    SELECT [u].[value]
    FROM OPENJSON(@units) WITH ([value] bigint '$') AS [u]
) AND [d].[RegisteredOn] >= @first AND [d].[RegisteredOn] <= @last
GROUP BY [d].[UnitId]

SELECT [o].[Id]
FROM [disputes].[Outbox] AS [o]
WHERE [o].[Id] IN (
    SELECT [k].[value]
    FROM OPENJSON(@keys) WITH ([value] bigint '$') AS [k]
) AND [o].[DeliveredAt] IS NULL

UPDATE [l]
SET [l].[Holder] = @p,
    [l].[Until] = @p5
FROM [disputes].[Leases] AS [l]
WHERE [l].[Name] = @name AND ([l].[Holder] = @holder OR [l].[Until] < @now OR [l].[Until] > @never)

UPDATE [l]
SET [l].[Until] = @p
FROM [disputes].[Leases] AS [l]
WHERE [l].[Holder] = @host

UPDATE [o]
SET [o].[DeliveredAt] = @p
FROM [disputes].[Outbox] AS [o]
WHERE [o].[Id] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] bigint '$') AS [i]
)

