SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [visits].[AuditHeads]
WHERE [Name] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [visits].[Audit]
WHERE [Id] = @p0;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [visits].[Inboxes]
WHERE [Sender] = @p0 AND [Version] = @p1;
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
INSERT INTO [visits].[AuditHeads] ([Name], [Count], [Hash], [Signature], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [visits].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);

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
UPDATE [visits].[AuditHeads] SET [Count] = @p0, [Hash] = @p1, [Signature] = @p2, [Version] = @p3
WHERE [Name] = @p4 AND [Version] = @p5;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [visits].[Audit] SET [Act] = @p0, [At] = @p1, [Changes] = @p2, [Hash] = @p3, [Kind] = @p4, [Mark] = @p5, [Previous] = @p6, [Sequence] = @p7, [SubjectKey] = @p8, [SubjectKind] = @p9, [Who] = @p10, [WhoKind] = @p11
WHERE [Id] = @p12;
SELECT @@ROWCOUNT;

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

SET NOCOUNT ON;
INSERT INTO [visits].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
DELETE FROM [visits].[Issues]
WHERE [Id] = @p13 AND [Version] = @p14;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [visits].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
DELETE FROM [visits].[KeyGroupEntries]
WHERE [Id] = @p13 AND [Version] = @p14;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [visits].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
DELETE FROM [visits].[VisitOfficials]
WHERE [OfficialId] = @p13 AND [VisitId] = @p14;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [visits].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
DELETE FROM [visits].[Visits]
WHERE [Id] = @p13 AND [Version] = @p14;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [visits].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
INSERT INTO [visits].[Issues] ([Id], [CloserId], [Description], [DueOn], [HandledOn], [HandlerId], [Outcome], [RaisedOn], [State], [StruckOffOn], [UnitCode], [UnitId], [Version], [VisitId])
VALUES (@p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26);
INSERT INTO [visits].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p27, @p28, @p29, @p30, @p31, @p32, @p33, @p34);

SET NOCOUNT ON;
INSERT INTO [visits].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
INSERT INTO [visits].[KeyGroupEntries] ([Id], [EnteredOn], [Group], [HouseholdId], [Purpose], [SourceDocument], [UnitCode], [UnitId], [ValidTo], [Version])
VALUES (@p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22);
INSERT INTO [visits].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p23, @p24, @p25, @p26, @p27, @p28, @p29, @p30);

SET NOCOUNT ON;
INSERT INTO [visits].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
INSERT INTO [visits].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20);
INSERT INTO [visits].[Visits] ([Id], [ErasedOn], [HouseholdId], [Place], [Purpose], [Summary], [UnitCode], [UnitId], [Version], [VisitedOn])
VALUES (@p21, @p22, @p23, @p24, @p25, @p26, @p27, @p28, @p29, @p30);

SET NOCOUNT ON;
INSERT INTO [visits].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
INSERT INTO [visits].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20);
UPDATE [visits].[Visits] SET [ErasedOn] = @p21, [HouseholdId] = @p22, [Place] = @p23, [Purpose] = @p24, [Summary] = @p25, [UnitCode] = @p26, [UnitId] = @p27, [Version] = @p28, [VisitedOn] = @p29
WHERE [Id] = @p30 AND [Version] = @p31;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [visits].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
INSERT INTO [visits].[VisitOfficials] ([OfficialId], [VisitId], [HouseholdId], [VisitedOn])
VALUES (@p13, @p14, @p15, @p16);

SET NOCOUNT ON;
INSERT INTO [visits].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
UPDATE [visits].[Issues] SET [CloserId] = @p13, [Description] = @p14, [DueOn] = @p15, [HandledOn] = @p16, [HandlerId] = @p17, [Outcome] = @p18, [RaisedOn] = @p19, [State] = @p20, [StruckOffOn] = @p21, [UnitCode] = @p22, [UnitId] = @p23, [Version] = @p24, [VisitId] = @p25
WHERE [Id] = @p26 AND [Version] = @p27;
SELECT @@ROWCOUNT;

INSERT INTO [visits].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p28, @p29, @p30, @p31, @p32, @p33, @p34, @p35);

SET NOCOUNT ON;
INSERT INTO [visits].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
UPDATE [visits].[KeyGroupEntries] SET [EnteredOn] = @p13, [Group] = @p14, [HouseholdId] = @p15, [Purpose] = @p16, [SourceDocument] = @p17, [UnitCode] = @p18, [UnitId] = @p19, [ValidTo] = @p20, [Version] = @p21
WHERE [Id] = @p22 AND [Version] = @p23;
SELECT @@ROWCOUNT;

INSERT INTO [visits].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31);

SET NOCOUNT ON;
INSERT INTO [visits].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
UPDATE [visits].[VisitOfficials] SET [HouseholdId] = @p13, [VisitedOn] = @p14
WHERE [OfficialId] = @p15 AND [VisitId] = @p16;
SELECT @@ROWCOUNT;

