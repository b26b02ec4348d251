-- Delegation by a key
SELECT [d].[Id], [d].[From], [d].[Until], [d].[Because], [d].[Permissions], [d].[RevokedOn], [d].[PostId], [d].[GivenById], [d].[RecipientId], [d].[UnitId], [d].[Version]
FROM [commons].[Delegations] AS [d]
WHERE [d].[Id] = @P10 AND ([d].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p]
) OR [d].[RecipientId] = @P12)

-- Delegation by keys
SELECT [d].[Id], [d].[From], [d].[Until], [d].[Because], [d].[Permissions], [d].[RevokedOn], [d].[PostId], [d].[GivenById], [d].[RecipientId], [d].[UnitId], [d].[Version]
FROM [commons].[Delegations] AS [d]
WHERE [d].[Id] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) AND ([d].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
) OR [d].[RecipientId] = @P12)

-- Household by a key
SELECT [h].[Id], [h].[Code], [h].[Headcount], [h].[DoNotDisturb], [h].[UnitId], [h].[Version]
FROM [commons].[Households] AS [h]
WHERE [h].[Id] = @P10 AND [h].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p]
)

-- Household by keys
SELECT [h].[Id], [h].[Code], [h].[Headcount], [h].[DoNotDisturb], [h].[UnitId], [h].[Version]
FROM [commons].[Households] AS [h]
WHERE [h].[Id] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) AND [h].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
)

-- Household.corrections
SELECT 0 AS "Branch", b.* FROM (SELECT TOP(@P11) [h].[Id], [h].[Because], [h].[CorrectedOn], [h].[HouseholdId], [h].[Version]
FROM [commons].[HouseholdCorrections] AS [h]
WHERE [h].[HouseholdId] = @K0 AND EXISTS (
    SELECT 1
    FROM [commons].[Households] AS [h0]
    WHERE [h0].[UnitId] IN (
        SELECT [p].[value]
        FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p]
    ) AND [h0].[Id] = [h].[HouseholdId])
ORDER BY [h].[Id] DESC) AS b
UNION ALL
SELECT 1 AS "Branch", b.* FROM (SELECT TOP(@P11) [h].[Id], [h].[Because], [h].[CorrectedOn], [h].[HouseholdId], [h].[Version]
FROM [commons].[HouseholdCorrections] AS [h]
WHERE [h].[HouseholdId] = @K1 AND EXISTS (
    SELECT 1
    FROM [commons].[Households] AS [h0]
    WHERE [h0].[UnitId] IN (
        SELECT [p].[value]
        FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p]
    ) AND [h0].[Id] = [h].[HouseholdId])
ORDER BY [h].[Id] DESC) AS b

-- Household.corrections totalCount
SELECT [h].[HouseholdId], COUNT_BIG(*)
FROM [commons].[HouseholdCorrections] AS [h]
WHERE EXISTS (
    SELECT 1
    FROM [commons].[Households] AS [h0]
    WHERE [h0].[UnitId] IN (
        SELECT [p].[value]
        FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
    ) AND [h0].[Id] = [h].[HouseholdId]) AND [h].[HouseholdId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [h].[HouseholdId]

-- Household.correctionsAggregate
SELECT [h].[HouseholdId], COUNT_BIG(*), MIN([h].[CorrectedOn]), MAX([h].[CorrectedOn])
FROM [commons].[HouseholdCorrections] AS [h]
WHERE EXISTS (
    SELECT 1
    FROM [commons].[Households] AS [h0]
    WHERE [h0].[UnitId] IN (
        SELECT [p].[value]
        FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
    ) AND [h0].[Id] = [h].[HouseholdId]) AND [h].[HouseholdId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [h].[HouseholdId]

-- HouseholdCorrection by a key
SELECT [h].[Id], [h].[Because], [h].[CorrectedOn], [h].[HouseholdId], [h].[Version]
FROM [commons].[HouseholdCorrections] AS [h]
WHERE [h].[Id] = @P10 AND EXISTS (
    SELECT 1
    FROM [commons].[Households] AS [h0]
    WHERE [h0].[UnitId] IN (
        SELECT [p].[value]
        FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p]
    ) AND [h0].[Id] = [h].[HouseholdId])

-- HouseholdCorrection by keys
SELECT [h].[Id], [h].[Because], [h].[CorrectedOn], [h].[HouseholdId], [h].[Version]
FROM [commons].[HouseholdCorrections] AS [h]
WHERE [h].[Id] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) AND EXISTS (
    SELECT 1
    FROM [commons].[Households] AS [h0]
    WHERE [h0].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
    ) AND [h0].[Id] = [h].[HouseholdId])

-- Official by a key
SELECT [o].[Id], [o].[Number], [o].[Name], [o].[Version]
FROM [commons].[Officials] AS [o]
WHERE [o].[Id] = @P10

-- Official by keys
SELECT [o].[Id], [o].[Number], [o].[Name], [o].[Version]
FROM [commons].[Officials] AS [o]
WHERE [o].[Id] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
)

-- Official.delegations
SELECT 0 AS "Branch", b.* FROM (SELECT TOP(@P11) [d].[Id], [d].[From], [d].[Until], [d].[Because], [d].[Permissions], [d].[RevokedOn], [d].[PostId], [d].[GivenById], [d].[RecipientId], [d].[UnitId], [d].[Version]
FROM [commons].[Delegations] AS [d]
WHERE [d].[RecipientId] = @K0 AND ([d].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p]
) OR [d].[RecipientId] = @P13)
ORDER BY [d].[Id] DESC) AS b
UNION ALL
SELECT 1 AS "Branch", b.* FROM (SELECT TOP(@P11) [d].[Id], [d].[From], [d].[Until], [d].[Because], [d].[Permissions], [d].[RevokedOn], [d].[PostId], [d].[GivenById], [d].[RecipientId], [d].[UnitId], [d].[Version]
FROM [commons].[Delegations] AS [d]
WHERE [d].[RecipientId] = @K1 AND ([d].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p]
) OR [d].[RecipientId] = @P13)
ORDER BY [d].[Id] DESC) AS b

-- Official.delegations totalCount
SELECT [d].[RecipientId], COUNT_BIG(*)
FROM [commons].[Delegations] AS [d]
WHERE ([d].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) OR [d].[RecipientId] = @P11) AND [d].[RecipientId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [d].[RecipientId]

-- Official.delegationsAggregate
SELECT [d].[RecipientId], COUNT_BIG(*), MIN([d].[From]), MIN([d].[Until]), MIN([d].[RevokedOn]), MAX([d].[From]), MAX([d].[Until]), MAX([d].[RevokedOn])
FROM [commons].[Delegations] AS [d]
WHERE ([d].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) OR [d].[RecipientId] = @P11) AND [d].[RecipientId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [d].[RecipientId]

-- Official.purposeGrants
SELECT 0 AS "Branch", b.* FROM (SELECT TOP(@P11) [p].[Id], [p].[Purpose], [p].[Because], [p].[From], [p].[Until], [p].[OfficialId], [p].[GivenById], [p].[UnitId], [p].[Version]
FROM [commons].[PurposeGrants] AS [p]
WHERE [p].[OfficialId] = @K0 AND ([p].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
) OR [p].[OfficialId] = @P13)
ORDER BY [p].[Id] DESC) AS b
UNION ALL
SELECT 1 AS "Branch", b.* FROM (SELECT TOP(@P11) [p].[Id], [p].[Purpose], [p].[Because], [p].[From], [p].[Until], [p].[OfficialId], [p].[GivenById], [p].[UnitId], [p].[Version]
FROM [commons].[PurposeGrants] AS [p]
WHERE [p].[OfficialId] = @K1 AND ([p].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
) OR [p].[OfficialId] = @P13)
ORDER BY [p].[Id] DESC) AS b

-- Official.purposeGrants totalCount
SELECT [p].[OfficialId], COUNT_BIG(*)
FROM [commons].[PurposeGrants] AS [p]
WHERE ([p].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p0]
) OR [p].[OfficialId] = @P11) AND [p].[OfficialId] IN (
    SELECT [p1].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p1]
)
GROUP BY [p].[OfficialId]

-- Official.purposeGrantsAggregate
SELECT [p].[OfficialId], COUNT_BIG(*), MIN([p].[From]), MIN([p].[Until]), MAX([p].[From]), MAX([p].[Until])
FROM [commons].[PurposeGrants] AS [p]
WHERE ([p].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p0]
) OR [p].[OfficialId] = @P11) AND [p].[OfficialId] IN (
    SELECT [p1].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p1]
)
GROUP BY [p].[OfficialId]

-- Official.tenures
SELECT 0 AS "Branch", b.* FROM (SELECT TOP(@P11) [t].[Id], [t].[From], [t].[To], [t].[Acting], [t].[Kind], [t].[ApprovedOn], [t].[PostId], [t].[OfficialId], [t].[UnitId], [t].[AppointedById], [t].[ApprovedById], [t].[Version]
FROM [commons].[Tenures] AS [t]
WHERE [t].[OfficialId] = @K0 AND [t].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p]
)
ORDER BY [t].[Id] DESC) AS b
UNION ALL
SELECT 1 AS "Branch", b.* FROM (SELECT TOP(@P11) [t].[Id], [t].[From], [t].[To], [t].[Acting], [t].[Kind], [t].[ApprovedOn], [t].[PostId], [t].[OfficialId], [t].[UnitId], [t].[AppointedById], [t].[ApprovedById], [t].[Version]
FROM [commons].[Tenures] AS [t]
WHERE [t].[OfficialId] = @K1 AND [t].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p]
)
ORDER BY [t].[Id] DESC) AS b

-- Official.tenures totalCount
SELECT [t].[OfficialId], COUNT_BIG(*)
FROM [commons].[Tenures] AS [t]
WHERE [t].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) AND [t].[OfficialId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [t].[OfficialId]

-- Official.tenuresAggregate
SELECT [t].[OfficialId], COUNT_BIG(*), MIN([t].[From]), MIN([t].[To]), MIN([t].[ApprovedOn]), MAX([t].[From]), MAX([t].[To]), MAX([t].[ApprovedOn])
FROM [commons].[Tenures] AS [t]
WHERE [t].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) AND [t].[OfficialId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [t].[OfficialId]

-- OrgUnit by a key
SELECT [o].[Id], [o].[Code], [o].[Name], [o].[Kind], [o].[OpenedOn], [o].[ClosedOn], [o].[ParentId], [o].[Version]
FROM [commons].[OrgUnits] AS [o]
WHERE [o].[Id] = @P10

-- OrgUnit by keys
SELECT [o].[Id], [o].[Code], [o].[Name], [o].[Kind], [o].[OpenedOn], [o].[ClosedOn], [o].[ParentId], [o].[Version]
FROM [commons].[OrgUnits] AS [o]
WHERE [o].[Id] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
)

-- OrgUnit.children
SELECT 0 AS "Branch", b.* FROM (SELECT TOP(@P11) [o].[Id], [o].[Code], [o].[Name], [o].[Kind], [o].[OpenedOn], [o].[ClosedOn], [o].[ParentId], [o].[Version]
FROM [commons].[OrgUnits] AS [o]
WHERE [o].[ParentId] = @K0
ORDER BY [o].[Id] DESC) AS b
UNION ALL
SELECT 1 AS "Branch", b.* FROM (SELECT TOP(@P11) [o].[Id], [o].[Code], [o].[Name], [o].[Kind], [o].[OpenedOn], [o].[ClosedOn], [o].[ParentId], [o].[Version]
FROM [commons].[OrgUnits] AS [o]
WHERE [o].[ParentId] = @K1
ORDER BY [o].[Id] DESC) AS b

-- OrgUnit.children totalCount
SELECT [o].[ParentId], COUNT_BIG(*)
FROM [commons].[OrgUnits] AS [o]
WHERE [o].[ParentId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
)
GROUP BY [o].[ParentId]

-- OrgUnit.childrenAggregate
SELECT [o].[ParentId], COUNT_BIG(*), MIN([o].[OpenedOn]), MIN([o].[ClosedOn]), MAX([o].[OpenedOn]), MAX([o].[ClosedOn])
FROM [commons].[OrgUnits] AS [o]
WHERE [o].[ParentId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
)
GROUP BY [o].[ParentId]

-- OrgUnit.households
SELECT 0 AS "Branch", b.* FROM (SELECT TOP(@P11) [h].[Id], [h].[Code], [h].[Headcount], [h].[DoNotDisturb], [h].[UnitId], [h].[Version]
FROM [commons].[Households] AS [h]
WHERE [h].[UnitId] = @K0 AND [h].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p]
)
ORDER BY [h].[Id] DESC) AS b
UNION ALL
SELECT 1 AS "Branch", b.* FROM (SELECT TOP(@P11) [h].[Id], [h].[Code], [h].[Headcount], [h].[DoNotDisturb], [h].[UnitId], [h].[Version]
FROM [commons].[Households] AS [h]
WHERE [h].[UnitId] = @K1 AND [h].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p]
)
ORDER BY [h].[Id] DESC) AS b

-- OrgUnit.households totalCount
SELECT [h].[UnitId], COUNT_BIG(*)
FROM [commons].[Households] AS [h]
WHERE [h].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) AND [h].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [h].[UnitId]

-- OrgUnit.householdsAggregate
SELECT [h].[UnitId], COUNT_BIG(*), COALESCE(SUM(CAST([h].[Headcount] AS bigint)), CAST(0 AS bigint)), MIN([h].[Headcount]), MAX([h].[Headcount])
FROM [commons].[Households] AS [h]
WHERE [h].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) AND [h].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [h].[UnitId]

-- OrgUnit.posts
SELECT 0 AS "Branch", b.* FROM (SELECT TOP(@P11) [p].[Id], [p].[Title], [p].[Kind], [p].[UnitId], [p].[Version]
FROM [commons].[Posts] AS [p]
WHERE [p].[UnitId] = @K0 AND [p].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
)
ORDER BY [p].[Id] DESC) AS b
UNION ALL
SELECT 1 AS "Branch", b.* FROM (SELECT TOP(@P11) [p].[Id], [p].[Title], [p].[Kind], [p].[UnitId], [p].[Version]
FROM [commons].[Posts] AS [p]
WHERE [p].[UnitId] = @K1 AND [p].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
)
ORDER BY [p].[Id] DESC) AS b

-- OrgUnit.posts totalCount
SELECT [p].[UnitId], COUNT_BIG(*)
FROM [commons].[Posts] AS [p]
WHERE [p].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p0]
) AND [p].[UnitId] IN (
    SELECT [p1].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p1]
)
GROUP BY [p].[UnitId]

-- OrgUnit.postsAggregate
SELECT [p].[UnitId], COUNT_BIG(*)
FROM [commons].[Posts] AS [p]
WHERE [p].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p0]
) AND [p].[UnitId] IN (
    SELECT [p1].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p1]
)
GROUP BY [p].[UnitId]

-- OrgUnit.successors by a key
SELECT [s].[UnitId], [s].[SuccessorId]
FROM [commons].[Succession] AS [s]
WHERE [s].[UnitId] = @P10
ORDER BY [s].[UnitId], [s].[SuccessorId]

-- OrgUnit.successors by keys
SELECT [s].[UnitId], [s].[SuccessorId]
FROM [commons].[Succession] AS [s]
WHERE [s].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
)
ORDER BY [s].[UnitId], [s].[SuccessorId]

-- Post by a key
SELECT [p].[Id], [p].[Title], [p].[Kind], [p].[UnitId], [p].[Version]
FROM [commons].[Posts] AS [p]
WHERE [p].[Id] = @P10 AND [p].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
)

-- Post by keys
SELECT [p].[Id], [p].[Title], [p].[Kind], [p].[UnitId], [p].[Version]
FROM [commons].[Posts] AS [p]
WHERE [p].[Id] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p0]
) AND [p].[UnitId] IN (
    SELECT [p1].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p1]
)

-- Post.delegations
SELECT 0 AS "Branch", b.* FROM (SELECT TOP(@P11) [d].[Id], [d].[From], [d].[Until], [d].[Because], [d].[Permissions], [d].[RevokedOn], [d].[PostId], [d].[GivenById], [d].[RecipientId], [d].[UnitId], [d].[Version]
FROM [commons].[Delegations] AS [d]
WHERE [d].[PostId] = @K0 AND ([d].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p]
) OR [d].[RecipientId] = @P13)
ORDER BY [d].[Id] DESC) AS b
UNION ALL
SELECT 1 AS "Branch", b.* FROM (SELECT TOP(@P11) [d].[Id], [d].[From], [d].[Until], [d].[Because], [d].[Permissions], [d].[RevokedOn], [d].[PostId], [d].[GivenById], [d].[RecipientId], [d].[UnitId], [d].[Version]
FROM [commons].[Delegations] AS [d]
WHERE [d].[PostId] = @K1 AND ([d].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p]
) OR [d].[RecipientId] = @P13)
ORDER BY [d].[Id] DESC) AS b

-- Post.delegations totalCount
SELECT [d].[PostId], COUNT_BIG(*)
FROM [commons].[Delegations] AS [d]
WHERE ([d].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) OR [d].[RecipientId] = @P11) AND [d].[PostId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [d].[PostId]

-- Post.delegationsAggregate
SELECT [d].[PostId], COUNT_BIG(*), MIN([d].[From]), MIN([d].[Until]), MIN([d].[RevokedOn]), MAX([d].[From]), MAX([d].[Until]), MAX([d].[RevokedOn])
FROM [commons].[Delegations] AS [d]
WHERE ([d].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) OR [d].[RecipientId] = @P11) AND [d].[PostId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [d].[PostId]

-- Post.tenures
SELECT 0 AS "Branch", b.* FROM (SELECT TOP(@P11) [t].[Id], [t].[From], [t].[To], [t].[Acting], [t].[Kind], [t].[ApprovedOn], [t].[PostId], [t].[OfficialId], [t].[UnitId], [t].[AppointedById], [t].[ApprovedById], [t].[Version]
FROM [commons].[Tenures] AS [t]
WHERE [t].[PostId] = @K0 AND [t].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p]
)
ORDER BY [t].[Id] DESC) AS b
UNION ALL
SELECT 1 AS "Branch", b.* FROM (SELECT TOP(@P11) [t].[Id], [t].[From], [t].[To], [t].[Acting], [t].[Kind], [t].[ApprovedOn], [t].[PostId], [t].[OfficialId], [t].[UnitId], [t].[AppointedById], [t].[ApprovedById], [t].[Version]
FROM [commons].[Tenures] AS [t]
WHERE [t].[PostId] = @K1 AND [t].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p]
)
ORDER BY [t].[Id] DESC) AS b

-- Post.tenures totalCount
SELECT [t].[PostId], COUNT_BIG(*)
FROM [commons].[Tenures] AS [t]
WHERE [t].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) AND [t].[PostId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [t].[PostId]

-- Post.tenuresAggregate
SELECT [t].[PostId], COUNT_BIG(*), MIN([t].[From]), MIN([t].[To]), MIN([t].[ApprovedOn]), MAX([t].[From]), MAX([t].[To]), MAX([t].[ApprovedOn])
FROM [commons].[Tenures] AS [t]
WHERE [t].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) AND [t].[PostId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
)
GROUP BY [t].[PostId]

-- PurposeGrant by a key
SELECT [p].[Id], [p].[Purpose], [p].[Because], [p].[From], [p].[Until], [p].[OfficialId], [p].[GivenById], [p].[UnitId], [p].[Version]
FROM [commons].[PurposeGrants] AS [p]
WHERE [p].[Id] = @P10 AND ([p].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
) OR [p].[OfficialId] = @P12)

-- PurposeGrant by keys
SELECT [p].[Id], [p].[Purpose], [p].[Because], [p].[From], [p].[Until], [p].[OfficialId], [p].[GivenById], [p].[UnitId], [p].[Version]
FROM [commons].[PurposeGrants] AS [p]
WHERE [p].[Id] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p0]
) AND ([p].[UnitId] IN (
    SELECT [p1].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p1]
) OR [p].[OfficialId] = @P12)

-- Query.delegations
SELECT TOP(@P10) [d].[Id], [d].[From], [d].[Until], [d].[Because], [d].[Permissions], [d].[RevokedOn], [d].[PostId], [d].[GivenById], [d].[RecipientId], [d].[UnitId], [d].[Version]
FROM [commons].[Delegations] AS [d]
WHERE [d].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p]
) OR [d].[RecipientId] = @P12
ORDER BY [d].[Id] DESC

-- Query.delegations totalCount
SELECT CAST(0 AS bigint), COUNT_BIG(*)
FROM (
    SELECT CAST(0 AS bigint) AS [K0]
    FROM [commons].[Delegations] AS [d]
    WHERE [d].[UnitId] IN (
        SELECT [p].[value]
        FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
    ) OR [d].[RecipientId] = @P11
) AS [d0]

-- Query.delegationsAggregate
SELECT CAST(0 AS bigint), COUNT_BIG(*), MIN([d0].[From]), MIN([d0].[Until]), MIN([d0].[RevokedOn]), MAX([d0].[From]), MAX([d0].[Until]), MAX([d0].[RevokedOn])
FROM (
    SELECT [d].[From], [d].[RevokedOn], [d].[Until], CAST(0 AS bigint) AS [K0]
    FROM [commons].[Delegations] AS [d]
    WHERE [d].[UnitId] IN (
        SELECT [p].[value]
        FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
    ) OR [d].[RecipientId] = @P11
) AS [d0]

-- Query.household
SELECT [h].[Id], [h].[Code], [h].[Headcount], [h].[DoNotDisturb], [h].[UnitId], [h].[Version]
FROM [commons].[Households] AS [h]
WHERE [h].[Code] = @P10 AND [h].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p]
)

-- Query.households
SELECT TOP(@P10) [h].[Id], [h].[Code], [h].[Headcount], [h].[DoNotDisturb], [h].[UnitId], [h].[Version]
FROM [commons].[Households] AS [h]
WHERE [h].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p]
)
ORDER BY [h].[Id] DESC

-- Query.households totalCount
SELECT CAST(0 AS bigint), COUNT_BIG(*)
FROM (
    SELECT CAST(0 AS bigint) AS [K0]
    FROM [commons].[Households] AS [h]
    WHERE [h].[UnitId] IN (
        SELECT [p].[value]
        FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
    )
) AS [h0]

-- Query.householdsAggregate
SELECT CAST(0 AS bigint), COUNT_BIG(*), COALESCE(SUM(CAST([h0].[Headcount] AS bigint)), CAST(0 AS bigint)), MIN([h0].[Headcount]), MAX([h0].[Headcount])
FROM (
    SELECT [h].[Headcount], CAST(0 AS bigint) AS [K0]
    FROM [commons].[Households] AS [h]
    WHERE [h].[UnitId] IN (
        SELECT [p].[value]
        FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
    )
) AS [h0]

-- Query.official
SELECT [o].[Id], [o].[Number], [o].[Name], [o].[Version]
FROM [commons].[Officials] AS [o]
WHERE [o].[Number] = @P10

-- Query.officials
SELECT TOP(@P10) [o].[Id], [o].[Number], [o].[Name], [o].[Version]
FROM [commons].[Officials] AS [o]
ORDER BY [o].[Id] DESC

-- Query.officials totalCount
SELECT CAST(0 AS bigint), COUNT_BIG(*)
FROM (
    SELECT CAST(0 AS bigint) AS [K0]
    FROM [commons].[Officials] AS [o]
) AS [o0]

-- Query.officialsAggregate
SELECT CAST(0 AS bigint), COUNT_BIG(*)
FROM (
    SELECT CAST(0 AS bigint) AS [K0]
    FROM [commons].[Officials] AS [o]
) AS [o0]

-- Query.orgUnit
SELECT [o].[Id], [o].[Code], [o].[Name], [o].[Kind], [o].[OpenedOn], [o].[ClosedOn], [o].[ParentId], [o].[Version]
FROM [commons].[OrgUnits] AS [o]
WHERE [o].[ClosedOn] IS NULL AND [o].[Code] = @P10

-- Query.orgUnits
SELECT TOP(@P10) [o].[Id], [o].[Code], [o].[Name], [o].[Kind], [o].[OpenedOn], [o].[ClosedOn], [o].[ParentId], [o].[Version]
FROM [commons].[OrgUnits] AS [o]
ORDER BY [o].[Id] DESC

-- Query.orgUnits totalCount
SELECT CAST(0 AS bigint), COUNT_BIG(*)
FROM (
    SELECT CAST(0 AS bigint) AS [K0]
    FROM [commons].[OrgUnits] AS [o]
) AS [o0]

-- Query.orgUnitsAggregate
SELECT CAST(0 AS bigint), COUNT_BIG(*), MIN([o0].[OpenedOn]), MIN([o0].[ClosedOn]), MAX([o0].[OpenedOn]), MAX([o0].[ClosedOn])
FROM (
    SELECT [o].[ClosedOn], [o].[OpenedOn], CAST(0 AS bigint) AS [K0]
    FROM [commons].[OrgUnits] AS [o]
) AS [o0]

-- Query.purposeGrants
SELECT TOP(@P10) [p].[Id], [p].[Purpose], [p].[Because], [p].[From], [p].[Until], [p].[OfficialId], [p].[GivenById], [p].[UnitId], [p].[Version]
FROM [commons].[PurposeGrants] AS [p]
WHERE [p].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
) OR [p].[OfficialId] = @P12
ORDER BY [p].[Id] DESC

-- Query.purposeGrants totalCount
SELECT CAST(0 AS bigint), COUNT_BIG(*)
FROM (
    SELECT CAST(0 AS bigint) AS [K0]
    FROM [commons].[PurposeGrants] AS [p]
    WHERE [p].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p0]
    ) OR [p].[OfficialId] = @P11
) AS [p1]

-- Query.purposeGrantsAggregate
SELECT CAST(0 AS bigint), COUNT_BIG(*), MIN([p1].[From]), MIN([p1].[Until]), MAX([p1].[From]), MAX([p1].[Until])
FROM (
    SELECT [p].[From], [p].[Until], CAST(0 AS bigint) AS [K0]
    FROM [commons].[PurposeGrants] AS [p]
    WHERE [p].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p0]
    ) OR [p].[OfficialId] = @P11
) AS [p1]

-- Query.retentionReports
SELECT TOP(@P10) [r].[Id], [r].[Rule], [r].[On], [r].[KeptFrom], [r].[Erased], [r].[Version]
FROM [commons].[RetentionReports] AS [r]
ORDER BY [r].[Id] DESC

-- Query.retentionReports totalCount
SELECT CAST(0 AS bigint), COUNT_BIG(*)
FROM (
    SELECT CAST(0 AS bigint) AS [K0]
    FROM [commons].[RetentionReports] AS [r]
) AS [r0]

-- Query.retentionReportsAggregate
SELECT CAST(0 AS bigint), COUNT_BIG(*), COALESCE(SUM(CAST([r0].[Erased] AS bigint)), CAST(0 AS bigint)), MIN([r0].[On]), MIN([r0].[KeptFrom]), MIN([r0].[Erased]), MAX([r0].[On]), MAX([r0].[KeptFrom]), MAX([r0].[Erased])
FROM (
    SELECT [r].[Erased], [r].[KeptFrom], [r].[On], CAST(0 AS bigint) AS [K0]
    FROM [commons].[RetentionReports] AS [r]
) AS [r0]

-- Query.rightsRequests
SELECT TOP(@P10) [r].[Id], [r].[Right], [r].[Outcome], [r].[Because], [r].[At], [r].[OfficialId], [r].[UnitId], [r].[Version]
FROM [commons].[RightsRequests] AS [r]
WHERE ([r].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p]
) OR [r].[OfficialId] = @P12) AND ([r].[Sealed] = CAST(0 AS bit) OR [r].[OfficialId] = @P13)
ORDER BY [r].[Id] DESC

-- Query.rightsRequests totalCount
SELECT CAST(0 AS bigint), COUNT_BIG(*)
FROM (
    SELECT CAST(0 AS bigint) AS [K0]
    FROM [commons].[RightsRequests] AS [r]
    WHERE ([r].[UnitId] IN (
        SELECT [p].[value]
        FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
    ) OR [r].[OfficialId] = @P11) AND ([r].[Sealed] = CAST(0 AS bit) OR [r].[OfficialId] = @P12)
) AS [r0]

-- Query.rightsRequestsAggregate
SELECT CAST(0 AS bigint), COUNT_BIG(*), MIN([r0].[At]), MAX([r0].[At])
FROM (
    SELECT [r].[At], CAST(0 AS bigint) AS [K0]
    FROM [commons].[RightsRequests] AS [r]
    WHERE ([r].[UnitId] IN (
        SELECT [p].[value]
        FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
    ) OR [r].[OfficialId] = @P11) AND ([r].[Sealed] = CAST(0 AS bit) OR [r].[OfficialId] = @P12)
) AS [r0]

-- Query.unmaskings
SELECT TOP(@P10) [u].[Id], [u].[Fields], [u].[Reason], [u].[At], [u].[OfficialId], [u].[UnitId], [u].[Version]
FROM [commons].[Unmaskings] AS [u]
WHERE ([u].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p]
) OR [u].[OfficialId] = @P12) AND ([u].[Sealed] = CAST(0 AS bit) OR [u].[OfficialId] = @P13)
ORDER BY [u].[Id] DESC

-- Query.unmaskings totalCount
SELECT CAST(0 AS bigint), COUNT_BIG(*)
FROM (
    SELECT CAST(0 AS bigint) AS [K0]
    FROM [commons].[Unmaskings] AS [u]
    WHERE ([u].[UnitId] IN (
        SELECT [p].[value]
        FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
    ) OR [u].[OfficialId] = @P11) AND ([u].[Sealed] = CAST(0 AS bit) OR [u].[OfficialId] = @P12)
) AS [u0]

-- Query.unmaskingsAggregate
SELECT CAST(0 AS bigint), COUNT_BIG(*), MIN([u0].[At]), MAX([u0].[At])
FROM (
    SELECT [u].[At], CAST(0 AS bigint) AS [K0]
    FROM [commons].[Unmaskings] AS [u]
    WHERE ([u].[UnitId] IN (
        SELECT [p].[value]
        FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
    ) OR [u].[OfficialId] = @P11) AND ([u].[Sealed] = CAST(0 AS bit) OR [u].[OfficialId] = @P12)
) AS [u0]

-- RetentionReport by a key
SELECT [r].[Id], [r].[Rule], [r].[On], [r].[KeptFrom], [r].[Erased], [r].[Version]
FROM [commons].[RetentionReports] AS [r]
WHERE [r].[Id] = @P10

-- RetentionReport by keys
SELECT [r].[Id], [r].[Rule], [r].[On], [r].[KeptFrom], [r].[Erased], [r].[Version]
FROM [commons].[RetentionReports] AS [r]
WHERE [r].[Id] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
)

-- RightsRequest by a key
SELECT [r].[Id], [r].[Right], [r].[Outcome], [r].[Because], [r].[At], [r].[OfficialId], [r].[UnitId], [r].[Version]
FROM [commons].[RightsRequests] AS [r]
WHERE [r].[Id] = @P10 AND ([r].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p]
) OR [r].[OfficialId] = @P12) AND ([r].[Sealed] = CAST(0 AS bit) OR [r].[OfficialId] = @P13)

-- RightsRequest by keys
SELECT [r].[Id], [r].[Right], [r].[Outcome], [r].[Because], [r].[At], [r].[OfficialId], [r].[UnitId], [r].[Version]
FROM [commons].[RightsRequests] AS [r]
WHERE [r].[Id] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) AND ([r].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
) OR [r].[OfficialId] = @P12) AND ([r].[Sealed] = CAST(0 AS bit) OR [r].[OfficialId] = @P13)

-- Tenure by a key
SELECT [t].[Id], [t].[From], [t].[To], [t].[Acting], [t].[Kind], [t].[ApprovedOn], [t].[PostId], [t].[OfficialId], [t].[UnitId], [t].[AppointedById], [t].[ApprovedById], [t].[Version]
FROM [commons].[Tenures] AS [t]
WHERE [t].[Id] = @P10 AND [t].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p]
)

-- Tenure by keys
SELECT [t].[Id], [t].[From], [t].[To], [t].[Acting], [t].[Kind], [t].[ApprovedOn], [t].[PostId], [t].[OfficialId], [t].[UnitId], [t].[AppointedById], [t].[ApprovedById], [t].[Version]
FROM [commons].[Tenures] AS [t]
WHERE [t].[Id] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) AND [t].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
)

-- Unmasking by a key
SELECT [u].[Id], [u].[Fields], [u].[Reason], [u].[At], [u].[OfficialId], [u].[UnitId], [u].[Version]
FROM [commons].[Unmaskings] AS [u]
WHERE [u].[Id] = @P10 AND ([u].[UnitId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p]
) OR [u].[OfficialId] = @P12) AND ([u].[Sealed] = CAST(0 AS bit) OR [u].[OfficialId] = @P13)

-- Unmasking by keys
SELECT [u].[Id], [u].[Fields], [u].[Reason], [u].[At], [u].[OfficialId], [u].[UnitId], [u].[Version]
FROM [commons].[Unmaskings] AS [u]
WHERE [u].[Id] IN (
    SELECT [p].[value]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
) AND ([u].[UnitId] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@P11) WITH ([value] bigint '$') AS [p0]
) OR [u].[OfficialId] = @P12) AND ([u].[Sealed] = CAST(0 AS bit) OR [u].[OfficialId] = @P13)

