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
SELECT [p].[value], [h1].[Id], [h1].[Because], [h1].[CorrectedOn], [h1].[HouseholdId], [h1].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [h].[Id], [h].[Because], [h].[CorrectedOn], [h].[HouseholdId], [h].[Version]
    FROM [commons].[HouseholdCorrections] AS [h]
    WHERE [h].[HouseholdId] = [p].[value] AND [h].[HouseholdId] >= [p].[value] AND EXISTS (
        SELECT 1
        FROM [commons].[Households] AS [h0]
        WHERE [h0].[UnitId] IN (
            SELECT [p0].[value]
            FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
        ) AND [h0].[Id] = [h].[HouseholdId])
    ORDER BY [h].[Id] DESC
) AS [h1]
ORDER BY [p].[value], [h1].[Id] DESC

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
SELECT [p].[value], [d0].[Id], [d0].[From], [d0].[Until], [d0].[Because], [d0].[Permissions], [d0].[RevokedOn], [d0].[PostId], [d0].[GivenById], [d0].[RecipientId], [d0].[UnitId], [d0].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [d].[Id], [d].[Because], [d].[From], [d].[GivenById], [d].[Permissions], [d].[PostId], [d].[RecipientId], [d].[RevokedOn], [d].[UnitId], [d].[Until], [d].[Version]
    FROM [commons].[Delegations] AS [d]
    WHERE [d].[RecipientId] = [p].[value] AND [d].[RecipientId] >= [p].[value] AND ([d].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
    ) OR [d].[RecipientId] = @P13)
    ORDER BY [d].[Id] DESC
) AS [d0]
ORDER BY [p].[value], [d0].[Id] DESC

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
SELECT [p].[value], [p2].[Id], [p2].[Purpose], [p2].[Because], [p2].[From], [p2].[Until], [p2].[OfficialId], [p2].[GivenById], [p2].[UnitId], [p2].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [p0].[Id], [p0].[Because], [p0].[From], [p0].[GivenById], [p0].[OfficialId], [p0].[Purpose], [p0].[UnitId], [p0].[Until], [p0].[Version]
    FROM [commons].[PurposeGrants] AS [p0]
    WHERE [p0].[OfficialId] = [p].[value] AND [p0].[OfficialId] >= [p].[value] AND ([p0].[UnitId] IN (
        SELECT [p1].[value]
        FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p1]
    ) OR [p0].[OfficialId] = @P13)
    ORDER BY [p0].[Id] DESC
) AS [p2]
ORDER BY [p].[value], [p2].[Id] DESC

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
SELECT [p].[value], [t0].[Id], [t0].[From], [t0].[To], [t0].[Acting], [t0].[Kind], [t0].[ApprovedOn], [t0].[PostId], [t0].[OfficialId], [t0].[UnitId], [t0].[AppointedById], [t0].[ApprovedById], [t0].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [t].[Id], [t].[Acting], [t].[AppointedById], [t].[ApprovedById], [t].[ApprovedOn], [t].[From], [t].[Kind], [t].[OfficialId], [t].[PostId], [t].[To], [t].[UnitId], [t].[Version]
    FROM [commons].[Tenures] AS [t]
    WHERE [t].[OfficialId] = [p].[value] AND [t].[OfficialId] >= [p].[value] AND [t].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
    )
    ORDER BY [t].[Id] DESC
) AS [t0]
ORDER BY [p].[value], [t0].[Id] DESC

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
SELECT [p].[value], [o0].[Id], [o0].[Code], [o0].[Name], [o0].[Kind], [o0].[OpenedOn], [o0].[ClosedOn], [o0].[ParentId], [o0].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [o].[Id], [o].[ClosedOn], [o].[Code], [o].[Kind], [o].[Name], [o].[OpenedOn], [o].[ParentId], [o].[Version]
    FROM [commons].[OrgUnits] AS [o]
    WHERE [o].[ParentId] = [p].[value] AND [o].[ParentId] >= [p].[value]
    ORDER BY [o].[Id] DESC
) AS [o0]
ORDER BY [p].[value], [o0].[Id] DESC

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
SELECT [p].[value], [h0].[Id], [h0].[Code], [h0].[Headcount], [h0].[DoNotDisturb], [h0].[UnitId], [h0].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [h].[Id], [h].[Code], [h].[DoNotDisturb], [h].[Headcount], [h].[UnitId], [h].[Version]
    FROM [commons].[Households] AS [h]
    WHERE [h].[UnitId] = [p].[value] AND [h].[UnitId] >= [p].[value] AND [h].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
    )
    ORDER BY [h].[Id] DESC
) AS [h0]
ORDER BY [p].[value], [h0].[Id] DESC

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
SELECT [h].[UnitId], COUNT_BIG(*), COALESCE(SUM(CAST([h].[Headcount] AS bigint) / CAST(1000000000 AS bigint)), CAST(0 AS bigint)), COALESCE(SUM(CAST([h].[Headcount] AS bigint) % CAST(1000000000 AS bigint)), CAST(0 AS bigint)), MIN([h].[Headcount]), MAX([h].[Headcount])
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
SELECT [p].[value], [p2].[Id], [p2].[Title], [p2].[Kind], [p2].[UnitId], [p2].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [p0].[Id], [p0].[Kind], [p0].[Title], [p0].[UnitId], [p0].[Version]
    FROM [commons].[Posts] AS [p0]
    WHERE [p0].[UnitId] = [p].[value] AND [p0].[UnitId] >= [p].[value] AND [p0].[UnitId] IN (
        SELECT [p1].[value]
        FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p1]
    )
    ORDER BY [p0].[Id] DESC
) AS [p2]
ORDER BY [p].[value], [p2].[Id] DESC

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
SELECT [p].[value], [d0].[Id], [d0].[From], [d0].[Until], [d0].[Because], [d0].[Permissions], [d0].[RevokedOn], [d0].[PostId], [d0].[GivenById], [d0].[RecipientId], [d0].[UnitId], [d0].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [d].[Id], [d].[Because], [d].[From], [d].[GivenById], [d].[Permissions], [d].[PostId], [d].[RecipientId], [d].[RevokedOn], [d].[UnitId], [d].[Until], [d].[Version]
    FROM [commons].[Delegations] AS [d]
    WHERE [d].[PostId] = [p].[value] AND [d].[PostId] >= [p].[value] AND ([d].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
    ) OR [d].[RecipientId] = @P13)
    ORDER BY [d].[Id] DESC
) AS [d0]
ORDER BY [p].[value], [d0].[Id] DESC

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
SELECT [p].[value], [t0].[Id], [t0].[From], [t0].[To], [t0].[Acting], [t0].[Kind], [t0].[ApprovedOn], [t0].[PostId], [t0].[OfficialId], [t0].[UnitId], [t0].[AppointedById], [t0].[ApprovedById], [t0].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [t].[Id], [t].[Acting], [t].[AppointedById], [t].[ApprovedById], [t].[ApprovedOn], [t].[From], [t].[Kind], [t].[OfficialId], [t].[PostId], [t].[To], [t].[UnitId], [t].[Version]
    FROM [commons].[Tenures] AS [t]
    WHERE [t].[PostId] = [p].[value] AND [t].[PostId] >= [p].[value] AND [t].[UnitId] IN (
        SELECT [p0].[value]
        FROM OPENJSON(@P12) WITH ([value] bigint '$') AS [p0]
    )
    ORDER BY [t].[Id] DESC
) AS [t0]
ORDER BY [p].[value], [t0].[Id] DESC

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
SELECT TOP(@P11) [u].[Id], [u].[From], [u].[Until], [u].[Because], [u].[Permissions], [u].[RevokedOn], [u].[PostId], [u].[GivenById], [u].[RecipientId], [u].[UnitId], [u].[Version]
FROM (
    SELECT [d0].[Id], [d0].[Because], [d0].[From], [d0].[GivenById], [d0].[Permissions], [d0].[PostId], [d0].[RecipientId], [d0].[RevokedOn], [d0].[UnitId], [d0].[Until], [d0].[Version]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
    CROSS APPLY (
        SELECT TOP(@P11) [d].[Id], [d].[Because], [d].[From], [d].[GivenById], [d].[Permissions], [d].[PostId], [d].[RecipientId], [d].[RevokedOn], [d].[UnitId], [d].[Until], [d].[Version]
        FROM [commons].[Delegations] AS [d]
        WHERE [d].[UnitId] = [p].[value] AND [d].[UnitId] >= [p].[value]
        ORDER BY [d].[Id] DESC
    ) AS [d0]
    UNION ALL
    SELECT [d2].[Id], [d2].[Because], [d2].[From], [d2].[GivenById], [d2].[Permissions], [d2].[PostId], [d2].[RecipientId], [d2].[RevokedOn], [d2].[UnitId], [d2].[Until], [d2].[Version]
    FROM (
        SELECT TOP(@P11) [d1].[Id], [d1].[Because], [d1].[From], [d1].[GivenById], [d1].[Permissions], [d1].[PostId], [d1].[RecipientId], [d1].[RevokedOn], [d1].[UnitId], [d1].[Until], [d1].[Version]
        FROM [commons].[Delegations] AS [d1]
        WHERE [d1].[RecipientId] = @P12 AND [d1].[UnitId] NOT IN (
            SELECT [p0].[value]
            FROM OPENJSON(@P13) WITH ([value] bigint '$') AS [p0]
        )
        ORDER BY [d1].[Id] DESC
    ) AS [d2]
) AS [u]
ORDER BY [u].[Id] DESC

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
SELECT TOP(@P11) [h0].[Id], [h0].[Code], [h0].[Headcount], [h0].[DoNotDisturb], [h0].[UnitId], [h0].[Version]
FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
CROSS APPLY (
    SELECT TOP(@P11) [h].[Id], [h].[Code], [h].[DoNotDisturb], [h].[Headcount], [h].[UnitId], [h].[Version]
    FROM [commons].[Households] AS [h]
    WHERE [h].[UnitId] = [p].[value] AND [h].[UnitId] >= [p].[value]
    ORDER BY [h].[Id] DESC
) AS [h0]
ORDER BY [h0].[Id] DESC

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
SELECT CAST(0 AS bigint), COUNT_BIG(*), COALESCE(SUM(CAST([h0].[Headcount] AS bigint) / CAST(1000000000 AS bigint)), CAST(0 AS bigint)), COALESCE(SUM(CAST([h0].[Headcount] AS bigint) % CAST(1000000000 AS bigint)), CAST(0 AS bigint)), MIN([h0].[Headcount]), MAX([h0].[Headcount])
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
SELECT TOP(@P11) [u].[Id], [u].[Purpose], [u].[Because], [u].[From], [u].[Until], [u].[OfficialId], [u].[GivenById], [u].[UnitId], [u].[Version]
FROM (
    SELECT [p1].[Id], [p1].[Because], [p1].[From], [p1].[GivenById], [p1].[OfficialId], [p1].[Purpose], [p1].[UnitId], [p1].[Until], [p1].[Version]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
    CROSS APPLY (
        SELECT TOP(@P11) [p0].[Id], [p0].[Because], [p0].[From], [p0].[GivenById], [p0].[OfficialId], [p0].[Purpose], [p0].[UnitId], [p0].[Until], [p0].[Version]
        FROM [commons].[PurposeGrants] AS [p0]
        WHERE [p0].[UnitId] = [p].[value] AND [p0].[UnitId] >= [p].[value]
        ORDER BY [p0].[Id] DESC
    ) AS [p1]
    UNION ALL
    SELECT [p4].[Id], [p4].[Because], [p4].[From], [p4].[GivenById], [p4].[OfficialId], [p4].[Purpose], [p4].[UnitId], [p4].[Until], [p4].[Version]
    FROM (
        SELECT TOP(@P11) [p2].[Id], [p2].[Because], [p2].[From], [p2].[GivenById], [p2].[OfficialId], [p2].[Purpose], [p2].[UnitId], [p2].[Until], [p2].[Version]
        FROM [commons].[PurposeGrants] AS [p2]
        WHERE [p2].[OfficialId] = @P12 AND [p2].[UnitId] NOT IN (
            SELECT [p3].[value]
            FROM OPENJSON(@P13) WITH ([value] bigint '$') AS [p3]
        )
        ORDER BY [p2].[Id] DESC
    ) AS [p4]
) AS [u]
ORDER BY [u].[Id] DESC

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
SELECT CAST(0 AS bigint), COUNT_BIG(*), COALESCE(SUM(CAST([r0].[Erased] AS bigint) / CAST(1000000000 AS bigint)), CAST(0 AS bigint)), COALESCE(SUM(CAST([r0].[Erased] AS bigint) % CAST(1000000000 AS bigint)), CAST(0 AS bigint)), MIN([r0].[On]), MIN([r0].[KeptFrom]), MIN([r0].[Erased]), MAX([r0].[On]), MAX([r0].[KeptFrom]), MAX([r0].[Erased])
FROM (
    SELECT [r].[Erased], [r].[KeptFrom], [r].[On], CAST(0 AS bigint) AS [K0]
    FROM [commons].[RetentionReports] AS [r]
) AS [r0]

-- Query.rightsRequests
SELECT TOP(@P11) [u].[Id], [u].[Right], [u].[Outcome], [u].[Because], [u].[At], [u].[OfficialId], [u].[UnitId], [u].[Version]
FROM (
    SELECT [r0].[Id], [r0].[At], [r0].[Because], [r0].[OfficialId], [r0].[Outcome], [r0].[Right], [r0].[UnitId], [r0].[Version]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
    CROSS APPLY (
        SELECT TOP(@P11) [r].[Id], [r].[At], [r].[Because], [r].[OfficialId], [r].[Outcome], [r].[Right], [r].[UnitId], [r].[Version]
        FROM [commons].[RightsRequests] AS [r]
        WHERE [r].[UnitId] = [p].[value] AND [r].[UnitId] >= [p].[value] AND ([r].[Sealed] = CAST(0 AS bit) OR [r].[OfficialId] = @P12)
        ORDER BY [r].[Id] DESC
    ) AS [r0]
    UNION ALL
    SELECT [r2].[Id], [r2].[At], [r2].[Because], [r2].[OfficialId], [r2].[Outcome], [r2].[Right], [r2].[UnitId], [r2].[Version]
    FROM (
        SELECT TOP(@P11) [r1].[Id], [r1].[At], [r1].[Because], [r1].[OfficialId], [r1].[Outcome], [r1].[Right], [r1].[UnitId], [r1].[Version]
        FROM [commons].[RightsRequests] AS [r1]
        WHERE [r1].[OfficialId] = @P13 AND [r1].[UnitId] NOT IN (
            SELECT [p0].[value]
            FROM OPENJSON(@P14) WITH ([value] bigint '$') AS [p0]
        ) AND ([r1].[Sealed] = CAST(0 AS bit) OR [r1].[OfficialId] = @P12)
        ORDER BY [r1].[Id] DESC
    ) AS [r2]
) AS [u]
ORDER BY [u].[Id] DESC

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
SELECT TOP(@P11) [u3].[Id], [u3].[Fields], [u3].[Reason], [u3].[At], [u3].[OfficialId], [u3].[UnitId], [u3].[Version]
FROM (
    SELECT [u0].[Id], [u0].[At], [u0].[Fields], [u0].[OfficialId], [u0].[Reason], [u0].[UnitId], [u0].[Version]
    FROM OPENJSON(@P10) WITH ([value] bigint '$') AS [p]
    CROSS APPLY (
        SELECT TOP(@P11) [u].[Id], [u].[At], [u].[Fields], [u].[OfficialId], [u].[Reason], [u].[UnitId], [u].[Version]
        FROM [commons].[Unmaskings] AS [u]
        WHERE [u].[UnitId] = [p].[value] AND [u].[UnitId] >= [p].[value] AND ([u].[Sealed] = CAST(0 AS bit) OR [u].[OfficialId] = @P12)
        ORDER BY [u].[Id] DESC
    ) AS [u0]
    UNION ALL
    SELECT [u2].[Id], [u2].[At], [u2].[Fields], [u2].[OfficialId], [u2].[Reason], [u2].[UnitId], [u2].[Version]
    FROM (
        SELECT TOP(@P11) [u1].[Id], [u1].[At], [u1].[Fields], [u1].[OfficialId], [u1].[Reason], [u1].[UnitId], [u1].[Version]
        FROM [commons].[Unmaskings] AS [u1]
        WHERE [u1].[OfficialId] = @P13 AND [u1].[UnitId] NOT IN (
            SELECT [p0].[value]
            FROM OPENJSON(@P14) WITH ([value] bigint '$') AS [p0]
        ) AND ([u1].[Sealed] = CAST(0 AS bit) OR [u1].[OfficialId] = @P12)
        ORDER BY [u1].[Id] DESC
    ) AS [u2]
) AS [u3]
ORDER BY [u3].[Id] DESC

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

