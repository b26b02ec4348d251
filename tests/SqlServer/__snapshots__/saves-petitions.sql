SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [petitions].[CaseVisits]
WHERE [Id] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [petitions].[Inboxes]
WHERE [Sender] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [petitions].[LeaderCases]
WHERE [Id] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [petitions].[Leases]
WHERE [Name] = @p0;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [petitions].[Matters]
WHERE [Id] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [petitions].[Outbox]
WHERE [Id] = @p0;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [petitions].[Petitioners]
WHERE [Id] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [petitions].[Receipts]
WHERE [Key] = @p0;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [petitions].[CaseVisits] ([Id], [LeaderCaseId], [Note], [Version], [VisitedOn])
VALUES (@p0, @p1, @p2, @p3, @p4);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [petitions].[Inboxes] ([Sender], [Messages], [Version])
VALUES (@p0, @p1, @p2);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [petitions].[LeaderCases] ([Id], [LeaderId], [MatterId], [Since], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [petitions].[Leases] ([Name], [Holder], [Until])
VALUES (@p0, @p1, @p2);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [petitions].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [petitions].[Petitioners] ([Id], [HandlerId], [IdNumber], [IdNumberLookup], [MatterId], [Name], [NameLookup], [Phone], [PhoneLookup], [UnitId], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [petitions].[Receipts] ([Key], [Answer], [At], [InputHash], [Refusals])
VALUES (@p0, @p1, @p2, @p3, @p4);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [petitions].[CaseVisits] SET [LeaderCaseId] = @p0, [Note] = @p1, [Version] = @p2, [VisitedOn] = @p3
WHERE [Id] = @p4 AND [Version] = @p5;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [petitions].[Inboxes] SET [Messages] = @p0, [Version] = @p1
WHERE [Sender] = @p2 AND [Version] = @p3;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [petitions].[LeaderCases] SET [LeaderId] = @p0, [MatterId] = @p1, [Since] = @p2, [Version] = @p3
WHERE [Id] = @p4 AND [Version] = @p5;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [petitions].[Leases] SET [Holder] = @p0, [Until] = @p1
WHERE [Name] = @p2;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [petitions].[Outbox] SET [Attempts] = @p0, [Body] = @p1, [Fault] = @p2, [Kind] = @p3, [RaisedAt] = @p4, [SetAside] = @p5, [ToldAt] = @p6
WHERE [Id] = @p7;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [petitions].[Petitioners] SET [HandlerId] = @p0, [IdNumber] = @p1, [IdNumberLookup] = @p2, [MatterId] = @p3, [Name] = @p4, [NameLookup] = @p5, [Phone] = @p6, [PhoneLookup] = @p7, [UnitId] = @p8, [Version] = @p9
WHERE [Id] = @p10 AND [Version] = @p11;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [petitions].[Receipts] SET [Answer] = @p0, [At] = @p1, [InputHash] = @p2, [Refusals] = @p3
WHERE [Key] = @p4;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [petitions].[Matters] ([Id], [AcceptedOn], [Channel], [ConcludedOn], [DeclinedBecause], [DueOn], [DueProvisional], [ExtendedBy], [HandlerId], [HouseholdId], [NoticeDueOn], [NotifiedOn], [Number], [PetitionerId], [ReceivedOn], [RepliedOn], [Reply], [Route], [State], [Subject], [Summary], [UnitCode], [UnitId], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23);
INSERT INTO [petitions].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31);

SET NOCOUNT ON;
UPDATE [petitions].[Matters] SET [AcceptedOn] = @p0, [Channel] = @p1, [ConcludedOn] = @p2, [DeclinedBecause] = @p3, [DueOn] = @p4, [DueProvisional] = @p5, [ExtendedBy] = @p6, [HandlerId] = @p7, [HouseholdId] = @p8, [NoticeDueOn] = @p9, [NotifiedOn] = @p10, [Number] = @p11, [PetitionerId] = @p12, [ReceivedOn] = @p13, [RepliedOn] = @p14, [Reply] = @p15, [Route] = @p16, [State] = @p17, [Subject] = @p18, [Summary] = @p19, [UnitCode] = @p20, [UnitId] = @p21, [Version] = @p22
WHERE [Id] = @p23 AND [Version] = @p24;
SELECT @@ROWCOUNT;

INSERT INTO [petitions].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p25, @p26, @p27, @p28, @p29, @p30, @p31, @p32);

