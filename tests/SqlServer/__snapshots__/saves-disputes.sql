SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [disputes].[Disputes]
WHERE [Id] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [disputes].[Inboxes]
WHERE [Sender] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [disputes].[Leases]
WHERE [Name] = @p0;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [disputes].[Outbox]
WHERE [Id] = @p0;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [disputes].[Receipts]
WHERE [Key] = @p0;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [disputes].[Inboxes] ([Sender], [Messages], [Version])
VALUES (@p0, @p1, @p2);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [disputes].[Leases] ([Name], [Holder], [Until])
VALUES (@p0, @p1, @p2);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [disputes].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [disputes].[Receipts] ([Key], [Answer], [At], [InputHash], [Refusals])
VALUES (@p0, @p1, @p2, @p3, @p4);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [disputes].[Inboxes] SET [Messages] = @p0, [Version] = @p1
WHERE [Sender] = @p2 AND [Version] = @p3;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [disputes].[Leases] SET [Holder] = @p0, [Until] = @p1
WHERE [Name] = @p2;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [disputes].[Outbox] SET [Attempts] = @p0, [Body] = @p1, [Fault] = @p2, [Kind] = @p3, [RaisedAt] = @p4, [SetAside] = @p5, [ToldAt] = @p6
WHERE [Id] = @p7;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [disputes].[Receipts] SET [Answer] = @p0, [At] = @p1, [InputHash] = @p2, [Refusals] = @p3
WHERE [Key] = @p4;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [disputes].[Disputes] ([Id], [CloserId], [ConsentedOn], [DueOn], [DutiesSet], [EndedOn], [HouseholdId], [Kind], [LeaderId], [LedElsewhere], [Number], [Outcome], [Plan], [RegisteredOn], [ResponsibleId], [ResponsibleUnitId], [SettledOn], [State], [StruckOffOn], [Summary], [Title], [UnitCode], [UnitId], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23);
INSERT INTO [disputes].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31);

SET NOCOUNT ON;
UPDATE [disputes].[Disputes] SET [CloserId] = @p0, [ConsentedOn] = @p1, [DueOn] = @p2, [DutiesSet] = @p3, [EndedOn] = @p4, [HouseholdId] = @p5, [Kind] = @p6, [LeaderId] = @p7, [LedElsewhere] = @p8, [Number] = @p9, [Outcome] = @p10, [Plan] = @p11, [RegisteredOn] = @p12, [ResponsibleId] = @p13, [ResponsibleUnitId] = @p14, [SettledOn] = @p15, [State] = @p16, [StruckOffOn] = @p17, [Summary] = @p18, [Title] = @p19, [UnitCode] = @p20, [UnitId] = @p21, [Version] = @p22
WHERE [Id] = @p23 AND [Version] = @p24;
SELECT @@ROWCOUNT;

INSERT INTO [disputes].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p25, @p26, @p27, @p28, @p29, @p30, @p31, @p32);

