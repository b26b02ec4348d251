SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [commons].[Households]
WHERE [Id] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [commons].[Inboxes]
WHERE [Sender] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [commons].[Leases]
WHERE [Name] = @p0;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [commons].[Officials]
WHERE [Id] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [commons].[OrgUnitCode]
WHERE [Id] = @p0;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [commons].[OrgUnits]
WHERE [Id] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [commons].[Outbox]
WHERE [Id] = @p0;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [commons].[Posts]
WHERE [Id] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [commons].[PurposeGrants]
WHERE [Id] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [commons].[Receipts]
WHERE [Key] = @p0;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [commons].[Succession]
WHERE [SuccessorId] = @p0 AND [UnitId] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [commons].[Tenures]
WHERE [Id] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [commons].[Unmaskings]
WHERE [Id] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [commons].[WorkdayExceptions]
WHERE [Date] = @p0;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [commons].[Households] ([Id], [Address], [AddressLookup], [Code], [ContactName], [ContactNameLookup], [ContactPhone], [ContactPhoneLookup], [DoNotDisturb], [Headcount], [UnitCode], [UnitId], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [commons].[Inboxes] ([Sender], [Messages], [Version])
VALUES (@p0, @p1, @p2);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [commons].[Leases] ([Name], [Holder], [Until])
VALUES (@p0, @p1, @p2);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [commons].[Officials] ([Id], [Name], [Number], [Version])
VALUES (@p0, @p1, @p2, @p3);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [commons].[OrgUnitCode] ([Id], [Code], [From], [To], [UnitId])
VALUES (@p0, @p1, @p2, @p3, @p4);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [commons].[OrgUnits] ([Id], [ClosedOn], [Code], [Kind], [Name], [OpenedOn], [ParentId], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [commons].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [commons].[Posts] ([Id], [Kind], [Title], [UnitId], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [commons].[PurposeGrants] ([Id], [Because], [From], [GivenById], [OfficialId], [Purpose], [UnitId], [Until], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [commons].[Receipts] ([Key], [Answer], [At], [InputHash], [Refusals])
VALUES (@p0, @p1, @p2, @p3, @p4);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [commons].[Succession] ([SuccessorId], [UnitId])
VALUES (@p0, @p1);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [commons].[Tenures] ([Id], [Acting], [From], [Kind], [OfficialId], [PostId], [To], [UnitId], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [commons].[Unmaskings] ([Id], [At], [Fields], [OfficialId], [Reason], [Record], [UnitId], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [commons].[WorkdayExceptions] ([Date], [Kind], [Name])
VALUES (@p0, @p1, @p2);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [commons].[Households] SET [Address] = @p0, [AddressLookup] = @p1, [Code] = @p2, [ContactName] = @p3, [ContactNameLookup] = @p4, [ContactPhone] = @p5, [ContactPhoneLookup] = @p6, [DoNotDisturb] = @p7, [Headcount] = @p8, [UnitCode] = @p9, [UnitId] = @p10, [Version] = @p11
WHERE [Id] = @p12 AND [Version] = @p13;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [commons].[Inboxes] SET [Messages] = @p0, [Version] = @p1
WHERE [Sender] = @p2 AND [Version] = @p3;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [commons].[Leases] SET [Holder] = @p0, [Until] = @p1
WHERE [Name] = @p2;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [commons].[Officials] SET [Name] = @p0, [Number] = @p1, [Version] = @p2
WHERE [Id] = @p3 AND [Version] = @p4;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [commons].[OrgUnitCode] SET [Code] = @p0, [From] = @p1, [To] = @p2, [UnitId] = @p3
WHERE [Id] = @p4;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [commons].[OrgUnits] SET [ClosedOn] = @p0, [Code] = @p1, [Kind] = @p2, [Name] = @p3, [OpenedOn] = @p4, [ParentId] = @p5, [Version] = @p6
WHERE [Id] = @p7 AND [Version] = @p8;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [commons].[Outbox] SET [Attempts] = @p0, [Body] = @p1, [Fault] = @p2, [Kind] = @p3, [RaisedAt] = @p4, [SetAside] = @p5, [ToldAt] = @p6
WHERE [Id] = @p7;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [commons].[Posts] SET [Kind] = @p0, [Title] = @p1, [UnitId] = @p2, [Version] = @p3
WHERE [Id] = @p4 AND [Version] = @p5;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [commons].[PurposeGrants] SET [Because] = @p0, [From] = @p1, [GivenById] = @p2, [OfficialId] = @p3, [Purpose] = @p4, [UnitId] = @p5, [Until] = @p6, [Version] = @p7
WHERE [Id] = @p8 AND [Version] = @p9;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [commons].[Receipts] SET [Answer] = @p0, [At] = @p1, [InputHash] = @p2, [Refusals] = @p3
WHERE [Key] = @p4;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [commons].[Tenures] SET [Acting] = @p0, [From] = @p1, [Kind] = @p2, [OfficialId] = @p3, [PostId] = @p4, [To] = @p5, [UnitId] = @p6, [Version] = @p7
WHERE [Id] = @p8 AND [Version] = @p9;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [commons].[Unmaskings] SET [At] = @p0, [Fields] = @p1, [OfficialId] = @p2, [Reason] = @p3, [Record] = @p4, [UnitId] = @p5, [Version] = @p6
WHERE [Id] = @p7 AND [Version] = @p8;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [commons].[WorkdayExceptions] SET [Kind] = @p0, [Name] = @p1
WHERE [Date] = @p2;
SELECT @@ROWCOUNT;

