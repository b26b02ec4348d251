SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [assistance].[AidCases]
WHERE [Id] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [assistance].[AidMeasures]
WHERE [Id] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [assistance].[Inboxes]
WHERE [Sender] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [assistance].[Leases]
WHERE [Name] = @p0;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [assistance].[Outbox]
WHERE [Id] = @p0;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [assistance].[PairingRolls]
WHERE [Id] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [assistance].[Pairings]
WHERE [Id] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [assistance].[Receipts]
WHERE [Key] = @p0;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [assistance].[Inboxes] ([Sender], [Messages], [Version])
VALUES (@p0, @p1, @p2);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [assistance].[Leases] ([Name], [Holder], [Until])
VALUES (@p0, @p1, @p2);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [assistance].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [assistance].[PairingRolls] ([Id], [Changes], [SecretaryId], [UnitCode], [UnitId], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [assistance].[Receipts] ([Key], [Answer], [At], [InputHash], [Refusals])
VALUES (@p0, @p1, @p2, @p3, @p4);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [assistance].[Inboxes] SET [Messages] = @p0, [Version] = @p1
WHERE [Sender] = @p2 AND [Version] = @p3;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [assistance].[Leases] SET [Holder] = @p0, [Until] = @p1
WHERE [Name] = @p2;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [assistance].[Outbox] SET [Attempts] = @p0, [Body] = @p1, [Fault] = @p2, [Kind] = @p3, [RaisedAt] = @p4, [SetAside] = @p5, [ToldAt] = @p6
WHERE [Id] = @p7;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [assistance].[PairingRolls] SET [Changes] = @p0, [SecretaryId] = @p1, [UnitCode] = @p2, [UnitId] = @p3, [Version] = @p4
WHERE [Id] = @p5 AND [Version] = @p6;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [assistance].[Receipts] SET [Answer] = @p0, [At] = @p1, [InputHash] = @p2, [Refusals] = @p3
WHERE [Key] = @p4;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [assistance].[AidCases] ([Id], [Class], [EndedBecause], [EndedOn], [HouseholdId], [NominatedOn], [Purpose], [SourceDocument], [State], [SupportedOn], [UnitCode], [UnitId], [ValidFrom], [ValidTo], [VerifiedOn], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15);
INSERT INTO [assistance].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23);

SET NOCOUNT ON;
INSERT INTO [assistance].[AidMeasures] ([Id], [AidCaseId], [ConfirmedOn], [Description], [DoneOn], [DueOn], [PlannedOn], [ResponsibleId], [State], [UnitCode], [UnitId], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11);
INSERT INTO [assistance].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19);

SET NOCOUNT ON;
INSERT INTO [assistance].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);
INSERT INTO [assistance].[Pairings] ([Id], [AgreedOn], [EndedOn], [HouseholdId], [Kind], [Partner], [ProposedOn], [RollId], [SecretaryId], [State], [UnitCode], [UnitId], [Version])
VALUES (@p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20);

SET NOCOUNT ON;
INSERT INTO [assistance].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);
UPDATE [assistance].[Pairings] SET [AgreedOn] = @p8, [EndedOn] = @p9, [HouseholdId] = @p10, [Kind] = @p11, [Partner] = @p12, [ProposedOn] = @p13, [RollId] = @p14, [SecretaryId] = @p15, [State] = @p16, [UnitCode] = @p17, [UnitId] = @p18, [Version] = @p19
WHERE [Id] = @p20 AND [Version] = @p21;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
UPDATE [assistance].[AidCases] SET [Class] = @p0, [EndedBecause] = @p1, [EndedOn] = @p2, [HouseholdId] = @p3, [NominatedOn] = @p4, [Purpose] = @p5, [SourceDocument] = @p6, [State] = @p7, [SupportedOn] = @p8, [UnitCode] = @p9, [UnitId] = @p10, [ValidFrom] = @p11, [ValidTo] = @p12, [VerifiedOn] = @p13, [Version] = @p14
WHERE [Id] = @p15 AND [Version] = @p16;
SELECT @@ROWCOUNT;

INSERT INTO [assistance].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24);

SET NOCOUNT ON;
UPDATE [assistance].[AidMeasures] SET [AidCaseId] = @p0, [ConfirmedOn] = @p1, [Description] = @p2, [DoneOn] = @p3, [DueOn] = @p4, [PlannedOn] = @p5, [ResponsibleId] = @p6, [State] = @p7, [UnitCode] = @p8, [UnitId] = @p9, [Version] = @p10
WHERE [Id] = @p11 AND [Version] = @p12;
SELECT @@ROWCOUNT;

INSERT INTO [assistance].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20);

