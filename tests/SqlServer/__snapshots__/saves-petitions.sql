SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [petitions].[AuditHeads]
WHERE [Name] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [petitions].[Audit]
WHERE [Id] = @p0;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [petitions].[Inboxes]
WHERE [Sender] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [petitions].[Leases]
WHERE [Name] = @p0;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [petitions].[Outbox]
WHERE [Id] = @p0;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [petitions].[Ratings]
WHERE [Id] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [petitions].[Receipts]
WHERE [Key] = @p0;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [petitions].[AuditHeads] ([Name], [Count], [Hash], [Signature], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [petitions].[Inboxes] ([Sender], [Messages], [Version])
VALUES (@p0, @p1, @p2);

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
INSERT INTO [petitions].[Ratings] ([Id], [HandlerId], [MatterId], [RatedOn], [UnitId], [Version], [WithOffice], [WithUnit])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [petitions].[Receipts] ([Key], [Answer], [At], [InputHash], [Refusals])
VALUES (@p0, @p1, @p2, @p3, @p4);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [petitions].[AuditHeads] SET [Count] = @p0, [Hash] = @p1, [Signature] = @p2, [Version] = @p3
WHERE [Name] = @p4 AND [Version] = @p5;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [petitions].[Audit] SET [Act] = @p0, [At] = @p1, [Changes] = @p2, [Hash] = @p3, [Kind] = @p4, [Mark] = @p5, [Previous] = @p6, [Sequence] = @p7, [SubjectKey] = @p8, [SubjectKind] = @p9, [Who] = @p10, [WhoKind] = @p11
WHERE [Id] = @p12;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [petitions].[Inboxes] SET [Messages] = @p0, [Version] = @p1
WHERE [Sender] = @p2 AND [Version] = @p3;
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
UPDATE [petitions].[Ratings] SET [HandlerId] = @p0, [MatterId] = @p1, [RatedOn] = @p2, [UnitId] = @p3, [Version] = @p4, [WithOffice] = @p5, [WithUnit] = @p6
WHERE [Id] = @p7 AND [Version] = @p8;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [petitions].[Receipts] SET [Answer] = @p0, [At] = @p1, [InputHash] = @p2, [Refusals] = @p3
WHERE [Key] = @p4;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
DELETE FROM [petitions].[AccusedOfficials]
WHERE [MatterId] = @p0 AND [OfficialId] = @p1;
SELECT @@ROWCOUNT;

INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14);

SET NOCOUNT ON;
DELETE FROM [petitions].[AccusedUnits]
WHERE [MatterId] = @p0 AND [UnitId] = @p1;
SELECT @@ROWCOUNT;

INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14);

SET NOCOUNT ON;
INSERT INTO [petitions].[AccusedOfficials] ([MatterId], [OfficialId])
VALUES (@p0, @p1);
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14);

SET NOCOUNT ON;
INSERT INTO [petitions].[AccusedUnits] ([MatterId], [UnitId])
VALUES (@p0, @p1);
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14);

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
DELETE FROM [petitions].[CaseVisits]
WHERE [Id] = @p13 AND [Version] = @p14;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
DELETE FROM [petitions].[LeaderCases]
WHERE [Id] = @p13 AND [Version] = @p14;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
DELETE FROM [petitions].[Matters]
WHERE [Id] = @p13 AND [Version] = @p14;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
DELETE FROM [petitions].[NamedOfficials]
WHERE [MatterId] = @p13 AND [OfficialId] = @p14;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
DELETE FROM [petitions].[PetitionerCorrections]
WHERE [Id] = @p13 AND [Version] = @p14;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
DELETE FROM [petitions].[Petitioners]
WHERE [Id] = @p13 AND [Version] = @p14;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
DELETE FROM [petitions].[QueryCodes]
WHERE [Id] = @p13 AND [Version] = @p14;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
DELETE FROM [petitions].[Recusals]
WHERE [MatterId] = @p13 AND [OfficialId] = @p14;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
INSERT INTO [petitions].[CaseVisits] ([Id], [LeaderCaseId], [Note], [Sealed], [Version], [VisitedOn])
VALUES (@p13, @p14, @p15, @p16, @p17, @p18);

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
INSERT INTO [petitions].[LeaderCases] ([Id], [LeaderId], [MatterId], [Sealed], [Since], [Version])
VALUES (@p13, @p14, @p15, @p16, @p17, @p18);

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
INSERT INTO [petitions].[Matters] ([Id], [AcceptedOn], [Channel], [ConcludedOn], [DeclinedBecause], [DueOn], [DueProvisional], [ErasedOn], [ExtendedBy], [Guarded], [HandlerId], [HouseholdId], [NoticeDueOn], [NotifiedOn], [Number], [PetitionerId], [ReceivedOn], [RepliedOn], [Reply], [Route], [Sealed], [State], [Subject], [Summary], [UnitCode], [UnitId], [Version])
VALUES (@p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31, @p32, @p33, @p34, @p35, @p36, @p37, @p38, @p39);
INSERT INTO [petitions].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p40, @p41, @p42, @p43, @p44, @p45, @p46, @p47);

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
INSERT INTO [petitions].[NamedOfficials] ([MatterId], [OfficialId])
VALUES (@p13, @p14);

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
INSERT INTO [petitions].[PetitionerCorrections] ([Id], [Because], [CorrectedOn], [IdNumber], [IdNumberLookup], [Name], [NameLookup], [PetitionerId], [Phone], [PhoneLookup], [UnitId], [Version])
VALUES (@p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24);

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
INSERT INTO [petitions].[Petitioners] ([Id], [HandlerId], [IdNumber], [IdNumberLookup], [MatterId], [Name], [NameLookup], [Phone], [PhoneLookup], [Sealed], [UnitId], [Version])
VALUES (@p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24);

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
INSERT INTO [petitions].[QueryCodes] ([Id], [Digest], [MatterId], [TriedSince], [Tries], [Version])
VALUES (@p13, @p14, @p15, @p16, @p17, @p18);

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
INSERT INTO [petitions].[Recusals] ([MatterId], [OfficialId], [Because], [Since])
VALUES (@p13, @p14, @p15, @p16);

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
UPDATE [petitions].[CaseVisits] SET [LeaderCaseId] = @p13, [Note] = @p14, [Sealed] = @p15, [Version] = @p16, [VisitedOn] = @p17
WHERE [Id] = @p18 AND [Version] = @p19;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
UPDATE [petitions].[LeaderCases] SET [LeaderId] = @p13, [MatterId] = @p14, [Sealed] = @p15, [Since] = @p16, [Version] = @p17
WHERE [Id] = @p18 AND [Version] = @p19;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
UPDATE [petitions].[Matters] SET [AcceptedOn] = @p13, [Channel] = @p14, [ConcludedOn] = @p15, [DeclinedBecause] = @p16, [DueOn] = @p17, [DueProvisional] = @p18, [ErasedOn] = @p19, [ExtendedBy] = @p20, [Guarded] = @p21, [HandlerId] = @p22, [HouseholdId] = @p23, [NoticeDueOn] = @p24, [NotifiedOn] = @p25, [Number] = @p26, [PetitionerId] = @p27, [ReceivedOn] = @p28, [RepliedOn] = @p29, [Reply] = @p30, [Route] = @p31, [Sealed] = @p32, [State] = @p33, [Subject] = @p34, [Summary] = @p35, [UnitCode] = @p36, [UnitId] = @p37, [Version] = @p38
WHERE [Id] = @p39 AND [Version] = @p40;
SELECT @@ROWCOUNT;

INSERT INTO [petitions].[Outbox] ([Id], [Attempts], [Body], [Fault], [Kind], [RaisedAt], [SetAside], [ToldAt])
VALUES (@p41, @p42, @p43, @p44, @p45, @p46, @p47, @p48);

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
UPDATE [petitions].[PetitionerCorrections] SET [Because] = @p13, [CorrectedOn] = @p14, [IdNumber] = @p15, [IdNumberLookup] = @p16, [Name] = @p17, [NameLookup] = @p18, [PetitionerId] = @p19, [Phone] = @p20, [PhoneLookup] = @p21, [UnitId] = @p22, [Version] = @p23
WHERE [Id] = @p24 AND [Version] = @p25;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
UPDATE [petitions].[Petitioners] SET [HandlerId] = @p13, [IdNumber] = @p14, [IdNumberLookup] = @p15, [MatterId] = @p16, [Name] = @p17, [NameLookup] = @p18, [Phone] = @p19, [PhoneLookup] = @p20, [Sealed] = @p21, [UnitId] = @p22, [Version] = @p23
WHERE [Id] = @p24 AND [Version] = @p25;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
UPDATE [petitions].[QueryCodes] SET [Digest] = @p13, [MatterId] = @p14, [TriedSince] = @p15, [Tries] = @p16, [Version] = @p17
WHERE [Id] = @p18 AND [Version] = @p19;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
UPDATE [petitions].[Recusals] SET [Because] = @p13, [Since] = @p14
WHERE [MatterId] = @p15 AND [OfficialId] = @p16;
SELECT @@ROWCOUNT;

