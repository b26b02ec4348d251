SELECT TOP(1) [m].[Id], [m].[AcceptedOn], [m].[Channel], [m].[ConcludedOn], [m].[DeclinedBecause], [m].[DueOn], [m].[DueProvisional], [m].[ErasedOn], [m].[ExtendedBy], [m].[HandlerId], [m].[HouseholdId], [m].[NoticeDueOn], [m].[NotifiedOn], [m].[Number], [m].[PetitionerId], [m].[ReceivedOn], [m].[RepliedOn], [m].[Reply], [m].[Restricted], [m].[Route], [m].[Sealed], [m].[State], [m].[Subject], [m].[Summary], [m].[UnitCode], [m].[UnitId], [m].[Version]
FROM [petitions].[Matters] AS [m]
WHERE [m].[Id] = @p

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
DELETE FROM [petitions].[IdempotencyRecords]
WHERE [Key] = @p0;
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
INSERT INTO [petitions].[AuditHeads] ([Name], [Count], [Hash], [Signature], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [petitions].[IdempotencyRecords] ([Key], [Answer], [At], [InputHash], [Refusals])
VALUES (@p0, @p1, @p2, @p3, @p4);

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
INSERT INTO [petitions].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [petitions].[AuditHeads] SET [Count] = @p0, [Hash] = @p1, [Signature] = @p2, [Version] = @p3
WHERE [Name] = @p4 AND [Version] = @p5;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [petitions].[Audit] SET [Act] = @p0, [At] = @p1, [Changes] = @p2, [Hash] = @p3, [Kind] = @p4, [Mark] = @p5, [Previous] = @p6, [Sequence] = @p7, [SubjectKey] = @p8, [SubjectKind] = @p9, [Texts] = @p10, [Who] = @p11, [WhoKind] = @p12
WHERE [Id] = @p13;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [petitions].[IdempotencyRecords] SET [Answer] = @p0, [At] = @p1, [InputHash] = @p2, [Refusals] = @p3
WHERE [Key] = @p4;
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
UPDATE [petitions].[Outbox] SET [AboutSealed] = @p0, [Attempts] = @p1, [Body] = @p2, [DeadLettered] = @p3, [DeliveredAt] = @p4, [Fault] = @p5, [Kind] = @p6, [RaisedAt] = @p7
WHERE [Id] = @p8;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [petitions].[Ratings] SET [HandlerId] = @p0, [MatterId] = @p1, [RatedOn] = @p2, [Sealed] = @p3, [UnitId] = @p4, [Version] = @p5, [WithOffice] = @p6, [WithUnit] = @p7
WHERE [Id] = @p8 AND [Version] = @p9;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
DELETE FROM [petitions].[AccusedOfficials]
WHERE [MatterId] = @p0 AND [OfficialId] = @p1;
SELECT @@ROWCOUNT;

INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15);

SET NOCOUNT ON;
DELETE FROM [petitions].[AccusedUnits]
WHERE [MatterId] = @p0 AND [UnitId] = @p1;
SELECT @@ROWCOUNT;

INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15);

SET NOCOUNT ON;
INSERT INTO [petitions].[AccusedOfficials] ([MatterId], [OfficialId])
VALUES (@p0, @p1);
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15);

SET NOCOUNT ON;
INSERT INTO [petitions].[AccusedUnits] ([MatterId], [UnitId])
VALUES (@p0, @p1);
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15);

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
DELETE FROM [petitions].[CaseVisits]
WHERE [Id] = @p14 AND [Version] = @p15;
SELECT @@ROWCOUNT;

INSERT INTO [petitions].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24);

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
DELETE FROM [petitions].[LeaderCases]
WHERE [Id] = @p14 AND [Version] = @p15;
SELECT @@ROWCOUNT;

INSERT INTO [petitions].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24);

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
DELETE FROM [petitions].[Matters]
WHERE [Id] = @p14 AND [Version] = @p15;
SELECT @@ROWCOUNT;

INSERT INTO [petitions].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24);

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
DELETE FROM [petitions].[NamedOfficials]
WHERE [MatterId] = @p14 AND [OfficialId] = @p15;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
DELETE FROM [petitions].[PetitionerCorrections]
WHERE [Id] = @p14 AND [Version] = @p15;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
DELETE FROM [petitions].[Petitioners]
WHERE [Id] = @p14 AND [Version] = @p15;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
DELETE FROM [petitions].[QueryCodes]
WHERE [Id] = @p14 AND [Version] = @p15;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
DELETE FROM [petitions].[Recusals]
WHERE [MatterId] = @p14 AND [OfficialId] = @p15;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [petitions].[CaseVisits] ([Id], [LeaderCaseId], [LeaderId], [Note], [Sealed], [Version], [VisitedOn])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20);
INSERT INTO [petitions].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p21, @p22, @p23, @p24, @p25, @p26, @p27, @p28, @p29);

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [petitions].[LeaderCases] ([Id], [LeaderId], [MatterId], [Sealed], [Since], [Version])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19);
INSERT INTO [petitions].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p20, @p21, @p22, @p23, @p24, @p25, @p26, @p27, @p28);

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [petitions].[Matters] ([Id], [AcceptedOn], [Channel], [ConcludedOn], [DeclinedBecause], [DueOn], [DueProvisional], [ErasedOn], [ExtendedBy], [HandlerId], [HouseholdId], [NoticeDueOn], [NotifiedOn], [Number], [PetitionerId], [ReceivedOn], [RepliedOn], [Reply], [Restricted], [Route], [Sealed], [State], [Subject], [Summary], [UnitCode], [UnitId], [Version])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31, @p32, @p33, @p34, @p35, @p36, @p37, @p38, @p39, @p40);
INSERT INTO [petitions].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p41, @p42, @p43, @p44, @p45, @p46, @p47, @p48, @p49),
(@p50, @p51, @p52, @p53, @p54, @p55, @p56, @p57, @p58);

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [petitions].[NamedOfficials] ([MatterId], [OfficialId])
VALUES (@p14, @p15);

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [petitions].[PetitionerCorrections] ([Id], [Because], [CorrectedOn], [IdNumber], [IdNumberLookup], [Name], [NameLookup], [PetitionerId], [Phone], [PhoneLookup], [Sealed], [UnitId], [Version])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26);

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [petitions].[Petitioners] ([Id], [HandlerId], [IdNumber], [IdNumberLookup], [MatterId], [Name], [NameLookup], [Phone], [PhoneLookup], [Sealed], [UnitId], [Version])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25);

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [petitions].[QueryCodes] ([Id], [Digest], [MatterId], [Rests], [RestsUntil], [Tries], [Version])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20);

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [petitions].[Recusals] ([MatterId], [OfficialId], [Because], [Since])
VALUES (@p14, @p15, @p16, @p17);

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
UPDATE [petitions].[CaseVisits] SET [LeaderCaseId] = @p14, [LeaderId] = @p15, [Note] = @p16, [Sealed] = @p17, [Version] = @p18, [VisitedOn] = @p19
WHERE [Id] = @p20 AND [Version] = @p21;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
UPDATE [petitions].[LeaderCases] SET [LeaderId] = @p14, [MatterId] = @p15, [Sealed] = @p16, [Since] = @p17, [Version] = @p18
WHERE [Id] = @p19 AND [Version] = @p20;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
UPDATE [petitions].[Matters] SET [AcceptedOn] = @p14, [Channel] = @p15, [ConcludedOn] = @p16, [DeclinedBecause] = @p17, [DueOn] = @p18, [DueProvisional] = @p19, [ErasedOn] = @p20, [ExtendedBy] = @p21, [HandlerId] = @p22, [HouseholdId] = @p23, [NoticeDueOn] = @p24, [NotifiedOn] = @p25, [Number] = @p26, [PetitionerId] = @p27, [ReceivedOn] = @p28, [RepliedOn] = @p29, [Reply] = @p30, [Restricted] = @p31, [Route] = @p32, [Sealed] = @p33, [State] = @p34, [Subject] = @p35, [Summary] = @p36, [UnitCode] = @p37, [UnitId] = @p38, [Version] = @p39
WHERE [Id] = @p40 AND [Version] = @p41;
SELECT @@ROWCOUNT;

INSERT INTO [petitions].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p42, @p43, @p44, @p45, @p46, @p47, @p48, @p49, @p50);

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
UPDATE [petitions].[PetitionerCorrections] SET [Because] = @p14, [CorrectedOn] = @p15, [IdNumber] = @p16, [IdNumberLookup] = @p17, [Name] = @p18, [NameLookup] = @p19, [PetitionerId] = @p20, [Phone] = @p21, [PhoneLookup] = @p22, [Sealed] = @p23, [UnitId] = @p24, [Version] = @p25
WHERE [Id] = @p26 AND [Version] = @p27;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
UPDATE [petitions].[Petitioners] SET [HandlerId] = @p14, [IdNumber] = @p15, [IdNumberLookup] = @p16, [MatterId] = @p17, [Name] = @p18, [NameLookup] = @p19, [Phone] = @p20, [PhoneLookup] = @p21, [Sealed] = @p22, [UnitId] = @p23, [Version] = @p24
WHERE [Id] = @p25 AND [Version] = @p26;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
UPDATE [petitions].[QueryCodes] SET [Digest] = @p14, [MatterId] = @p15, [Rests] = @p16, [RestsUntil] = @p17, [Tries] = @p18, [Version] = @p19
WHERE [Id] = @p20 AND [Version] = @p21;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [petitions].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
UPDATE [petitions].[Recusals] SET [Because] = @p14, [Since] = @p15
WHERE [MatterId] = @p16 AND [OfficialId] = @p17;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [petitions].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);
DELETE FROM [petitions].[Ratings]
WHERE [Id] = @p9 AND [Version] = @p10;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [petitions].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);
INSERT INTO [petitions].[Ratings] ([Id], [HandlerId], [MatterId], [RatedOn], [Sealed], [UnitId], [Version], [WithOffice], [WithUnit])
VALUES (@p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17);

