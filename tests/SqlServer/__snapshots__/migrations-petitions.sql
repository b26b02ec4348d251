IF OBJECT_ID(N'[petitions].[Migrations]') IS NULL
BEGIN
    IF SCHEMA_ID(N'petitions') IS NULL EXEC(N'CREATE SCHEMA [petitions];');
    CREATE TABLE [petitions].[Migrations] (
        [MigrationId] nvarchar(150) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ProductVersion] nvarchar(32) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK_Migrations] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    IF SCHEMA_ID(N'petitions') IS NULL EXEC(N'CREATE SCHEMA [petitions];');
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [petitions].[Audit] (
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
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [petitions].[AuditHeads] (
        [Name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Count] bigint NOT NULL,
        [Hash] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Signature] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_AuditHeads] PRIMARY KEY ([Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [petitions].[IdempotencyRecords] (
        [Key] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [InputHash] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Answer] bigint NULL,
        [Refusals] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NULL,
        [At] datetime2 NOT NULL,
        CONSTRAINT [PK_IdempotencyRecords] PRIMARY KEY ([Key])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [petitions].[Inboxes] (
        [Sender] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Messages] varbinary(max) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Inboxes] PRIMARY KEY ([Sender])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [petitions].[LeaderCases] (
        [Id] bigint NOT NULL,
        [Since] date NOT NULL,
        [MatterId] bigint NOT NULL,
        [LeaderId] bigint NOT NULL,
        [Sealed] bit NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_LeaderCases] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [petitions].[Leases] (
        [Name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Holder] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Until] datetime2 NOT NULL,
        CONSTRAINT [PK_Leases] PRIMARY KEY ([Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [petitions].[Matters] (
        [Id] bigint NOT NULL,
        [Number] nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Route] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Channel] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Subject] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Summary] nvarchar(1000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [State] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ReceivedOn] date NOT NULL,
        [NoticeDueOn] date NOT NULL,
        [NotifiedOn] date NULL,
        [AcceptedOn] date NULL,
        [DueOn] date NULL,
        [DueProvisional] bit NOT NULL,
        [ExtendedBy] int NULL,
        [RepliedOn] date NULL,
        [Reply] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NULL,
        [ConcludedOn] date NULL,
        [DeclinedBecause] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
        [ErasedOn] date NULL,
        [HandlerId] bigint NOT NULL,
        [PetitionerId] bigint NULL,
        [HouseholdId] bigint NULL,
        [Sealed] bit NOT NULL,
        [Restricted] bit NOT NULL,
        [Version] int NOT NULL,
        [UnitId] bigint NOT NULL,
        [UnitCode] bigint NOT NULL,
        CONSTRAINT [PK_Matters] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [petitions].[Outbox] (
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
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [petitions].[PetitionerCorrections] (
        [Id] bigint NOT NULL,
        [Name] nvarchar(900) COLLATE Latin1_General_100_BIN2 NULL,
        [Phone] nvarchar(900) COLLATE Latin1_General_100_BIN2 NULL,
        [IdNumber] nvarchar(900) COLLATE Latin1_General_100_BIN2 NULL,
        [Because] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [CorrectedOn] date NOT NULL,
        [PetitionerId] bigint NOT NULL,
        [Sealed] bit NOT NULL,
        [UnitId] bigint NOT NULL,
        [IdNumberLookup] nvarchar(22) COLLATE Latin1_General_100_BIN2 NULL,
        [NameLookup] nvarchar(22) COLLATE Latin1_General_100_BIN2 NULL,
        [PhoneLookup] nvarchar(22) COLLATE Latin1_General_100_BIN2 NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_PetitionerCorrections] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [petitions].[Petitioners] (
        [Id] bigint NOT NULL,
        [Name] nvarchar(900) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Phone] nvarchar(900) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [IdNumber] nvarchar(900) COLLATE Latin1_General_100_BIN2 NULL,
        [MatterId] bigint NOT NULL,
        [UnitId] bigint NOT NULL,
        [HandlerId] bigint NOT NULL,
        [Sealed] bit NOT NULL,
        [IdNumberLookup] nvarchar(22) COLLATE Latin1_General_100_BIN2 NULL,
        [NameLookup] nvarchar(22) COLLATE Latin1_General_100_BIN2 NULL,
        [PhoneLookup] nvarchar(22) COLLATE Latin1_General_100_BIN2 NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Petitioners] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [petitions].[QueryCodes] (
        [Id] bigint NOT NULL,
        [MatterId] bigint NOT NULL,
        [Digest] nvarchar(22) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Tries] int NOT NULL,
        [Rests] int NOT NULL,
        [RestsUntil] datetime2 NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_QueryCodes] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [petitions].[Ratings] (
        [Id] bigint NOT NULL,
        [MatterId] bigint NULL,
        [UnitId] bigint NOT NULL,
        [HandlerId] bigint NOT NULL,
        [WithOffice] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [WithUnit] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [RatedOn] date NOT NULL,
        [Sealed] bit NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Ratings] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [petitions].[CaseVisits] (
        [Id] bigint NOT NULL,
        [VisitedOn] date NOT NULL,
        [Note] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Sealed] bit NOT NULL,
        [LeaderCaseId] bigint NOT NULL,
        [LeaderId] bigint NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_CaseVisits] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CaseVisits_LeaderCases_LeaderCaseId] FOREIGN KEY ([LeaderCaseId]) REFERENCES [petitions].[LeaderCases] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [petitions].[AccusedOfficials] (
        [MatterId] bigint NOT NULL,
        [OfficialId] bigint NOT NULL,
        CONSTRAINT [PK_AccusedOfficials] PRIMARY KEY ([MatterId], [OfficialId]),
        CONSTRAINT [FK_AccusedOfficials_Matters_MatterId] FOREIGN KEY ([MatterId]) REFERENCES [petitions].[Matters] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [petitions].[AccusedUnits] (
        [MatterId] bigint NOT NULL,
        [UnitId] bigint NOT NULL,
        CONSTRAINT [PK_AccusedUnits] PRIMARY KEY ([MatterId], [UnitId]),
        CONSTRAINT [FK_AccusedUnits_Matters_MatterId] FOREIGN KEY ([MatterId]) REFERENCES [petitions].[Matters] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [petitions].[NamedOfficials] (
        [MatterId] bigint NOT NULL,
        [OfficialId] bigint NOT NULL,
        CONSTRAINT [PK_NamedOfficials] PRIMARY KEY ([MatterId], [OfficialId]),
        CONSTRAINT [FK_NamedOfficials_Matters_MatterId] FOREIGN KEY ([MatterId]) REFERENCES [petitions].[Matters] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [petitions].[Recusals] (
        [MatterId] bigint NOT NULL,
        [OfficialId] bigint NOT NULL,
        [Because] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Since] date NOT NULL,
        CONSTRAINT [PK_Recusals] PRIMARY KEY ([MatterId], [OfficialId]),
        CONSTRAINT [FK_Recusals_Matters_MatterId] FOREIGN KEY ([MatterId]) REFERENCES [petitions].[Matters] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Audit_At_Id] ON [petitions].[Audit] ([At], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Audit_Sequence_Id] ON [petitions].[Audit] ([Sequence], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Audit_SubjectKey] ON [petitions].[Audit] ([SubjectKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_CaseVisits_LeaderCaseId_Id] ON [petitions].[CaseVisits] ([LeaderCaseId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_LeaderCases_Figures] ON [petitions].[LeaderCases] ([Since], [MatterId]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_LeaderCases_LeaderId_Counts] ON [petitions].[LeaderCases] ([LeaderId], [MatterId]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_LeaderCases_LeaderId_Id] ON [petitions].[LeaderCases] ([LeaderId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_LeaderCases_MatterId_Id] ON [petitions].[LeaderCases] ([MatterId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_LeaderCases_MatterId_LeaderId] ON [petitions].[LeaderCases] ([MatterId], [LeaderId]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_LeaderCases_Since_Id] ON [petitions].[LeaderCases] ([Since], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Matters_DueOn_Id] ON [petitions].[Matters] ([DueOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Matters_Figures] ON [petitions].[Matters] ([UnitId], [ReceivedOn], [Route], [Channel], [State], [NoticeDueOn], [NotifiedOn], [AcceptedOn], [DueOn], [RepliedOn], [ConcludedOn], [ErasedOn], [HandlerId], [Id], [Restricted], [Sealed]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Matters_HandlerId_Counts] ON [petitions].[Matters] ([HandlerId], [Route], [Channel], [State], [ReceivedOn], [NoticeDueOn], [NotifiedOn], [AcceptedOn], [DueOn], [RepliedOn], [ConcludedOn], [ErasedOn], [UnitId], [Id], [Restricted], [Sealed]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Matters_HandlerId_DueOn_Id] ON [petitions].[Matters] ([HandlerId], [DueOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Matters_HandlerId_Id] ON [petitions].[Matters] ([HandlerId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Matters_HandlerId_NoticeDueOn_Id] ON [petitions].[Matters] ([HandlerId], [NoticeDueOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Matters_HandlerId_ReceivedOn_Id] ON [petitions].[Matters] ([HandlerId], [ReceivedOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Matters_HouseholdId_Counts] ON [petitions].[Matters] ([HouseholdId], [HandlerId], [UnitId], [Id], [Restricted], [Sealed]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Matters_HouseholdId_Id] ON [petitions].[Matters] ([HouseholdId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Matters_NoticeDueOn_Id] ON [petitions].[Matters] ([NoticeDueOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Matters_Number] ON [petitions].[Matters] ([Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Matters_ReceivedOn_Id] ON [petitions].[Matters] ([ReceivedOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Matters_State_DueOn_Id] ON [petitions].[Matters] ([State], [DueOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Matters_State_Id] ON [petitions].[Matters] ([State], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Matters_State_NoticeDueOn_Id] ON [petitions].[Matters] ([State], [NoticeDueOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Matters_State_ReceivedOn_Id] ON [petitions].[Matters] ([State], [ReceivedOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Matters_UnitId_DueOn_Id] ON [petitions].[Matters] ([UnitId], [DueOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Matters_UnitId_Id_State_Restricted_Sealed_HandlerId] ON [petitions].[Matters] ([UnitId], [Id], [State], [Restricted], [Sealed], [HandlerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Matters_UnitId_NoticeDueOn_Id] ON [petitions].[Matters] ([UnitId], [NoticeDueOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Matters_UnitId_ReceivedOn_Id] ON [petitions].[Matters] ([UnitId], [ReceivedOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Matters_UnitId_State_DueOn_Id] ON [petitions].[Matters] ([UnitId], [State], [DueOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Matters_UnitId_State_Id_Restricted_Sealed_HandlerId] ON [petitions].[Matters] ([UnitId], [State], [Id], [Restricted], [Sealed], [HandlerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Matters_UnitId_State_NoticeDueOn_Id] ON [petitions].[Matters] ([UnitId], [State], [NoticeDueOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Matters_UnitId_State_ReceivedOn_Id] ON [petitions].[Matters] ([UnitId], [State], [ReceivedOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_NamedOfficials_OfficialId_MatterId] ON [petitions].[NamedOfficials] ([OfficialId], [MatterId]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_Outbox_Id] ON [petitions].[Outbox] ([Id]) WHERE "DeliveredAt" IS NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_PetitionerCorrections_IdNumberLookup] ON [petitions].[PetitionerCorrections] ([IdNumberLookup]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_PetitionerCorrections_NameLookup] ON [petitions].[PetitionerCorrections] ([NameLookup]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_PetitionerCorrections_PetitionerId_Counts] ON [petitions].[PetitionerCorrections] ([PetitionerId], [UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_PetitionerCorrections_PetitionerId_Id] ON [petitions].[PetitionerCorrections] ([PetitionerId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_PetitionerCorrections_PhoneLookup] ON [petitions].[PetitionerCorrections] ([PhoneLookup]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Petitioners_IdNumberLookup] ON [petitions].[Petitioners] ([IdNumberLookup]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Petitioners_MatterId] ON [petitions].[Petitioners] ([MatterId]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Petitioners_NameLookup] ON [petitions].[Petitioners] ([NameLookup]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Petitioners_PhoneLookup] ON [petitions].[Petitioners] ([PhoneLookup]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_QueryCodes_Digest] ON [petitions].[QueryCodes] ([Digest]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_QueryCodes_MatterId] ON [petitions].[QueryCodes] ([MatterId]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_Ratings_MatterId] ON [petitions].[Ratings] ([MatterId]) WHERE "MatterId" IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Ratings_UnitId_RatedOn] ON [petitions].[Ratings] ([UnitId], [RatedOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Recusals_OfficialId] ON [petitions].[Recusals] ([OfficialId]);
END;

IF NOT EXISTS (
    SELECT * FROM [petitions].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    INSERT INTO [petitions].[Migrations] ([MigrationId], [ProductVersion])
    VALUES (N'20261130000000_Initial', N'10.0.15');
END;

COMMIT;
GO

