DELETE FROM [o]
FROM [commons].[Outbox] AS [o]
WHERE [o].[DeliveredAt] <= @before

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [commons].[IdempotencyRecords] AS [i]
        WHERE [i].[Key] = @key) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [commons].[Leases] AS [l]
        WHERE [l].[Name] = @name) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

SELECT TOP(2) [i].[InputHash]
FROM [commons].[IdempotencyRecords] AS [i]
WHERE [i].[Key] = N'installation/keys'

SELECT TOP(@p) [h].[Id], [h].[Address], [h].[AddressLookup], [h].[Because], [h].[ContactName], [h].[ContactNameLookup], [h].[ContactPhone], [h].[ContactPhoneLookup], [h].[CorrectedOn], [h].[HouseholdId], [h].[UnitId], [h].[Version]
FROM [commons].[HouseholdCorrections] AS [h]
WHERE [h].[Id] > @last
ORDER BY [h].[Id]

SELECT TOP(@p) [h].[Id], [h].[Address], [h].[AddressLookup], [h].[Code], [h].[ContactName], [h].[ContactNameLookup], [h].[ContactPhone], [h].[ContactPhoneLookup], [h].[DoNotDisturb], [h].[Headcount], [h].[UnitCode], [h].[UnitId], [h].[Version]
FROM [commons].[Households] AS [h]
WHERE [h].[Id] > @last
ORDER BY [h].[Id]

SELECT TOP(@p) [o].[Id], [o].[AboutSealed], [o].[Attempts], [o].[Body], [o].[DeadLettered], [o].[DeliveredAt], [o].[Fault], [o].[Kind], [o].[RaisedAt]
FROM [commons].[Outbox] AS [o]
WHERE [o].[DeliveredAt] IS NULL AND [o].[DeadLettered] = CAST(0 AS bit)
ORDER BY [o].[Id]

SELECT [h].[Id], [h].[Address], [h].[AddressLookup], [h].[Code], [h].[ContactName], [h].[ContactNameLookup], [h].[ContactPhone], [h].[ContactPhoneLookup], [h].[DoNotDisturb], [h].[Headcount], [h].[UnitCode], [h].[UnitId], [h].[Version]
FROM [commons].[Households] AS [h]
ORDER BY [h].[Code]

SELECT [o].[Code], [o].[Id], [o].[Name], [o].[ParentId]
FROM [commons].[OrgUnits] AS [o]
WHERE [o].[ClosedOn] IS NULL AND [o].[Kind] <> N'Enterprise' AND [o].[Kind] <> N'School'

SELECT [o].[Id]
FROM [commons].[Outbox] AS [o]
WHERE [o].[Id] IN (
    SELECT [k].[value]
    FROM OPENJSON(@keys) WITH ([value] bigint '$') AS [k]
) AND [o].[DeliveredAt] IS NULL

SELECT [o].[Id], [o].[Code], [o].[Name], [o].[Kind]
FROM [commons].[OrgUnits] AS [o]
WHERE [o].[Code] >= @_8__locals1_code AND [o].[Code] <= @last AND [o].[Kind] = @_8__locals1_kind AND [o].[ClosedOn] IS NULL
ORDER BY [o].[Code]

SELECT [o].[Id], [o].[Code], [o].[Name], [o].[Kind]
FROM [commons].[OrgUnits] AS [o]
WHERE [o].[Code] >= @first AND [o].[Code] <= @last AND [o].[ClosedOn] IS NULL
ORDER BY [o].[Code]

SELECT [p].[Id], [p].[Kind], [p].[Title], [p].[UnitId], [p].[Version], [t].[Id], [t].[Acting], [t].[AppointedById], [t].[ApprovedById], [t].[ApprovedOn], [t].[From], [t].[Kind], [t].[OfficialId], [t].[PostId], [t].[To], [t].[UnitId], [t].[Version]
FROM [commons].[Posts] AS [p]
LEFT JOIN [commons].[Tenures] AS [t] ON [p].[Id] = [t].[PostId]
ORDER BY [p].[Id]

SELECT [t].[OfficialId], [t].[UnitId], [t].[Kind], [t].[From], [t].[To]
FROM [commons].[Tenures] AS [t]
WHERE [t].[OfficialId] IN (
    SELECT [o].[value]
    FROM OPENJSON(@officials) WITH ([value] bigint '$') AS [o]
) AND [t].[From] <= @to AND ([t].[To] IS NULL OR [t].[To] >= @from)
ORDER BY [t].[Id]

SELECT [t].[OfficialId], [t].[UnitId], [t].[Kind], [t].[From], [t].[To]
FROM [commons].[Tenures] AS [t]
WHERE [t].[UnitId] IN (
    SELECT [u].[value]
    FROM OPENJSON(@units) WITH ([value] bigint '$') AS [u]
) AND [t].[Kind] IN (
    SELECT [k].[value]
    FROM OPENJSON(@kinds) WITH ([value] nvarchar(40) COLLATE Latin1_General_100_BIN2 '$') AS [k]
) AND [t].[From] <= @to AND ([t].[To] IS NULL OR [t].[To] >= @from)
ORDER BY [t].[Id]

SELECT [w].[Date], [w].[Kind], [w].[Name]
FROM [commons].[WorkdayExceptions] AS [w]

UPDATE [l]
SET [l].[Holder] = @p,
    [l].[Until] = @p5
FROM [commons].[Leases] AS [l]
WHERE [l].[Name] = @name AND ([l].[Holder] = @holder OR [l].[Until] < @now OR [l].[Until] > @never)

UPDATE [l]
SET [l].[Until] = @p
FROM [commons].[Leases] AS [l]
WHERE [l].[Holder] = @host

UPDATE [o]
SET [o].[DeliveredAt] = @p
FROM [commons].[Outbox] AS [o]
WHERE [o].[Id] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] bigint '$') AS [i]
)

