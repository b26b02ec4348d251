IF OBJECT_ID(N'[commons].[Migrations]') IS NULL
BEGIN
    IF SCHEMA_ID(N'commons') IS NULL EXEC(N'CREATE SCHEMA [commons];');
    CREATE TABLE [commons].[Migrations] (
        [MigrationId] nvarchar(150) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ProductVersion] nvarchar(32) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK_Migrations] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    IF SCHEMA_ID(N'commons') IS NULL EXEC(N'CREATE SCHEMA [commons];');
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [commons].[Audit] (
        [Id] bigint NOT NULL,
        [Sequence] bigint NULL,
        [At] datetime2 NOT NULL,
        [Kind] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Act] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [WhoKind] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Who] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [SubjectKind] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [SubjectKey] bigint NULL,
        [Changes] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Texts] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [Mark] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Previous] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
        [Hash] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
        CONSTRAINT [PK_Audit] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [commons].[AuditHeads] (
        [Name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Count] bigint NOT NULL,
        [Hash] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Signature] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_AuditHeads] PRIMARY KEY ([Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [commons].[Delegations] (
        [Id] bigint NOT NULL,
        [From] date NOT NULL,
        [Until] date NOT NULL,
        [Because] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Permissions] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [RevokedOn] date NULL,
        [PostId] bigint NOT NULL,
        [TenureId] bigint NOT NULL,
        [GivenById] bigint NOT NULL,
        [RecipientId] bigint NOT NULL,
        [UnitId] bigint NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Delegations] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [commons].[HouseholdCorrections] (
        [Id] bigint NOT NULL,
        [Address] nvarchar(900) COLLATE Latin1_General_100_BIN2 NULL,
        [ContactName] nvarchar(900) COLLATE Latin1_General_100_BIN2 NULL,
        [ContactPhone] nvarchar(900) COLLATE Latin1_General_100_BIN2 NULL,
        [Because] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [CorrectedOn] date NOT NULL,
        [HouseholdId] bigint NOT NULL,
        [UnitId] bigint NOT NULL,
        [AddressLookup] nvarchar(22) COLLATE Latin1_General_100_BIN2 NULL,
        [ContactNameLookup] nvarchar(22) COLLATE Latin1_General_100_BIN2 NULL,
        [ContactPhoneLookup] nvarchar(22) COLLATE Latin1_General_100_BIN2 NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_HouseholdCorrections] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [commons].[Households] (
        [Id] bigint NOT NULL,
        [Code] nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Address] nvarchar(900) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ContactName] nvarchar(900) COLLATE Latin1_General_100_BIN2 NULL,
        [ContactPhone] nvarchar(900) COLLATE Latin1_General_100_BIN2 NULL,
        [Headcount] int NOT NULL,
        [DoNotDisturb] bit NOT NULL,
        [UnitId] bigint NOT NULL,
        [UnitCode] bigint NOT NULL,
        [AddressLookup] nvarchar(22) COLLATE Latin1_General_100_BIN2 NULL,
        [ContactNameLookup] nvarchar(22) COLLATE Latin1_General_100_BIN2 NULL,
        [ContactPhoneLookup] nvarchar(22) COLLATE Latin1_General_100_BIN2 NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Households] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [commons].[IdempotencyRecords] (
        [Key] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [InputHash] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Answer] bigint NULL,
        [Refusals] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NULL,
        [At] datetime2 NOT NULL,
        CONSTRAINT [PK_IdempotencyRecords] PRIMARY KEY ([Key])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [commons].[Inboxes] (
        [Sender] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Messages] varbinary(max) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Inboxes] PRIMARY KEY ([Sender])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [commons].[Leases] (
        [Name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Holder] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Until] datetime2 NOT NULL,
        CONSTRAINT [PK_Leases] PRIMARY KEY ([Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [commons].[Officials] (
        [Id] bigint NOT NULL,
        [Number] nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Name] nvarchar(50) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Officials] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [commons].[OrgUnits] (
        [Id] bigint NOT NULL,
        [Code] bigint NOT NULL,
        [Name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Kind] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [OpenedOn] date NULL,
        [ClosedOn] date NULL,
        [ParentId] bigint NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_OrgUnits] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [commons].[Outbox] (
        [Id] bigint NOT NULL,
        [Kind] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Body] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [RaisedAt] datetime2 NOT NULL,
        [DeliveredAt] datetime2 NULL,
        [Attempts] int NOT NULL,
        [Fault] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
        [DeadLettered] bit NOT NULL,
        [AboutSealed] bit NOT NULL,
        CONSTRAINT [PK_Outbox] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [commons].[Posts] (
        [Id] bigint NOT NULL,
        [Title] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Kind] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [UnitId] bigint NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Posts] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [commons].[PurposeGrants] (
        [Id] bigint NOT NULL,
        [Purpose] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Because] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [From] date NOT NULL,
        [Until] date NOT NULL,
        [OfficialId] bigint NOT NULL,
        [GivenById] bigint NOT NULL,
        [UnitId] bigint NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_PurposeGrants] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [commons].[RetentionReports] (
        [Id] bigint NOT NULL,
        [Rule] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [On] date NOT NULL,
        [KeptFrom] date NOT NULL,
        [Erased] int NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_RetentionReports] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [commons].[RightsRequests] (
        [Id] bigint NOT NULL,
        [Record] nvarchar(80) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Right] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Outcome] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Because] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [At] datetime2 NOT NULL,
        [Sealed] bit NOT NULL,
        [OfficialId] bigint NOT NULL,
        [UnitId] bigint NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_RightsRequests] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [commons].[UnmaskingQuotas] (
        [OfficialId] bigint NOT NULL,
        [Since] datetime2 NOT NULL,
        [Count] int NOT NULL,
        CONSTRAINT [PK_UnmaskingQuotas] PRIMARY KEY ([OfficialId])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [commons].[Unmaskings] (
        [Id] bigint NOT NULL,
        [Record] nvarchar(80) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Fields] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Reason] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [At] datetime2 NOT NULL,
        [Sealed] bit NOT NULL,
        [OfficialId] bigint NOT NULL,
        [UnitId] bigint NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Unmaskings] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [commons].[WorkdayExceptions] (
        [Date] date NOT NULL,
        [Kind] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK_WorkdayExceptions] PRIMARY KEY ([Date])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [commons].[OrgUnitCode] (
        [Id] bigint NOT NULL,
        [UnitId] bigint NOT NULL,
        [Code] bigint NOT NULL,
        [From] date NULL,
        [To] date NULL,
        CONSTRAINT [PK_OrgUnitCode] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_OrgUnitCode_OrgUnits_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [commons].[OrgUnits] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [commons].[Succession] (
        [UnitId] bigint NOT NULL,
        [SuccessorId] bigint NOT NULL,
        CONSTRAINT [PK_Succession] PRIMARY KEY ([UnitId], [SuccessorId]),
        CONSTRAINT [FK_Succession_OrgUnits_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [commons].[OrgUnits] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [commons].[Tenures] (
        [Id] bigint NOT NULL,
        [From] date NOT NULL,
        [To] date NULL,
        [Acting] bit NOT NULL,
        [Kind] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ApprovedOn] date NULL,
        [PostId] bigint NOT NULL,
        [OfficialId] bigint NOT NULL,
        [UnitId] bigint NOT NULL,
        [AppointedById] bigint NULL,
        [ApprovedById] bigint NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Tenures] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Tenures_Posts_PostId] FOREIGN KEY ([PostId]) REFERENCES [commons].[Posts] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Audit_At_Id] ON [commons].[Audit] ([At], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Audit_Sequence_Id] ON [commons].[Audit] ([Sequence], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Audit_SubjectKey] ON [commons].[Audit] ([SubjectKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Delegations_Figures] ON [commons].[Delegations] ([UnitId], [From], [Until], [RevokedOn], [RecipientId]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Delegations_PostId_Counts] ON [commons].[Delegations] ([PostId], [RecipientId], [UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Delegations_PostId_Id] ON [commons].[Delegations] ([PostId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Delegations_RecipientId_Counts] ON [commons].[Delegations] ([RecipientId], [From], [Until], [RevokedOn], [UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Delegations_RecipientId_Id] ON [commons].[Delegations] ([RecipientId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Delegations_RecipientId_Until_Id] ON [commons].[Delegations] ([RecipientId], [Until], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Delegations_UnitId_Id] ON [commons].[Delegations] ([UnitId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Delegations_UnitId_Until_Id] ON [commons].[Delegations] ([UnitId], [Until], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Delegations_Until_Id] ON [commons].[Delegations] ([Until], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_HouseholdCorrections_AddressLookup] ON [commons].[HouseholdCorrections] ([AddressLookup]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_HouseholdCorrections_ContactNameLookup] ON [commons].[HouseholdCorrections] ([ContactNameLookup]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_HouseholdCorrections_ContactPhoneLookup] ON [commons].[HouseholdCorrections] ([ContactPhoneLookup]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_HouseholdCorrections_HouseholdId_Counts] ON [commons].[HouseholdCorrections] ([HouseholdId], [UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_HouseholdCorrections_HouseholdId_Id] ON [commons].[HouseholdCorrections] ([HouseholdId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Households_AddressLookup] ON [commons].[Households] ([AddressLookup]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Households_Code_Id] ON [commons].[Households] ([Code], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Households_ContactNameLookup] ON [commons].[Households] ([ContactNameLookup]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Households_ContactPhoneLookup] ON [commons].[Households] ([ContactPhoneLookup]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Households_UnitId_Code] ON [commons].[Households] ([UnitId], [Code]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Households_UnitId_Code_Id] ON [commons].[Households] ([UnitId], [Code], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Officials_Name_Id] ON [commons].[Officials] ([Name], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Officials_Number] ON [commons].[Officials] ([Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_OrgUnitCode_Code] ON [commons].[OrgUnitCode] ([Code]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_OrgUnitCode_UnitId] ON [commons].[OrgUnitCode] ([UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_OrgUnits_Code_Id] ON [commons].[OrgUnits] ([Code], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_OrgUnits_Figures] ON [commons].[OrgUnits] ([ParentId], [Kind], [OpenedOn], [ClosedOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_OrgUnits_ParentId_Code_Id] ON [commons].[OrgUnits] ([ParentId], [Code], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_Outbox_Id] ON [commons].[Outbox] ([Id]) WHERE "DeliveredAt" IS NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Posts_Figures] ON [commons].[Posts] ([UnitId], [Kind]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Posts_UnitId_Id] ON [commons].[Posts] ([UnitId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_PurposeGrants_Figures] ON [commons].[PurposeGrants] ([UnitId], [From], [Purpose], [Until], [OfficialId]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_PurposeGrants_OfficialId_Counts] ON [commons].[PurposeGrants] ([OfficialId], [Purpose], [From], [Until], [UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_PurposeGrants_OfficialId_Id] ON [commons].[PurposeGrants] ([OfficialId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_PurposeGrants_OfficialId_Until_Id] ON [commons].[PurposeGrants] ([OfficialId], [Until], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_PurposeGrants_UnitId_Id] ON [commons].[PurposeGrants] ([UnitId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_PurposeGrants_UnitId_Until_Id] ON [commons].[PurposeGrants] ([UnitId], [Until], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_PurposeGrants_Until_Id] ON [commons].[PurposeGrants] ([Until], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_RetentionReports_Figures] ON [commons].[RetentionReports] ([On], [Rule], [KeptFrom]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_RetentionReports_On_Id] ON [commons].[RetentionReports] ([On], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_RetentionReports_Rule_Id] ON [commons].[RetentionReports] ([Rule], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_RetentionReports_Rule_On] ON [commons].[RetentionReports] ([Rule], [On]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_RightsRequests_At_Id] ON [commons].[RightsRequests] ([At], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_RightsRequests_Figures] ON [commons].[RightsRequests] ([UnitId], [Right], [Outcome], [Sealed], [OfficialId]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_RightsRequests_OfficialId_At_Id] ON [commons].[RightsRequests] ([OfficialId], [At], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_RightsRequests_OfficialId_Counts] ON [commons].[RightsRequests] ([OfficialId], [Right], [Outcome], [UnitId], [Sealed]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_RightsRequests_UnitId_At_Id] ON [commons].[RightsRequests] ([UnitId], [At], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Tenures_OfficialId_Counts] ON [commons].[Tenures] ([OfficialId], [UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Tenures_OfficialId_Id] ON [commons].[Tenures] ([OfficialId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Tenures_PostId_Counts] ON [commons].[Tenures] ([PostId], [UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Tenures_PostId_Id] ON [commons].[Tenures] ([PostId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Tenures_UnitId_Kind] ON [commons].[Tenures] ([UnitId], [Kind]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Unmaskings_At_Id] ON [commons].[Unmaskings] ([At], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Unmaskings_Figures] ON [commons].[Unmaskings] ([UnitId], [Sealed], [OfficialId]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Unmaskings_OfficialId_At_Id] ON [commons].[Unmaskings] ([OfficialId], [At], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Unmaskings_OfficialId_Counts] ON [commons].[Unmaskings] ([OfficialId], [UnitId], [Sealed]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Unmaskings_Record_At] ON [commons].[Unmaskings] ([Record], [At]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Unmaskings_UnitId_At_Id] ON [commons].[Unmaskings] ([UnitId], [At], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [commons].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    INSERT INTO [commons].[Migrations] ([MigrationId], [ProductVersion])
    VALUES (N'20261130000000_Initial', N'10.0.15');
END;

COMMIT;
GO

