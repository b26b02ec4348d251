SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [publicity].[AuditHeads]
WHERE [Name] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [publicity].[Audit]
WHERE [Id] = @p0;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [publicity].[IdempotencyRecords]
WHERE [Key] = @p0;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [publicity].[Inboxes]
WHERE [Sender] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [publicity].[Leases]
WHERE [Name] = @p0;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [publicity].[Outbox]
WHERE [Id] = @p0;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [publicity].[AuditHeads] ([Name], [Count], [Hash], [Signature], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [publicity].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [publicity].[IdempotencyRecords] ([Key], [Answer], [At], [InputHash], [Refusals])
VALUES (@p0, @p1, @p2, @p3, @p4);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [publicity].[Inboxes] ([Sender], [Messages], [Version])
VALUES (@p0, @p1, @p2);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [publicity].[Leases] ([Name], [Holder], [Until])
VALUES (@p0, @p1, @p2);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [publicity].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [publicity].[AuditHeads] SET [Count] = @p0, [Hash] = @p1, [Signature] = @p2, [Version] = @p3
WHERE [Name] = @p4 AND [Version] = @p5;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [publicity].[Audit] SET [Act] = @p0, [At] = @p1, [Changes] = @p2, [Hash] = @p3, [Kind] = @p4, [Mark] = @p5, [Previous] = @p6, [Sequence] = @p7, [SubjectKey] = @p8, [SubjectKind] = @p9, [Texts] = @p10, [Who] = @p11, [WhoKind] = @p12
WHERE [Id] = @p13;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [publicity].[IdempotencyRecords] SET [Answer] = @p0, [At] = @p1, [InputHash] = @p2, [Refusals] = @p3
WHERE [Key] = @p4;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [publicity].[Inboxes] SET [Messages] = @p0, [Version] = @p1
WHERE [Sender] = @p2 AND [Version] = @p3;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [publicity].[Leases] SET [Holder] = @p0, [Until] = @p1
WHERE [Name] = @p2;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [publicity].[Outbox] SET [AboutSealed] = @p0, [Attempts] = @p1, [Body] = @p2, [DeadLettered] = @p3, [DeliveredAt] = @p4, [Fault] = @p5, [Kind] = @p6, [RaisedAt] = @p7
WHERE [Id] = @p8;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [publicity].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
DELETE FROM [publicity].[Notices]
WHERE [Id] = @p14 AND [Version] = @p15;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [publicity].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
DELETE FROM [publicity].[PostingDuties]
WHERE [Id] = @p14 AND [Version] = @p15;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [publicity].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [publicity].[Notices] ([Id], [AuthorId], [Body], [Channel], [DraftedOn], [PublishedOn], [ReviewedOn], [ReviewerId], [State], [Title], [UnitCode], [UnitId], [Version], [WithdrawnBecause], [WithdrawnOn])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26, @p27, @p28);
INSERT INTO [publicity].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p29, @p30, @p31, @p32, @p33, @p34, @p35, @p36, @p37);

SET NOCOUNT ON;
INSERT INTO [publicity].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [publicity].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22),
(@p23, @p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31);
INSERT INTO [publicity].[PolicySessions] ([Id], [Attendance], [HeldOn], [SpeakerId], [Topic], [UnitCode], [UnitId], [Version])
VALUES (@p32, @p33, @p34, @p35, @p36, @p37, @p38, @p39);

SET NOCOUNT ON;
INSERT INTO [publicity].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [publicity].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22),
(@p23, @p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31);
INSERT INTO [publicity].[Postings] ([Id], [DueOn], [DutyId], [NoticeId], [PostedOn], [UnitCode], [UnitId], [Version])
VALUES (@p32, @p33, @p34, @p35, @p36, @p37, @p38, @p39);

SET NOCOUNT ON;
INSERT INTO [publicity].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [publicity].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22);
DELETE FROM [publicity].[PolicySessions]
WHERE [Id] = @p23 AND [Version] = @p24;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [publicity].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [publicity].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22);
DELETE FROM [publicity].[Postings]
WHERE [Id] = @p23 AND [Version] = @p24;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [publicity].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [publicity].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22);
INSERT INTO [publicity].[PostingDuties] ([Id], [Cadence], [Item], [UnitCode], [UnitId], [Version], [Year])
VALUES (@p23, @p24, @p25, @p26, @p27, @p28, @p29);

SET NOCOUNT ON;
INSERT INTO [publicity].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [publicity].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22);
UPDATE [publicity].[PolicySessions] SET [Attendance] = @p23, [HeldOn] = @p24, [SpeakerId] = @p25, [Topic] = @p26, [UnitCode] = @p27, [UnitId] = @p28, [Version] = @p29
WHERE [Id] = @p30 AND [Version] = @p31;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [publicity].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [publicity].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22);
UPDATE [publicity].[PostingDuties] SET [Cadence] = @p23, [Item] = @p24, [UnitCode] = @p25, [UnitId] = @p26, [Version] = @p27, [Year] = @p28
WHERE [Id] = @p29 AND [Version] = @p30;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [publicity].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [publicity].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22);
UPDATE [publicity].[Postings] SET [DueOn] = @p23, [DutyId] = @p24, [NoticeId] = @p25, [PostedOn] = @p26, [UnitCode] = @p27, [UnitId] = @p28, [Version] = @p29
WHERE [Id] = @p30 AND [Version] = @p31;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [publicity].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
UPDATE [publicity].[Notices] SET [AuthorId] = @p14, [Body] = @p15, [Channel] = @p16, [DraftedOn] = @p17, [PublishedOn] = @p18, [ReviewedOn] = @p19, [ReviewerId] = @p20, [State] = @p21, [Title] = @p22, [UnitCode] = @p23, [UnitId] = @p24, [Version] = @p25, [WithdrawnBecause] = @p26, [WithdrawnOn] = @p27
WHERE [Id] = @p28 AND [Version] = @p29;
SELECT @@ROWCOUNT;

INSERT INTO [publicity].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p30, @p31, @p32, @p33, @p34, @p35, @p36, @p37, @p38);

