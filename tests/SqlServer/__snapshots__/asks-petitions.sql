DELETE FROM [o]
FROM [petitions].[Outbox] AS [o]
WHERE [o].[DeliveredAt] <= @before

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [petitions].[IdempotencyRecords] AS [i]
        WHERE [i].[Key] = @key) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [petitions].[Leases] AS [l]
        WHERE [l].[Name] = @name) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

SELECT TOP(@p) [o].[Id], [o].[AboutSealed], [o].[Attempts], [o].[Body], [o].[DeadLettered], [o].[DeliveredAt], [o].[Fault], [o].[Kind], [o].[RaisedAt]
FROM [petitions].[Outbox] AS [o]
WHERE [o].[DeliveredAt] IS NULL AND [o].[DeadLettered] = CAST(0 AS bit)
ORDER BY [o].[Id]

SELECT TOP(@p) [p].[Id], [p].[Because], [p].[CorrectedOn], [p].[IdNumber], [p].[IdNumberLookup], [p].[Name], [p].[NameLookup], [p].[PetitionerId], [p].[Phone], [p].[PhoneLookup], [p].[Sealed], [p].[UnitId], [p].[Version]
FROM [petitions].[PetitionerCorrections] AS [p]
WHERE [p].[Id] > @last
ORDER BY [p].[Id]

SELECT TOP(@p) [p].[Id], [p].[HandlerId], [p].[IdNumber], [p].[IdNumberLookup], [p].[MatterId], [p].[Name], [p].[NameLookup], [p].[Phone], [p].[PhoneLookup], [p].[Sealed], [p].[UnitId], [p].[Version]
FROM [petitions].[Petitioners] AS [p]
WHERE [p].[Id] > @last
ORDER BY [p].[Id]

SELECT [l].[LeaderId] AS [Leader], COUNT(*) AS [Led], COUNT([s].[value]) AS [Visited]
FROM [petitions].[LeaderCases] AS [l]
OUTER APPLY (
    SELECT CASE
        WHEN EXISTS (
            SELECT 1
            FROM [petitions].[CaseVisits] AS [c]
            WHERE [c].[Sealed] = CAST(0 AS bit) AND [c].[LeaderCaseId] = [l].[Id] AND [c].[LeaderId] = [l].[LeaderId] AND [c].[VisitedOn] <= @last) THEN 1
    END AS [value]
) AS [s]
WHERE [l].[Sealed] = CAST(0 AS bit) AND [l].[LeaderId] IN (
    SELECT [l0].[value]
    FROM OPENJSON(@leaders) WITH ([value] bigint '$') AS [l0]
) AND [l].[Since] <= @last
GROUP BY [l].[LeaderId]

SELECT [m].[HandlerId] AS [Key], COUNT(*) AS [All], COUNT(CASE
    WHEN [m].[ConcludedOn] <= @last AND [m].[ConcludedOn] <= [m].[DueOn] THEN 1
END) AS [InTime], COUNT(CASE
    WHEN [m].[ConcludedOn] IS NULL OR [m].[ConcludedOn] > @last THEN 1
END) AS [Overdue]
FROM [petitions].[Matters] AS [m]
WHERE [m].[DueOn] IS NOT NULL AND [m].[Sealed] = CAST(0 AS bit) AND [m].[HandlerId] IN (
    SELECT [o].[value]
    FROM OPENJSON(@officials) WITH ([value] bigint '$') AS [o]
) AND (([m].[ConcludedOn] >= @first AND [m].[ConcludedOn] <= @last) OR ([m].[DueOn] <= @last3 AND ([m].[ConcludedOn] IS NULL OR [m].[ConcludedOn] > @last)))
GROUP BY [m].[HandlerId]

SELECT [m].[HandlerId] AS [Key], COUNT(*) AS [All], COUNT(CASE
    WHEN [m].[NotifiedOn] <= @last AND [m].[NotifiedOn] <= [m].[NoticeDueOn] THEN 1
END) AS [InTime], COUNT(CASE
    WHEN [m].[NotifiedOn] IS NULL OR [m].[NotifiedOn] > @last THEN 1
END) AS [Overdue]
FROM [petitions].[Matters] AS [m]
WHERE [m].[Sealed] = CAST(0 AS bit) AND [m].[HandlerId] IN (
    SELECT [o].[value]
    FROM OPENJSON(@officials) WITH ([value] bigint '$') AS [o]
) AND (([m].[NotifiedOn] >= @first AND [m].[NotifiedOn] <= @last) OR ([m].[NoticeDueOn] <= @last3 AND ([m].[NotifiedOn] IS NULL OR [m].[NotifiedOn] > @last)))
GROUP BY [m].[HandlerId]

SELECT [m].[UnitId] AS [Key], COUNT(*) AS [All], COUNT(CASE
    WHEN [m].[ConcludedOn] <= @last AND [m].[ConcludedOn] <= [m].[DueOn] THEN 1
END) AS [InTime], COUNT(CASE
    WHEN [m].[ConcludedOn] IS NULL OR [m].[ConcludedOn] > @last THEN 1
END) AS [Overdue]
FROM [petitions].[Matters] AS [m]
WHERE [m].[DueOn] IS NOT NULL AND [m].[Sealed] = CAST(0 AS bit) AND [m].[UnitId] IN (
    SELECT [u].[value]
    FROM OPENJSON(@units) WITH ([value] bigint '$') AS [u]
) AND (([m].[ConcludedOn] >= @first AND [m].[ConcludedOn] <= @last) OR ([m].[DueOn] <= @last3 AND ([m].[ConcludedOn] IS NULL OR [m].[ConcludedOn] > @last)))
GROUP BY [m].[UnitId]

SELECT [m].[UnitId] AS [Key], COUNT(*) AS [All], COUNT(CASE
    WHEN [m].[NotifiedOn] <= @last AND [m].[NotifiedOn] <= [m].[NoticeDueOn] THEN 1
END) AS [InTime], COUNT(CASE
    WHEN [m].[NotifiedOn] IS NULL OR [m].[NotifiedOn] > @last THEN 1
END) AS [Overdue]
FROM [petitions].[Matters] AS [m]
WHERE [m].[Sealed] = CAST(0 AS bit) AND [m].[UnitId] IN (
    SELECT [u].[value]
    FROM OPENJSON(@units) WITH ([value] bigint '$') AS [u]
) AND (([m].[NotifiedOn] >= @first AND [m].[NotifiedOn] <= @last) OR ([m].[NoticeDueOn] <= @last3 AND ([m].[NotifiedOn] IS NULL OR [m].[NotifiedOn] > @last)))
GROUP BY [m].[UnitId]

SELECT [o].[Id]
FROM [petitions].[Outbox] AS [o]
WHERE [o].[Id] IN (
    SELECT [k].[value]
    FROM OPENJSON(@keys) WITH ([value] bigint '$') AS [k]
) AND [o].[DeliveredAt] IS NULL

UPDATE [l]
SET [l].[Holder] = @p,
    [l].[Until] = @p5
FROM [petitions].[Leases] AS [l]
WHERE [l].[Name] = @name AND ([l].[Holder] = @holder OR [l].[Until] < @now OR [l].[Until] > @never)

UPDATE [l]
SET [l].[Until] = @p
FROM [petitions].[Leases] AS [l]
WHERE [l].[Holder] = @host

UPDATE [o]
SET [o].[DeliveredAt] = @p
FROM [petitions].[Outbox] AS [o]
WHERE [o].[Id] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] bigint '$') AS [i]
)

