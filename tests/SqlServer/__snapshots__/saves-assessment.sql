SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [assessment].[Assessed]
WHERE [SchemeId] = @p0 AND [SubjectKey] = @p1 AND [SubjectKind] = @p2;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [assessment].[AuditHeads]
WHERE [Name] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [assessment].[Audit]
WHERE [Id] = @p0;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [assessment].[Cells]
WHERE [Id] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [assessment].[IdempotencyRecords]
WHERE [Key] = @p0;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [assessment].[Inboxes]
WHERE [Sender] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [assessment].[Leases]
WHERE [Name] = @p0;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [assessment].[Outbox]
WHERE [Id] = @p0;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [assessment].[Assessed] ([SchemeId], [SubjectKey], [SubjectKind], [DaysInPost])
VALUES (@p0, @p1, @p2, @p3);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [assessment].[AuditHeads] ([Name], [Count], [Hash], [Signature], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [assessment].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [assessment].[Cells] ([Id], [Carried], [Denominator], [HasFigure], [Measure], [Month], [Numerator], [Stale], [SubjectKey], [SubjectKind], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [assessment].[IdempotencyRecords] ([Key], [Answer], [At], [InputHash], [Refusals])
VALUES (@p0, @p1, @p2, @p3, @p4);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [assessment].[Inboxes] ([Sender], [Messages], [Version])
VALUES (@p0, @p1, @p2);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [assessment].[Leases] ([Name], [Holder], [Until])
VALUES (@p0, @p1, @p2);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [assessment].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [assessment].[Assessed] SET [DaysInPost] = @p0
WHERE [SchemeId] = @p1 AND [SubjectKey] = @p2 AND [SubjectKind] = @p3;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [assessment].[AuditHeads] SET [Count] = @p0, [Hash] = @p1, [Signature] = @p2, [Version] = @p3
WHERE [Name] = @p4 AND [Version] = @p5;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [assessment].[Audit] SET [Act] = @p0, [At] = @p1, [Changes] = @p2, [Hash] = @p3, [Kind] = @p4, [Mark] = @p5, [Previous] = @p6, [Sequence] = @p7, [SubjectKey] = @p8, [SubjectKind] = @p9, [Texts] = @p10, [Who] = @p11, [WhoKind] = @p12
WHERE [Id] = @p13;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [assessment].[Cells] SET [Carried] = @p0, [Denominator] = @p1, [HasFigure] = @p2, [Measure] = @p3, [Month] = @p4, [Numerator] = @p5, [Stale] = @p6, [SubjectKey] = @p7, [SubjectKind] = @p8, [Version] = @p9
WHERE [Id] = @p10 AND [Version] = @p11;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [assessment].[IdempotencyRecords] SET [Answer] = @p0, [At] = @p1, [InputHash] = @p2, [Refusals] = @p3
WHERE [Key] = @p4;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [assessment].[Inboxes] SET [Messages] = @p0, [Version] = @p1
WHERE [Sender] = @p2 AND [Version] = @p3;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [assessment].[Leases] SET [Holder] = @p0, [Until] = @p1
WHERE [Name] = @p2;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [assessment].[Outbox] SET [AboutSealed] = @p0, [Attempts] = @p1, [Body] = @p2, [DeadLettered] = @p3, [DeliveredAt] = @p4, [Fault] = @p5, [Kind] = @p6, [RaisedAt] = @p7
WHERE [Id] = @p8;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [assessment].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
DELETE FROM [assessment].[IndicatorVersions]
WHERE [Id] = @p14 AND [Version] = @p15;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [assessment].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
DELETE FROM [assessment].[SchemeIndicators]
WHERE [Id] = @p14 AND [Version] = @p15;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [assessment].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
DELETE FROM [assessment].[Schemes]
WHERE [Id] = @p14 AND [Version] = @p15;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [assessment].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [assessment].[IndicatorVersions] ([Id], [Basis], [Code], [Direction], [Edition], [EnglishName], [Formula], [Limit], [Name], [PublishedOn], [Target], [UnitId], [Version])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26);

SET NOCOUNT ON;
INSERT INTO [assessment].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [assessment].[SchemeIndicators] ([Id], [Code], [Name], [OwnId], [SchemeId], [Target], [Version], [Weight])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21);

SET NOCOUNT ON;
INSERT INTO [assessment].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [assessment].[Schemes] ([Id], [Kind], [LockedThrough], [Name], [Seat], [State], [UnitCode], [UnitId], [Version], [Year])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23);

SET NOCOUNT ON;
INSERT INTO [assessment].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
UPDATE [assessment].[IndicatorVersions] SET [Basis] = @p14, [Code] = @p15, [Direction] = @p16, [Edition] = @p17, [EnglishName] = @p18, [Formula] = @p19, [Limit] = @p20, [Name] = @p21, [PublishedOn] = @p22, [Target] = @p23, [UnitId] = @p24, [Version] = @p25
WHERE [Id] = @p26 AND [Version] = @p27;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [assessment].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
UPDATE [assessment].[SchemeIndicators] SET [Code] = @p14, [Name] = @p15, [OwnId] = @p16, [SchemeId] = @p17, [Target] = @p18, [Version] = @p19, [Weight] = @p20
WHERE [Id] = @p21 AND [Version] = @p22;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [assessment].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
UPDATE [assessment].[Schemes] SET [Kind] = @p14, [LockedThrough] = @p15, [Name] = @p16, [Seat] = @p17, [State] = @p18, [UnitCode] = @p19, [UnitId] = @p20, [Version] = @p21, [Year] = @p22
WHERE [Id] = @p23 AND [Version] = @p24;
SELECT @@ROWCOUNT;

