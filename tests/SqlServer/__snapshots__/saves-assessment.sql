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
DELETE FROM [assessment].[Receipts]
WHERE [Key] = @p0;
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
INSERT INTO [assessment].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [assessment].[Cells] ([Id], [Carried], [Denominator], [HasFigure], [Measure], [Month], [Numerator], [Stale], [SubjectKey], [SubjectKind], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10);

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
INSERT INTO [assessment].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [assessment].[Receipts] ([Key], [Answer], [At], [InputHash], [Refusals])
VALUES (@p0, @p1, @p2, @p3, @p4);

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
UPDATE [assessment].[Audit] SET [Act] = @p0, [At] = @p1, [Changes] = @p2, [Hash] = @p3, [Kind] = @p4, [Mark] = @p5, [Previous] = @p6, [Sequence] = @p7, [SubjectKey] = @p8, [SubjectKind] = @p9, [Who] = @p10, [WhoKind] = @p11
WHERE [Id] = @p12;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [assessment].[Cells] SET [Carried] = @p0, [Denominator] = @p1, [HasFigure] = @p2, [Measure] = @p3, [Month] = @p4, [Numerator] = @p5, [Stale] = @p6, [SubjectKey] = @p7, [SubjectKind] = @p8, [Version] = @p9
WHERE [Id] = @p10 AND [Version] = @p11;
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
UPDATE [assessment].[Outbox] SET [Attempts] = @p0, [Body] = @p1, [Fault] = @p2, [Kind] = @p3, [RaisedAt] = @p4, [SetAside] = @p5, [ToldAt] = @p6
WHERE [Id] = @p7;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [assessment].[Receipts] SET [Answer] = @p0, [At] = @p1, [InputHash] = @p2, [Refusals] = @p3
WHERE [Key] = @p4;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [assessment].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
DELETE FROM [assessment].[SchemeIndicators]
WHERE [Id] = @p13 AND [Version] = @p14;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [assessment].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
DELETE FROM [assessment].[Schemes]
WHERE [Id] = @p13 AND [Version] = @p14;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [assessment].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
INSERT INTO [assessment].[SchemeIndicators] ([Id], [Code], [Name], [SchemeId], [Target], [Version], [Weight])
VALUES (@p13, @p14, @p15, @p16, @p17, @p18, @p19);

SET NOCOUNT ON;
INSERT INTO [assessment].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
INSERT INTO [assessment].[Schemes] ([Id], [Kind], [LockedThrough], [Name], [Seat], [State], [UnitCode], [UnitId], [Version], [Year])
VALUES (@p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22);

SET NOCOUNT ON;
INSERT INTO [assessment].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
UPDATE [assessment].[SchemeIndicators] SET [Code] = @p13, [Name] = @p14, [SchemeId] = @p15, [Target] = @p16, [Version] = @p17, [Weight] = @p18
WHERE [Id] = @p19 AND [Version] = @p20;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [assessment].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
UPDATE [assessment].[Schemes] SET [Kind] = @p13, [LockedThrough] = @p14, [Name] = @p15, [Seat] = @p16, [State] = @p17, [UnitCode] = @p18, [UnitId] = @p19, [Version] = @p20, [Year] = @p21
WHERE [Id] = @p22 AND [Version] = @p23;
SELECT @@ROWCOUNT;

