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
DELETE FROM [publicity].[Notices]
WHERE [Id] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [publicity].[Outbox]
WHERE [Id] = @p0;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [publicity].[PolicySessions]
WHERE [Id] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [publicity].[PostingDuties]
WHERE [Id] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [publicity].[Postings]
WHERE [Id] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [publicity].[Receipts]
WHERE [Key] = @p0;
SELECT @@ROWCOUNT;

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
INSERT INTO [publicity].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [publicity].[Receipts] ([Key], [Answer], [At], [InputHash], [Refusals])
VALUES (@p0, @p1, @p2, @p3, @p4);

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
UPDATE [publicity].[Outbox] SET [Attempts] = @p0, [Body] = @p1, [Fault] = @p2, [Kind] = @p3, [RaisedAt] = @p4, [SetAside] = @p5, [ToldAt] = @p6
WHERE [Id] = @p7;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [publicity].[Receipts] SET [Answer] = @p0, [At] = @p1, [InputHash] = @p2, [Refusals] = @p3
WHERE [Key] = @p4;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [publicity].[Notices] ([Id], [AuthorId], [Body], [Channel], [DraftedOn], [PublishedOn], [ReviewedOn], [ReviewerId], [State], [Title], [UnitCode], [UnitId], [Version], [WithdrawnBecause], [WithdrawnOn])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14);
INSERT INTO [publicity].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22);

SET NOCOUNT ON;
INSERT INTO [publicity].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);
INSERT INTO [publicity].[PolicySessions] ([Id], [Attendance], [HeldOn], [SpeakerId], [Topic], [UnitCode], [UnitId], [Version])
VALUES (@p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15);

SET NOCOUNT ON;
INSERT INTO [publicity].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);
INSERT INTO [publicity].[PostingDuties] ([Id], [Cadence], [Item], [UnitCode], [UnitId], [Version], [Year])
VALUES (@p8, @p9, @p10, @p11, @p12, @p13, @p14);

SET NOCOUNT ON;
INSERT INTO [publicity].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);
INSERT INTO [publicity].[Postings] ([Id], [DueOn], [DutyId], [NoticeId], [PostedOn], [UnitCode], [UnitId], [Version])
VALUES (@p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15);

SET NOCOUNT ON;
INSERT INTO [publicity].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);
UPDATE [publicity].[PolicySessions] SET [Attendance] = @p8, [HeldOn] = @p9, [SpeakerId] = @p10, [Topic] = @p11, [UnitCode] = @p12, [UnitId] = @p13, [Version] = @p14
WHERE [Id] = @p15 AND [Version] = @p16;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [publicity].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);
UPDATE [publicity].[PostingDuties] SET [Cadence] = @p8, [Item] = @p9, [UnitCode] = @p10, [UnitId] = @p11, [Version] = @p12, [Year] = @p13
WHERE [Id] = @p14 AND [Version] = @p15;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [publicity].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);
UPDATE [publicity].[Postings] SET [DueOn] = @p8, [DutyId] = @p9, [NoticeId] = @p10, [PostedOn] = @p11, [UnitCode] = @p12, [UnitId] = @p13, [Version] = @p14
WHERE [Id] = @p15 AND [Version] = @p16;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
UPDATE [publicity].[Notices] SET [AuthorId] = @p0, [Body] = @p1, [Channel] = @p2, [DraftedOn] = @p3, [PublishedOn] = @p4, [ReviewedOn] = @p5, [ReviewerId] = @p6, [State] = @p7, [Title] = @p8, [UnitCode] = @p9, [UnitId] = @p10, [Version] = @p11, [WithdrawnBecause] = @p12, [WithdrawnOn] = @p13
WHERE [Id] = @p14 AND [Version] = @p15;
SELECT @@ROWCOUNT;

INSERT INTO [publicity].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23);

