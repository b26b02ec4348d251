IF OBJECT_ID(N'[disputes].[Migrations]') IS NULL
BEGIN
    IF SCHEMA_ID(N'disputes') IS NULL EXEC(N'CREATE SCHEMA [disputes];');
    CREATE TABLE [disputes].[Migrations] (
        [MigrationId] nvarchar(150) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ProductVersion] nvarchar(32) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK_Migrations] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [disputes].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    IF SCHEMA_ID(N'disputes') IS NULL EXEC(N'CREATE SCHEMA [disputes];');
END;

IF NOT EXISTS (
    SELECT * FROM [disputes].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [disputes].[Audit] (
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
    SELECT * FROM [disputes].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [disputes].[AuditHeads] (
        [Name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Count] bigint NOT NULL,
        [Hash] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Signature] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_AuditHeads] PRIMARY KEY ([Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [disputes].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [disputes].[Disputes] (
        [Id] bigint NOT NULL,
        [Number] nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Kind] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Title] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Summary] nvarchar(1000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [State] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [RegisteredOn] date NOT NULL,
        [Plan] nvarchar(1000) COLLATE Latin1_General_100_BIN2 NULL,
        [DueOn] date NULL,
        [DutiesSet] bit NOT NULL,
        [ConsentedOn] date NULL,
        [EndedOn] date NULL,
        [Outcome] nvarchar(1000) COLLATE Latin1_General_100_BIN2 NULL,
        [StruckOffOn] date NULL,
        [ErasedOn] date NULL,
        [SettledOn] date NULL,
        [LedElsewhere] bit NOT NULL,
        [HouseholdId] bigint NULL,
        [LeaderId] bigint NULL,
        [ResponsibleUnitId] bigint NULL,
        [ResponsibleId] bigint NULL,
        [CloserId] bigint NULL,
        [Version] int NOT NULL,
        [UnitId] bigint NOT NULL,
        [UnitCode] bigint NOT NULL,
        CONSTRAINT [PK_Disputes] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [disputes].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [disputes].[IdempotencyRecords] (
        [Key] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [InputHash] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Answer] bigint NULL,
        [Refusals] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NULL,
        [At] datetime2 NOT NULL,
        CONSTRAINT [PK_IdempotencyRecords] PRIMARY KEY ([Key])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [disputes].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [disputes].[Inboxes] (
        [Sender] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Messages] varbinary(max) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Inboxes] PRIMARY KEY ([Sender])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [disputes].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [disputes].[Leases] (
        [Name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Holder] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Until] datetime2 NOT NULL,
        CONSTRAINT [PK_Leases] PRIMARY KEY ([Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [disputes].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [disputes].[Outbox] (
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
    SELECT * FROM [disputes].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Audit_At_Id] ON [disputes].[Audit] ([At], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [disputes].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Audit_Sequence_Id] ON [disputes].[Audit] ([Sequence], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [disputes].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Audit_SubjectKey] ON [disputes].[Audit] ([SubjectKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [disputes].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Disputes_DueOn_Id] ON [disputes].[Disputes] ([DueOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [disputes].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Disputes_Figures] ON [disputes].[Disputes] ([UnitId], [RegisteredOn], [Kind], [State], [DueOn], [ConsentedOn], [EndedOn], [StruckOffOn], [ErasedOn], [SettledOn], [ResponsibleUnitId], [ResponsibleId]);
END;

IF NOT EXISTS (
    SELECT * FROM [disputes].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Disputes_HouseholdId_Counts] ON [disputes].[Disputes] ([HouseholdId], [ResponsibleId], [UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [disputes].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Disputes_HouseholdId_Id] ON [disputes].[Disputes] ([HouseholdId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [disputes].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Disputes_Number] ON [disputes].[Disputes] ([Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [disputes].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Disputes_RegisteredOn_Id] ON [disputes].[Disputes] ([RegisteredOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [disputes].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Disputes_ResponsibleId_Counts] ON [disputes].[Disputes] ([ResponsibleId], [Kind], [State], [RegisteredOn], [DueOn], [ConsentedOn], [EndedOn], [StruckOffOn], [ErasedOn], [SettledOn], [ResponsibleUnitId], [UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [disputes].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Disputes_ResponsibleId_DueOn_Id] ON [disputes].[Disputes] ([ResponsibleId], [DueOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [disputes].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Disputes_ResponsibleId_Id] ON [disputes].[Disputes] ([ResponsibleId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [disputes].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Disputes_ResponsibleId_RegisteredOn_Id] ON [disputes].[Disputes] ([ResponsibleId], [RegisteredOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [disputes].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Disputes_State_DueOn_Id] ON [disputes].[Disputes] ([State], [DueOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [disputes].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Disputes_State_Id] ON [disputes].[Disputes] ([State], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [disputes].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Disputes_State_RegisteredOn_Id] ON [disputes].[Disputes] ([State], [RegisteredOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [disputes].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Disputes_UnitId_DueOn_Id] ON [disputes].[Disputes] ([UnitId], [DueOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [disputes].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Disputes_UnitId_Id_State_ResponsibleId] ON [disputes].[Disputes] ([UnitId], [Id], [State], [ResponsibleId]);
END;

IF NOT EXISTS (
    SELECT * FROM [disputes].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Disputes_UnitId_RegisteredOn_Id] ON [disputes].[Disputes] ([UnitId], [RegisteredOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [disputes].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Disputes_UnitId_State_DueOn_Id] ON [disputes].[Disputes] ([UnitId], [State], [DueOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [disputes].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Disputes_UnitId_State_Id_ResponsibleId] ON [disputes].[Disputes] ([UnitId], [State], [Id], [ResponsibleId]);
END;

IF NOT EXISTS (
    SELECT * FROM [disputes].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Disputes_UnitId_State_RegisteredOn_Id] ON [disputes].[Disputes] ([UnitId], [State], [RegisteredOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [disputes].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_Outbox_Id] ON [disputes].[Outbox] ([Id]) WHERE "DeliveredAt" IS NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [disputes].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    INSERT INTO [disputes].[Migrations] ([MigrationId], [ProductVersion])
    VALUES (N'20261130000000_Initial', N'10.0.15');
END;

COMMIT;
GO

