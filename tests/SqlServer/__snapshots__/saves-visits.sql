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
DELETE FROM [visits].[KeyGroupEntries]
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
INSERT INTO [visits].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);

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
UPDATE [visits].[Outbox] SET [Attempts] = @p0, [Body] = @p1, [Fault] = @p2, [Kind] = @p3, [RaisedAt] = @p4, [SetAside] = @p5, [ToldAt] = @p6
WHERE [Id] = @p7;
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
INSERT INTO [visits].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21);

SET NOCOUNT ON;
INSERT INTO [visits].[KeyGroupEntries] ([Id], [EnteredOn], [Group], [HouseholdId], [Purpose], [SourceDocument], [UnitCode], [UnitId], [ValidTo], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9);
INSERT INTO [visits].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17);

SET NOCOUNT ON;
INSERT INTO [visits].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);
INSERT INTO [visits].[Visits] ([Id], [HouseholdId], [Place], [Purpose], [Summary], [UnitCode], [UnitId], [Version], [VisitedOn])
VALUES (@p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16);

SET NOCOUNT ON;
INSERT INTO [visits].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);
UPDATE [visits].[Visits] SET [HouseholdId] = @p8, [Place] = @p9, [Purpose] = @p10, [Summary] = @p11, [UnitCode] = @p12, [UnitId] = @p13, [Version] = @p14, [VisitedOn] = @p15
WHERE [Id] = @p16 AND [Version] = @p17;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
UPDATE [visits].[Issues] SET [CloserId] = @p0, [Description] = @p1, [DueOn] = @p2, [HandledOn] = @p3, [HandlerId] = @p4, [Outcome] = @p5, [RaisedOn] = @p6, [State] = @p7, [StruckOffOn] = @p8, [UnitCode] = @p9, [UnitId] = @p10, [Version] = @p11, [VisitId] = @p12
WHERE [Id] = @p13 AND [Version] = @p14;
SELECT @@ROWCOUNT;

INSERT INTO [visits].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22);

SET NOCOUNT ON;
UPDATE [visits].[KeyGroupEntries] SET [EnteredOn] = @p0, [Group] = @p1, [HouseholdId] = @p2, [Purpose] = @p3, [SourceDocument] = @p4, [UnitCode] = @p5, [UnitId] = @p6, [ValidTo] = @p7, [Version] = @p8
WHERE [Id] = @p9 AND [Version] = @p10;
SELECT @@ROWCOUNT;

INSERT INTO [visits].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18);

