SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [commons].[AuditHeads]
WHERE [Name] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [commons].[Audit]
WHERE [Id] = @p0;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [commons].[IdempotencyRecords]
WHERE [Key] = @p0;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [commons].[Inboxes]
WHERE [Sender] = @p0 AND [Version] = @p1;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [commons].[Leases]
WHERE [Name] = @p0;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [commons].[Outbox]
WHERE [Id] = @p0;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [commons].[UnmaskingQuotas]
WHERE [OfficialId] = @p0;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [commons].[AuditHeads] ([Name], [Count], [Hash], [Signature], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [commons].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [commons].[IdempotencyRecords] ([Key], [Answer], [At], [InputHash], [Refusals])
VALUES (@p0, @p1, @p2, @p3, @p4);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [commons].[Inboxes] ([Sender], [Messages], [Version])
VALUES (@p0, @p1, @p2);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [commons].[Leases] ([Name], [Holder], [Until])
VALUES (@p0, @p1, @p2);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [commons].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [commons].[UnmaskingQuotas] ([OfficialId], [Count], [Since])
VALUES (@p0, @p1, @p2);

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [commons].[AuditHeads] SET [Count] = @p0, [Hash] = @p1, [Signature] = @p2, [Version] = @p3
WHERE [Name] = @p4 AND [Version] = @p5;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [commons].[Audit] SET [Act] = @p0, [At] = @p1, [Changes] = @p2, [Hash] = @p3, [Kind] = @p4, [Mark] = @p5, [Previous] = @p6, [Sequence] = @p7, [SubjectKey] = @p8, [SubjectKind] = @p9, [Texts] = @p10, [Who] = @p11, [WhoKind] = @p12
WHERE [Id] = @p13;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [commons].[IdempotencyRecords] SET [Answer] = @p0, [At] = @p1, [InputHash] = @p2, [Refusals] = @p3
WHERE [Key] = @p4;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [commons].[Inboxes] SET [Messages] = @p0, [Version] = @p1
WHERE [Sender] = @p2 AND [Version] = @p3;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [commons].[Leases] SET [Holder] = @p0, [Until] = @p1
WHERE [Name] = @p2;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [commons].[Outbox] SET [AboutSealed] = @p0, [Attempts] = @p1, [Body] = @p2, [DeadLettered] = @p3, [DeliveredAt] = @p4, [Fault] = @p5, [Kind] = @p6, [RaisedAt] = @p7
WHERE [Id] = @p8;
SELECT @@ROWCOUNT;

SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [commons].[UnmaskingQuotas] SET [Count] = @p0, [Since] = @p1
WHERE [OfficialId] = @p2;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [commons].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
DELETE FROM [commons].[Delegations]
WHERE [Id] = @p14 AND [Version] = @p15;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [commons].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
DELETE FROM [commons].[HouseholdCorrections]
WHERE [Id] = @p14 AND [Version] = @p15;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [commons].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
DELETE FROM [commons].[Households]
WHERE [Id] = @p14 AND [Version] = @p15;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [commons].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
DELETE FROM [commons].[Officials]
WHERE [Id] = @p14 AND [Version] = @p15;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [commons].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
DELETE FROM [commons].[OrgUnitCode]
WHERE [Id] = @p14;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [commons].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
DELETE FROM [commons].[OrgUnits]
WHERE [Id] = @p14 AND [Version] = @p15;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [commons].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
DELETE FROM [commons].[Posts]
WHERE [Id] = @p14 AND [Version] = @p15;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [commons].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
DELETE FROM [commons].[PurposeGrants]
WHERE [Id] = @p14 AND [Version] = @p15;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [commons].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
DELETE FROM [commons].[RetentionReports]
WHERE [Id] = @p14 AND [Version] = @p15;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [commons].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
DELETE FROM [commons].[RightsRequests]
WHERE [Id] = @p14 AND [Version] = @p15;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [commons].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
DELETE FROM [commons].[Succession]
WHERE [SuccessorId] = @p14 AND [UnitId] = @p15;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [commons].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
DELETE FROM [commons].[Unmaskings]
WHERE [Id] = @p14 AND [Version] = @p15;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [commons].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [commons].[Delegations] ([Id], [Because], [From], [GivenById], [Permissions], [PostId], [RecipientId], [RevokedOn], [TenureId], [UnitId], [Until], [Version])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25);
INSERT INTO [commons].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p26, @p27, @p28, @p29, @p30, @p31, @p32, @p33, @p34);

SET NOCOUNT ON;
INSERT INTO [commons].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [commons].[HouseholdCorrections] ([Id], [Address], [AddressLookup], [Because], [ContactName], [ContactNameLookup], [ContactPhone], [ContactPhoneLookup], [CorrectedOn], [HouseholdId], [UnitId], [Version])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25);

SET NOCOUNT ON;
INSERT INTO [commons].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [commons].[Households] ([Id], [Address], [AddressLookup], [Code], [ContactName], [ContactNameLookup], [ContactPhone], [ContactPhoneLookup], [DoNotDisturb], [Headcount], [UnitCode], [UnitId], [Version])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26);

SET NOCOUNT ON;
INSERT INTO [commons].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [commons].[Officials] ([Id], [Name], [Number], [Version])
VALUES (@p14, @p15, @p16, @p17);
INSERT INTO [commons].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26);

SET NOCOUNT ON;
INSERT INTO [commons].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [commons].[OrgUnitCode] ([Id], [Code], [From], [To], [UnitId])
VALUES (@p14, @p15, @p16, @p17, @p18);

SET NOCOUNT ON;
INSERT INTO [commons].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [commons].[OrgUnits] ([Id], [ClosedOn], [Code], [Kind], [Name], [OpenedOn], [ParentId], [Version])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21);
INSERT INTO [commons].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p22, @p23, @p24, @p25, @p26, @p27, @p28, @p29, @p30);

SET NOCOUNT ON;
INSERT INTO [commons].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [commons].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22),
(@p23, @p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31);
INSERT INTO [commons].[Tenures] ([Id], [Acting], [AppointedById], [ApprovedById], [ApprovedOn], [From], [Kind], [OfficialId], [PostId], [To], [UnitId], [Version])
VALUES (@p32, @p33, @p34, @p35, @p36, @p37, @p38, @p39, @p40, @p41, @p42, @p43);

SET NOCOUNT ON;
INSERT INTO [commons].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [commons].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22);
DELETE FROM [commons].[Tenures]
WHERE [Id] = @p23 AND [Version] = @p24;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [commons].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [commons].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22);
DELETE FROM [commons].[WorkdayExceptions]
WHERE [Date] = @p23;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [commons].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [commons].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22);
INSERT INTO [commons].[Posts] ([Id], [Kind], [Title], [UnitId], [Version])
VALUES (@p23, @p24, @p25, @p26, @p27);

SET NOCOUNT ON;
INSERT INTO [commons].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [commons].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22);
INSERT INTO [commons].[PurposeGrants] ([Id], [Because], [From], [GivenById], [OfficialId], [Purpose], [UnitId], [Until], [Version])
VALUES (@p23, @p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31);

SET NOCOUNT ON;
INSERT INTO [commons].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [commons].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22);
INSERT INTO [commons].[WorkdayExceptions] ([Date], [Kind], [Name])
VALUES (@p23, @p24, @p25);

SET NOCOUNT ON;
INSERT INTO [commons].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [commons].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22);
UPDATE [commons].[Posts] SET [Kind] = @p23, [Title] = @p24, [UnitId] = @p25, [Version] = @p26
WHERE [Id] = @p27 AND [Version] = @p28;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [commons].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [commons].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22);
UPDATE [commons].[PurposeGrants] SET [Because] = @p23, [From] = @p24, [GivenById] = @p25, [OfficialId] = @p26, [Purpose] = @p27, [UnitId] = @p28, [Until] = @p29, [Version] = @p30
WHERE [Id] = @p31 AND [Version] = @p32;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [commons].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [commons].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22);
UPDATE [commons].[Tenures] SET [Acting] = @p23, [AppointedById] = @p24, [ApprovedById] = @p25, [ApprovedOn] = @p26, [From] = @p27, [Kind] = @p28, [OfficialId] = @p29, [PostId] = @p30, [To] = @p31, [UnitId] = @p32, [Version] = @p33
WHERE [Id] = @p34 AND [Version] = @p35;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [commons].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [commons].[RetentionReports] ([Id], [Erased], [KeptFrom], [On], [Rule], [Version])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19);

SET NOCOUNT ON;
INSERT INTO [commons].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [commons].[RightsRequests] ([Id], [At], [Because], [OfficialId], [Outcome], [Record], [Right], [Sealed], [UnitId], [Version])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23);

SET NOCOUNT ON;
INSERT INTO [commons].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [commons].[Succession] ([SuccessorId], [UnitId])
VALUES (@p14, @p15);

SET NOCOUNT ON;
INSERT INTO [commons].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [commons].[Unmaskings] ([Id], [At], [Fields], [OfficialId], [Reason], [Record], [Sealed], [UnitId], [Version])
VALUES (@p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22);

SET NOCOUNT ON;
INSERT INTO [commons].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
UPDATE [commons].[Delegations] SET [Because] = @p14, [From] = @p15, [GivenById] = @p16, [Permissions] = @p17, [PostId] = @p18, [RecipientId] = @p19, [RevokedOn] = @p20, [TenureId] = @p21, [UnitId] = @p22, [Until] = @p23, [Version] = @p24
WHERE [Id] = @p25 AND [Version] = @p26;
SELECT @@ROWCOUNT;

INSERT INTO [commons].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p27, @p28, @p29, @p30, @p31, @p32, @p33, @p34, @p35);

SET NOCOUNT ON;
INSERT INTO [commons].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
UPDATE [commons].[HouseholdCorrections] SET [Address] = @p14, [AddressLookup] = @p15, [Because] = @p16, [ContactName] = @p17, [ContactNameLookup] = @p18, [ContactPhone] = @p19, [ContactPhoneLookup] = @p20, [CorrectedOn] = @p21, [HouseholdId] = @p22, [UnitId] = @p23, [Version] = @p24
WHERE [Id] = @p25 AND [Version] = @p26;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [commons].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
UPDATE [commons].[Households] SET [Address] = @p14, [AddressLookup] = @p15, [Code] = @p16, [ContactName] = @p17, [ContactNameLookup] = @p18, [ContactPhone] = @p19, [ContactPhoneLookup] = @p20, [DoNotDisturb] = @p21, [Headcount] = @p22, [UnitCode] = @p23, [UnitId] = @p24, [Version] = @p25
WHERE [Id] = @p26 AND [Version] = @p27;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [commons].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
UPDATE [commons].[Officials] SET [Name] = @p14, [Number] = @p15, [Version] = @p16
WHERE [Id] = @p17 AND [Version] = @p18;
SELECT @@ROWCOUNT;

INSERT INTO [commons].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26, @p27);

SET NOCOUNT ON;
INSERT INTO [commons].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
UPDATE [commons].[OrgUnitCode] SET [Code] = @p14, [From] = @p15, [To] = @p16, [UnitId] = @p17
WHERE [Id] = @p18;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [commons].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
UPDATE [commons].[OrgUnits] SET [ClosedOn] = @p14, [Code] = @p15, [Kind] = @p16, [Name] = @p17, [OpenedOn] = @p18, [ParentId] = @p19, [Version] = @p20
WHERE [Id] = @p21 AND [Version] = @p22;
SELECT @@ROWCOUNT;

INSERT INTO [commons].[Outbox] ([Id], [AboutSealed], [Attempts], [Body], [DeadLettered], [DeliveredAt], [Fault], [Kind], [RaisedAt])
VALUES (@p23, @p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31);

SET NOCOUNT ON;
INSERT INTO [commons].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
UPDATE [commons].[RetentionReports] SET [Erased] = @p14, [KeptFrom] = @p15, [On] = @p16, [Rule] = @p17, [Version] = @p18
WHERE [Id] = @p19 AND [Version] = @p20;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [commons].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
UPDATE [commons].[RightsRequests] SET [At] = @p14, [Because] = @p15, [OfficialId] = @p16, [Outcome] = @p17, [Record] = @p18, [Right] = @p19, [Sealed] = @p20, [UnitId] = @p21, [Version] = @p22
WHERE [Id] = @p23 AND [Version] = @p24;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [commons].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
UPDATE [commons].[Unmaskings] SET [At] = @p14, [Fields] = @p15, [OfficialId] = @p16, [Reason] = @p17, [Record] = @p18, [Sealed] = @p19, [UnitId] = @p20, [Version] = @p21
WHERE [Id] = @p22 AND [Version] = @p23;
SELECT @@ROWCOUNT;

SET NOCOUNT ON;
INSERT INTO [commons].[Audit] ([Id], [Act], [At], [Changes], [Hash], [Kind], [Mark], [Previous], [Sequence], [SubjectKey], [SubjectKind], [Texts], [Who], [WhoKind])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
UPDATE [commons].[WorkdayExceptions] SET [Kind] = @p14, [Name] = @p15
WHERE [Date] = @p16;
SELECT @@ROWCOUNT;

