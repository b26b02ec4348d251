IF OBJECT_ID(N'[visits].[Migrations]') IS NULL
BEGIN
    IF SCHEMA_ID(N'visits') IS NULL EXEC(N'CREATE SCHEMA [visits];');
    CREATE TABLE [visits].[Migrations] (
        [MigrationId] nvarchar(150) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ProductVersion] nvarchar(32) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK_Migrations] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    IF SCHEMA_ID(N'visits') IS NULL EXEC(N'CREATE SCHEMA [visits];');
END;

IF NOT EXISTS (
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [visits].[Audit] (
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
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [visits].[AuditHeads] (
        [Name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Count] bigint NOT NULL,
        [Hash] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Signature] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_AuditHeads] PRIMARY KEY ([Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [visits].[IdempotencyRecords] (
        [Key] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [InputHash] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Answer] bigint NULL,
        [Refusals] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NULL,
        [At] datetime2 NOT NULL,
        CONSTRAINT [PK_IdempotencyRecords] PRIMARY KEY ([Key])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [visits].[Inboxes] (
        [Sender] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Messages] varbinary(max) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Inboxes] PRIMARY KEY ([Sender])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [visits].[Issues] (
        [Id] bigint NOT NULL,
        [Description] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [State] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [RaisedOn] date NOT NULL,
        [DueOn] date NOT NULL,
        [HandledOn] date NULL,
        [Outcome] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
        [StruckOffOn] date NULL,
        [VisitId] bigint NOT NULL,
        [HandlerId] bigint NOT NULL,
        [CloserId] bigint NULL,
        [Version] int NOT NULL,
        [UnitId] bigint NOT NULL,
        [UnitCode] bigint NOT NULL,
        CONSTRAINT [PK_Issues] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [visits].[KeyGroupEntries] (
        [Id] bigint NOT NULL,
        [Group] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [SourceDocument] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Purpose] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [EnteredOn] date NOT NULL,
        [ValidTo] date NOT NULL,
        [HouseholdId] bigint NOT NULL,
        [Version] int NOT NULL,
        [UnitId] bigint NOT NULL,
        [UnitCode] bigint NOT NULL,
        CONSTRAINT [PK_KeyGroupEntries] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [visits].[Leases] (
        [Name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Holder] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Until] datetime2 NOT NULL,
        CONSTRAINT [PK_Leases] PRIMARY KEY ([Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [visits].[Outbox] (
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
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [visits].[Visits] (
        [Id] bigint NOT NULL,
        [VisitedOn] date NOT NULL,
        [Purpose] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Place] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
        [Summary] nvarchar(1000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ErasedOn] date NULL,
        [HouseholdId] bigint NULL,
        [Version] int NOT NULL,
        [UnitId] bigint NOT NULL,
        [UnitCode] bigint NOT NULL,
        CONSTRAINT [PK_Visits] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [visits].[VisitOfficials] (
        [VisitId] bigint NOT NULL,
        [OfficialId] bigint NOT NULL,
        [VisitedOn] date NOT NULL,
        [HouseholdId] bigint NULL,
        CONSTRAINT [PK_VisitOfficials] PRIMARY KEY ([VisitId], [OfficialId]),
        CONSTRAINT [FK_VisitOfficials_Visits_VisitId] FOREIGN KEY ([VisitId]) REFERENCES [visits].[Visits] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Audit_At_Id] ON [visits].[Audit] ([At], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Audit_Sequence_Id] ON [visits].[Audit] ([Sequence], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Audit_SubjectKey] ON [visits].[Audit] ([SubjectKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Issues_DueOn_Id] ON [visits].[Issues] ([DueOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Issues_Figures] ON [visits].[Issues] ([UnitId], [RaisedOn], [State], [DueOn], [HandledOn], [StruckOffOn], [HandlerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Issues_HandlerId_Counts] ON [visits].[Issues] ([HandlerId], [State], [RaisedOn], [DueOn], [HandledOn], [StruckOffOn], [UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Issues_HandlerId_DueOn_Id] ON [visits].[Issues] ([HandlerId], [DueOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Issues_HandlerId_Id] ON [visits].[Issues] ([HandlerId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Issues_State_DueOn_Id] ON [visits].[Issues] ([State], [DueOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Issues_State_Id] ON [visits].[Issues] ([State], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Issues_UnitId_DueOn_Id] ON [visits].[Issues] ([UnitId], [DueOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Issues_UnitId_Id_State_HandlerId] ON [visits].[Issues] ([UnitId], [Id], [State], [HandlerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Issues_UnitId_State_DueOn_Id] ON [visits].[Issues] ([UnitId], [State], [DueOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Issues_UnitId_State_Id_HandlerId] ON [visits].[Issues] ([UnitId], [State], [Id], [HandlerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Issues_VisitId_Counts] ON [visits].[Issues] ([VisitId], [HandlerId], [UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Issues_VisitId_Id] ON [visits].[Issues] ([VisitId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_KeyGroupEntries_Figures] ON [visits].[KeyGroupEntries] ([UnitId], [EnteredOn], [Group], [ValidTo]);
END;

IF NOT EXISTS (
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_KeyGroupEntries_Group_Id] ON [visits].[KeyGroupEntries] ([Group], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_KeyGroupEntries_Group_ValidTo_Id] ON [visits].[KeyGroupEntries] ([Group], [ValidTo], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_KeyGroupEntries_HouseholdId] ON [visits].[KeyGroupEntries] ([HouseholdId]);
END;

IF NOT EXISTS (
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_KeyGroupEntries_UnitId_Group_Id] ON [visits].[KeyGroupEntries] ([UnitId], [Group], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_KeyGroupEntries_UnitId_Group_ValidTo_Id] ON [visits].[KeyGroupEntries] ([UnitId], [Group], [ValidTo], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_KeyGroupEntries_UnitId_Id_Group] ON [visits].[KeyGroupEntries] ([UnitId], [Id], [Group]);
END;

IF NOT EXISTS (
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_KeyGroupEntries_UnitId_ValidTo_Id] ON [visits].[KeyGroupEntries] ([UnitId], [ValidTo], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_KeyGroupEntries_ValidTo_Id] ON [visits].[KeyGroupEntries] ([ValidTo], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_Outbox_Id] ON [visits].[Outbox] ([Id]) WHERE "DeliveredAt" IS NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_VisitOfficials_OfficialId_VisitedOn_VisitId] ON [visits].[VisitOfficials] ([OfficialId], [VisitedOn], [VisitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Visits_Figures] ON [visits].[Visits] ([UnitId], [VisitedOn], [Purpose], [ErasedOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Visits_HouseholdId_Counts] ON [visits].[Visits] ([HouseholdId], [UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Visits_HouseholdId_VisitedOn_Id] ON [visits].[Visits] ([HouseholdId], [VisitedOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Visits_UnitId_VisitedOn_Id_Purpose] ON [visits].[Visits] ([UnitId], [VisitedOn], [Id], [Purpose]);
END;

IF NOT EXISTS (
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Visits_VisitedOn_Id] ON [visits].[Visits] ([VisitedOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [visits].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    INSERT INTO [visits].[Migrations] ([MigrationId], [ProductVersion])
    VALUES (N'20261130000000_Initial', N'10.0.15');
END;

COMMIT;
GO

