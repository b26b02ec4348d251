SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [visits].[Inboxes]
WHERE [Sender] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [visits].[Issues]
WHERE [Id] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [visits].[Leases]
WHERE [Name] = @p0;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [visits].[Outbox]
WHERE [Id] = @p0;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [visits].[Receipts]
WHERE [Key] = @p0;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [visits].[VisitOfficials]
WHERE [OfficialId] = @p0 AND [VisitId] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [visits].[Visits]
WHERE [Id] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [visits].[Inboxes] ([Sender], [Messages], [Version])
VALUES (@p0, @p1, @p2);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [visits].[Leases] ([Name], [Holder], [Until])
VALUES (@p0, @p1, @p2);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [visits].[Outbox] ([Id], [Attempts], [Body], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [visits].[Receipts] ([Key], [Answer], [At], [InputHash], [Refusals])
VALUES (@p0, @p1, @p2, @p3, @p4);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [visits].[VisitOfficials] ([OfficialId], [VisitId], [HouseholdId], [VisitedOn])
VALUES (@p0, @p1, @p2, @p3);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [visits].[Inboxes] SET [Messages] = @p0, [Version] = @p1
WHERE [Sender] = @p2 AND [Version] = @p3;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [visits].[Leases] SET [Holder] = @p0, [Until] = @p1
WHERE [Name] = @p2;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [visits].[Outbox] SET [Attempts] = @p0, [Body] = @p1, [Kind] = @p2, [RaisedAt] = @p3, [SetAside] = @p4, [ToldAt] = @p5
WHERE [Id] = @p6;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [visits].[Receipts] SET [Answer] = @p0, [At] = @p1, [InputHash] = @p2, [Refusals] = @p3
WHERE [Key] = @p4;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [visits].[VisitOfficials] SET [HouseholdId] = @p0, [VisitedOn] = @p1
WHERE [OfficialId] = @p2 AND [VisitId] = @p3;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [visits].[Issues] ([Id], [CloserId], [Description], [DueOn], [HandledOn], [HandlerId], [Outcome], [RaisedOn], [State], [StruckOffOn], [UnitCode], [UnitId], [Version], [VisitId])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [visits].[Outbox] ([Id], [Attempts], [Body], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20);

SET NOCOUNT ON;
INSERT INTO [visits].[Outbox] ([Id], [Attempts], [Body], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6);
INSERT INTO [visits].[Visits] ([Id], [HouseholdId], [Place], [Purpose], [Summary], [UnitCode], [UnitId], [Version], [VisitedOn])
VALUES (@p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15);

SET NOCOUNT ON;
INSERT INTO [visits].[Outbox] ([Id], [Attempts], [Body], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6);
UPDATE [visits].[Visits] SET [HouseholdId] = @p7, [Place] = @p8, [Purpose] = @p9, [Summary] = @p10, [UnitCode] = @p11, [UnitId] = @p12, [Version] = @p13, [VisitedOn] = @p14
WHERE [Id] = @p15 AND [Version] = @p16;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
UPDATE [visits].[Issues] SET [CloserId] = @p0, [Description] = @p1, [DueOn] = @p2, [HandledOn] = @p3, [HandlerId] = @p4, [Outcome] = @p5, [RaisedOn] = @p6, [State] = @p7, [StruckOffOn] = @p8, [UnitCode] = @p9, [UnitId] = @p10, [Version] = @p11, [VisitId] = @p12
WHERE [Id] = @p13 AND [Version] = @p14;
SELECT @@ROWCOUNT;

INSERT INTO [visits].[Outbox] ([Id], [Attempts], [Body], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p15, @p16, @p17, @p18, @p19, @p20, @p21);

