IF OBJECT_ID(N'[assistance].[Migrations]') IS NULL
BEGIN
    IF SCHEMA_ID(N'assistance') IS NULL EXEC(N'CREATE SCHEMA [assistance];');
    CREATE TABLE [assistance].[Migrations] (
        [MigrationId] nvarchar(150) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ProductVersion] nvarchar(32) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK_Migrations] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    IF SCHEMA_ID(N'assistance') IS NULL EXEC(N'CREATE SCHEMA [assistance];');
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [assistance].[AidCases] (
        [Id] bigint NOT NULL,
        [Class] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [SourceDocument] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Purpose] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ValidFrom] date NOT NULL,
        [ValidTo] date NOT NULL,
        [State] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [NominatedOn] date NOT NULL,
        [VerifiedOn] date NULL,
        [SupportedOn] date NULL,
        [EndedOn] date NULL,
        [EndedBecause] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
        [ErasedOn] date NULL,
        [HouseholdId] bigint NULL,
        [Version] int NOT NULL,
        [UnitId] bigint NOT NULL,
        [UnitCode] bigint NOT NULL,
        CONSTRAINT [PK_AidCases] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [assistance].[AidMeasures] (
        [Id] bigint NOT NULL,
        [Description] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [State] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [PlannedOn] date NOT NULL,
        [DueOn] date NOT NULL,
        [DoneOn] date NULL,
        [ConfirmedOn] date NULL,
        [AidCaseId] bigint NOT NULL,
        [ResponsibleId] bigint NOT NULL,
        [Version] int NOT NULL,
        [UnitId] bigint NOT NULL,
        [UnitCode] bigint NOT NULL,
        CONSTRAINT [PK_AidMeasures] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [assistance].[Audit] (
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
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [assistance].[AuditHeads] (
        [Name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Count] bigint NOT NULL,
        [Hash] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Signature] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_AuditHeads] PRIMARY KEY ([Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [assistance].[IdempotencyRecords] (
        [Key] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [InputHash] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Answer] bigint NULL,
        [Refusals] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NULL,
        [At] datetime2 NOT NULL,
        CONSTRAINT [PK_IdempotencyRecords] PRIMARY KEY ([Key])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [assistance].[Inboxes] (
        [Sender] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Messages] varbinary(max) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Inboxes] PRIMARY KEY ([Sender])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [assistance].[Leases] (
        [Name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Holder] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Until] datetime2 NOT NULL,
        CONSTRAINT [PK_Leases] PRIMARY KEY ([Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [assistance].[Outbox] (
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
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [assistance].[PairingRolls] (
        [Id] bigint NOT NULL,
        [SecretaryId] bigint NOT NULL,
        [UnitId] bigint NOT NULL,
        [UnitCode] bigint NOT NULL,
        [Changes] int NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_PairingRolls] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [assistance].[Pairings] (
        [Id] bigint NOT NULL,
        [Kind] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Partner] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
        [State] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ProposedOn] date NOT NULL,
        [AgreedOn] date NULL,
        [EndedOn] date NULL,
        [RollId] bigint NOT NULL,
        [SecretaryId] bigint NOT NULL,
        [HouseholdId] bigint NULL,
        [Version] int NOT NULL,
        [UnitId] bigint NOT NULL,
        [UnitCode] bigint NOT NULL,
        CONSTRAINT [PK_Pairings] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Pairings_PairingRolls_RollId] FOREIGN KEY ([RollId]) REFERENCES [assistance].[PairingRolls] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_AidCases_Figures] ON [assistance].[AidCases] ([UnitId], [NominatedOn], [Class], [ValidFrom], [ValidTo], [State], [VerifiedOn], [SupportedOn], [EndedOn], [ErasedOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_AidCases_HouseholdId_Counts] ON [assistance].[AidCases] ([HouseholdId], [UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_AidCases_HouseholdId_Id] ON [assistance].[AidCases] ([HouseholdId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_AidCases_NominatedOn_Id] ON [assistance].[AidCases] ([NominatedOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_AidCases_State_Id] ON [assistance].[AidCases] ([State], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_AidCases_State_NominatedOn_Id] ON [assistance].[AidCases] ([State], [NominatedOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_AidCases_State_ValidTo_Id] ON [assistance].[AidCases] ([State], [ValidTo], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_AidCases_UnitId_Id_State] ON [assistance].[AidCases] ([UnitId], [Id], [State]);
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_AidCases_UnitId_NominatedOn_Id] ON [assistance].[AidCases] ([UnitId], [NominatedOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_AidCases_UnitId_State_Id] ON [assistance].[AidCases] ([UnitId], [State], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_AidCases_UnitId_State_NominatedOn_Id] ON [assistance].[AidCases] ([UnitId], [State], [NominatedOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_AidCases_UnitId_State_ValidTo_Id] ON [assistance].[AidCases] ([UnitId], [State], [ValidTo], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_AidCases_UnitId_ValidTo_Id] ON [assistance].[AidCases] ([UnitId], [ValidTo], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_AidCases_ValidTo_Id] ON [assistance].[AidCases] ([ValidTo], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_AidMeasures_AidCaseId_Counts] ON [assistance].[AidMeasures] ([AidCaseId], [ResponsibleId], [UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_AidMeasures_AidCaseId_Id] ON [assistance].[AidMeasures] ([AidCaseId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_AidMeasures_ResponsibleId_Counts] ON [assistance].[AidMeasures] ([ResponsibleId], [State], [PlannedOn], [DueOn], [DoneOn], [ConfirmedOn], [UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_AidMeasures_ResponsibleId_DueOn_Id] ON [assistance].[AidMeasures] ([ResponsibleId], [DueOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_AidMeasures_ResponsibleId_Id] ON [assistance].[AidMeasures] ([ResponsibleId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_AidMeasures_UnitId_DueOn] ON [assistance].[AidMeasures] ([UnitId], [DueOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Audit_At_Id] ON [assistance].[Audit] ([At], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Audit_Sequence_Id] ON [assistance].[Audit] ([Sequence], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Audit_SubjectKey] ON [assistance].[Audit] ([SubjectKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_Outbox_Id] ON [assistance].[Outbox] ([Id]) WHERE "DeliveredAt" IS NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_PairingRolls_SecretaryId_UnitId] ON [assistance].[PairingRolls] ([SecretaryId], [UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Pairings_Figures] ON [assistance].[Pairings] ([UnitId], [ProposedOn], [Kind], [State], [AgreedOn], [EndedOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Pairings_HouseholdId_Counts] ON [assistance].[Pairings] ([HouseholdId], [UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Pairings_HouseholdId_Id] ON [assistance].[Pairings] ([HouseholdId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Pairings_ProposedOn_Id] ON [assistance].[Pairings] ([ProposedOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Pairings_RollId] ON [assistance].[Pairings] ([RollId]);
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Pairings_SecretaryId_Counts] ON [assistance].[Pairings] ([SecretaryId], [UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Pairings_SecretaryId_Id] ON [assistance].[Pairings] ([SecretaryId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Pairings_State_Id] ON [assistance].[Pairings] ([State], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Pairings_State_ProposedOn_Id] ON [assistance].[Pairings] ([State], [ProposedOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Pairings_UnitId_Id_State] ON [assistance].[Pairings] ([UnitId], [Id], [State]);
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Pairings_UnitId_ProposedOn_Id] ON [assistance].[Pairings] ([UnitId], [ProposedOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Pairings_UnitId_State_Id] ON [assistance].[Pairings] ([UnitId], [State], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Pairings_UnitId_State_ProposedOn_Id] ON [assistance].[Pairings] ([UnitId], [State], [ProposedOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [assistance].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    INSERT INTO [assistance].[Migrations] ([MigrationId], [ProductVersion])
    VALUES (N'20261130000000_Initial', N'10.0.15');
END;

COMMIT;
GO

