SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [assistance].[AuditHeads]
WHERE [Name] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [assistance].[Audit]
WHERE [Id] = @p0;
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
DELETE FROM [assistance].[Receipts]
WHERE [Key] = @p0;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [assistance].[AuditHeads] ([Name], [Count], [Hash], [Signature], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [assistance].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);

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
INSERT INTO [assistance].[Receipts] ([Key], [Answer], [At], [InputHash], [Refusals])
VALUES (@p0, @p1, @p2, @p3, @p4);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [assistance].[AuditHeads] SET [Count] = @p0, [Hash] = @p1, [Signature] = @p2, [Version] = @p3
WHERE [Name] = @p4 AND [Version] = @p5;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [assistance].[Audit] SET [Act] = @p0, [At] = @p1, [Changes] = @p2, [Hash] = @p3, [Kind] = @p4, [Mark] = @p5, [Previous] = @p6, [Sequence] = @p7, [SubjectKey] = @p8, [SubjectKind] = @p9, [Who] = @p10, [WhoKind] = @p11
WHERE [Id] = @p12;
SELECT @@ROWCOUNT;

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
UPDATE [assistance].[Receipts] SET [Answer] = @p0, [At] = @p1, [InputHash] = @p2, [Refusals] = @p3
WHERE [Key] = @p4;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
DELETE FROM [assistance].[AidCases]
WHERE [Id] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

INSERT INTO [assistance].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14);

SET NOCOUNT ON;
DELETE FROM [assistance].[AidMeasures]
WHERE [Id] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

INSERT INTO [assistance].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14);

SET NOCOUNT ON;
INSERT INTO [assistance].[AidCases] ([Id], [Class], [EndedBecause], [EndedOn], [HouseholdId], [NominatedOn], [Purpose], [SourceDocument], [State], [SupportedOn], [UnitCode], [UnitId], [ValidFrom], [ValidTo], [VerifiedOn], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15);
INSERT INTO [assistance].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26, @p27, @p28);
INSERT INTO [assistance].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p29, @p30, @p31, @p32, @p33, @p34, @p35, @p36);

SET NOCOUNT ON;
INSERT INTO [assistance].[AidMeasures] ([Id], [AidCaseId], [ConfirmedOn], [Description], [DoneOn], [DueOn], [PlannedOn], [ResponsibleId], [State], [UnitCode], [UnitId], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11);
INSERT INTO [assistance].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24);
INSERT INTO [assistance].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p25, @p26, @p27, @p28, @p29, @p30, @p31, @p32);

SET NOCOUNT ON;
INSERT INTO [assistance].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
DELETE FROM [assistance].[PairingRolls]
WHERE [Id] = @p13 AND [Version] = @p14;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [assistance].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
DELETE FROM [assistance].[Pairings]
WHERE [Id] = @p13 AND [Version] = @p14;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [assistance].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
INSERT INTO [assistance].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20);
INSERT INTO [assistance].[Pairings] ([Id], [AgreedOn], [EndedOn], [HouseholdId], [Kind], [Partner], [ProposedOn], [RollId], [SecretaryId], [State], [UnitCode], [UnitId], [Version])
VALUES (@p21, @p22, @p23, @p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31, @p32, @p33);

SET NOCOUNT ON;
INSERT INTO [assistance].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
INSERT INTO [assistance].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20);
UPDATE [assistance].[Pairings] SET [AgreedOn] = @p21, [EndedOn] = @p22, [HouseholdId] = @p23, [Kind] = @p24, [Partner] = @p25, [ProposedOn] = @p26, [RollId] = @p27, [SecretaryId] = @p28, [State] = @p29, [UnitCode] = @p30, [UnitId] = @p31, [Version] = @p32
WHERE [Id] = @p33 AND [Version] = @p34;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [assistance].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
INSERT INTO [assistance].[PairingRolls] ([Id], [Changes], [SecretaryId], [UnitCode], [UnitId], [Version])
VALUES (@p13, @p14, @p15, @p16, @p17, @p18);

SET NOCOUNT ON;
INSERT INTO [assistance].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
UPDATE [assistance].[PairingRolls] SET [Changes] = @p13, [SecretaryId] = @p14, [UnitCode] = @p15, [UnitId] = @p16, [Version] = @p17
WHERE [Id] = @p18 AND [Version] = @p19;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
UPDATE [assistance].[AidCases] SET [Class] = @p0, [EndedBecause] = @p1, [EndedOn] = @p2, [HouseholdId] = @p3, [NominatedOn] = @p4, [Purpose] = @p5, [SourceDocument] = @p6, [State] = @p7, [SupportedOn] = @p8, [UnitCode] = @p9, [UnitId] = @p10, [ValidFrom] = @p11, [ValidTo] = @p12, [VerifiedOn] = @p13, [Version] = @p14
WHERE [Id] = @p15 AND [Version] = @p16;
SELECT @@ROWCOUNT;

INSERT INTO [assistance].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26, @p27, @p28, @p29);
INSERT INTO [assistance].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p30, @p31, @p32, @p33, @p34, @p35, @p36, @p37);

SET NOCOUNT ON;
UPDATE [assistance].[AidMeasures] SET [AidCaseId] = @p0, [ConfirmedOn] = @p1, [Description] = @p2, [DoneOn] = @p3, [DueOn] = @p4, [PlannedOn] = @p5, [ResponsibleId] = @p6, [State] = @p7, [UnitCode] = @p8, [UnitId] = @p9, [Version] = @p10
WHERE [Id] = @p11 AND [Version] = @p12;
SELECT @@ROWCOUNT;

INSERT INTO [assistance].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25);
INSERT INTO [assistance].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p26, @p27, @p28, @p29, @p30, @p31, @p32, @p33);

