SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [disputes].[AuditHeads]
WHERE [Name] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [disputes].[Audit]
WHERE [Id] = @p0;
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
INSERT INTO [disputes].[AuditHeads] ([Name], [Count], [Hash], [Signature], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [disputes].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);

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
UPDATE [disputes].[AuditHeads] SET [Count] = @p0, [Hash] = @p1, [Signature] = @p2, [Version] = @p3
WHERE [Name] = @p4 AND [Version] = @p5;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [disputes].[Audit] SET [Act] = @p0, [At] = @p1, [Changes] = @p2, [Hash] = @p3, [Kind] = @p4, [Mark] = @p5, [Previous] = @p6, [Sequence] = @p7, [SubjectKey] = @p8, [SubjectKind] = @p9, [Who] = @p10, [WhoKind] = @p11
WHERE [Id] = @p12;
SELECT @@ROWCOUNT;

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
INSERT INTO [disputes].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
DELETE FROM [disputes].[Disputes]
WHERE [Id] = @p13 AND [Version] = @p14;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [disputes].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
INSERT INTO [disputes].[Disputes] ([Id], [CloserId], [ConsentedOn], [DueOn], [DutiesSet], [EndedOn], [ErasedOn], [HouseholdId], [Kind], [LeaderId], [LedElsewhere], [Number], [Outcome], [Plan], [RegisteredOn], [ResponsibleId], [ResponsibleUnitId], [SettledOn], [State], [StruckOffOn], [Summary], [Title], [UnitCode], [UnitId], [Version])
VALUES (@p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31, @p32, @p33, @p34, @p35, @p36, @p37);
INSERT INTO [disputes].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p38, @p39, @p40, @p41, @p42, @p43, @p44, @p45);

SET NOCOUNT ON;
INSERT INTO [disputes].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
UPDATE [disputes].[Disputes] SET [CloserId] = @p13, [ConsentedOn] = @p14, [DueOn] = @p15, [DutiesSet] = @p16, [EndedOn] = @p17, [ErasedOn] = @p18, [HouseholdId] = @p19, [Kind] = @p20, [LeaderId] = @p21, [LedElsewhere] = @p22, [Number] = @p23, [Outcome] = @p24, [Plan] = @p25, [RegisteredOn] = @p26, [ResponsibleId] = @p27, [ResponsibleUnitId] = @p28, [SettledOn] = @p29, [State] = @p30, [StruckOffOn] = @p31, [Summary] = @p32, [Title] = @p33, [UnitCode] = @p34, [UnitId] = @p35, [Version] = @p36
WHERE [Id] = @p37 AND [Version] = @p38;
SELECT @@ROWCOUNT;

INSERT INTO [disputes].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p39, @p40, @p41, @p42, @p43, @p44, @p45, @p46);

