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
DELETE FROM [visits].[IdempotencyRecords]
WHERE [Key] = @p0;
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
INSERT INTO [visits].[AuditHeads] ([Name], [Count], [Hash], [Signature], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [visits].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [visits].[IdempotencyRecords] ([Key], [Answer], [At], [InputHash], [Refusals])
VALUES (@p0, @p1, @p2, @p3, @p4);

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
INSERT INTO [visits].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [visits].[AuditHeads] SET [Count] = @p0, [Hash] = @p1, [Signature] = @p2, [Version] = @p3
WHERE [Name] = @p4 AND [Version] = @p5;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [visits].[Audit] SET [Act] = @p0, [At] = @p1, [Changes] = @p2, [Hash] = @p3, [Kind] = @p4, [Mark] = @p5, [Previous] = @p6, [Sequence] = @p7, [SubjectKey] = @p8, [SubjectKind] = @p9, [Texts] = @p10, [Who] = @p11, [WhoKind] = @p12
WHERE [Id] = @p13;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [visits].[IdempotencyRecords] SET [Answer] = @p0, [At] = @p1, [InputHash] = @p2, [Refusals] = @p3
WHERE [Key] = @p4;
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
UPDATE [visits].[Outbox] SET [AboutSealed] = @p0, [Attempts] = @p1, [Body] = @p2, [DeadLettered] = @p3, [DeliveredAt] = @p4, [Fault] = @p5, [Kind] = @p6, [RaisedAt] = @p7
WHERE [Id] = @p8;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [visits].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
DELETE FROM [visits].[Issues]
WHERE [Id] = @p14 AND [Version] = @p15;
SELECT @@ROWCOUNT;

INSERT INTO [visits].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24);

SET NOCOUNT ON;
INSERT INTO [visits].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
DELETE FROM [visits].[KeyGroupEntries]
WHERE [Id] = @p14 AND [Version] = @p15;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [visits].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
DELETE FROM [visits].[Visits]
WHERE [Id] = @p14 AND [Version] = @p15;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [visits].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [visits].[Issues] ([Id], [CloserId], [Description], [DueOn], [HandledOn], [HandlerId], [Outcome], [RaisedOn], [State], [StruckOffOn], [UnitCode], [UnitId], [Version], [VisitId])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26, @p27);
INSERT INTO [visits].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p28, @p29, @p30, @p31, @p32, @p33, @p34, @p35, @p36),
(@p37, @p38, @p39, @p40, @p41, @p42, @p43, @p44, @p45);

SET NOCOUNT ON;
INSERT INTO [visits].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [visits].[KeyGroupEntries] ([Id], [EnteredOn], [Group], [HouseholdId], [Purpose], [SourceDocument], [UnitCode], [UnitId], [ValidTo], [Version])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23);
INSERT INTO [visits].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31, @p32);

SET NOCOUNT ON;
INSERT INTO [visits].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [visits].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22);
DELETE FROM [visits].[VisitOfficials]
WHERE [OfficialId] = @p23 AND [VisitId] = @p24;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [visits].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [visits].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22);
INSERT INTO [visits].[VisitOfficials] ([OfficialId], [VisitId], [HouseholdId], [VisitedOn])
VALUES (@p23, @p24, @p25, @p26);

SET NOCOUNT ON;
INSERT INTO [visits].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [visits].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22);
INSERT INTO [visits].[Visits] ([Id], [ErasedOn], [HouseholdId], [Place], [Purpose], [Summary], [UnitCode], [UnitId], [Version], [VisitedOn])
VALUES (@p23, @p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31, @p32);

SET NOCOUNT ON;
INSERT INTO [visits].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [visits].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22);
UPDATE [visits].[Visits] SET [ErasedOn] = @p23, [HouseholdId] = @p24, [Place] = @p25, [Purpose] = @p26, [Summary] = @p27, [UnitCode] = @p28, [UnitId] = @p29, [Version] = @p30, [VisitedOn] = @p31
WHERE [Id] = @p32 AND [Version] = @p33;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [visits].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
UPDATE [visits].[Issues] SET [CloserId] = @p14, [Description] = @p15, [DueOn] = @p16, [HandledOn] = @p17, [HandlerId] = @p18, [Outcome] = @p19, [RaisedOn] = @p20, [State] = @p21, [StruckOffOn] = @p22, [UnitCode] = @p23, [UnitId] = @p24, [Version] = @p25, [VisitId] = @p26
WHERE [Id] = @p27 AND [Version] = @p28;
SELECT @@ROWCOUNT;

INSERT INTO [visits].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p29, @p30, @p31, @p32, @p33, @p34, @p35, @p36, @p37);

SET NOCOUNT ON;
INSERT INTO [visits].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
UPDATE [visits].[KeyGroupEntries] SET [EnteredOn] = @p14, [Group] = @p15, [HouseholdId] = @p16, [Purpose] = @p17, [SourceDocument] = @p18, [UnitCode] = @p19, [UnitId] = @p20, [ValidTo] = @p21, [Version] = @p22
WHERE [Id] = @p23 AND [Version] = @p24;
SELECT @@ROWCOUNT;

INSERT INTO [visits].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p25, @p26, @p27, @p28, @p29, @p30, @p31, @p32, @p33);

SET NOCOUNT ON;
INSERT INTO [visits].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
UPDATE [visits].[VisitOfficials] SET [HouseholdId] = @p14, [VisitedOn] = @p15
WHERE [OfficialId] = @p16 AND [VisitId] = @p17;
SELECT @@ROWCOUNT;

