SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [assessment].[Assessed]
WHERE [SchemeId] = @p0 AND [SubjectKey] = @p1 AND [SubjectKind] = @p2;
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
DELETE FROM [assessment].[SchemeIndicators]
WHERE [Id] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [assessment].[Schemes]
WHERE [Id] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [assessment].[Assessed] ([SchemeId], [SubjectKey], [SubjectKind], [DaysInPost])
VALUES (@p0, @p1, @p2, @p3);

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
INSERT INTO [assessment].[SchemeIndicators] ([Id], [Code], [Name], [SchemeId], [Target], [Version], [Weight])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [assessment].[Schemes] ([Id], [Kind], [LockedThrough], [Name], [Seat], [State], [UnitCode], [UnitId], [Version], [Year])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [assessment].[Assessed] SET [DaysInPost] = @p0
WHERE [SchemeId] = @p1 AND [SubjectKey] = @p2 AND [SubjectKind] = @p3;
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

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [assessment].[SchemeIndicators] SET [Code] = @p0, [Name] = @p1, [SchemeId] = @p2, [Target] = @p3, [Version] = @p4, [Weight] = @p5
WHERE [Id] = @p6 AND [Version] = @p7;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [assessment].[Schemes] SET [Kind] = @p0, [LockedThrough] = @p1, [Name] = @p2, [Seat] = @p3, [State] = @p4, [UnitCode] = @p5, [UnitId] = @p6, [Version] = @p7, [Year] = @p8
WHERE [Id] = @p9 AND [Version] = @p10;
SELECT @@ROWCOUNT;

