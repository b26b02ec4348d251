IF OBJECT_ID(N'[assessment].[Migrations]') IS NULL
BEGIN
    IF SCHEMA_ID(N'assessment') IS NULL EXEC(N'CREATE SCHEMA [assessment];');
    CREATE TABLE [assessment].[Migrations] (
        [MigrationId] nvarchar(150) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ProductVersion] nvarchar(32) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK_Migrations] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [assessment].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    IF SCHEMA_ID(N'assessment') IS NULL EXEC(N'CREATE SCHEMA [assessment];');
END;

IF NOT EXISTS (
    SELECT * FROM [assessment].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [assessment].[Assessed] (
        [SchemeId] bigint NOT NULL,
        [SubjectKind] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [SubjectKey] bigint NOT NULL,
        [DaysInPost] int NOT NULL,
        CONSTRAINT [PK_Assessed] PRIMARY KEY ([SchemeId], [SubjectKind], [SubjectKey])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [assessment].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [assessment].[Audit] (
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
    SELECT * FROM [assessment].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [assessment].[AuditHeads] (
        [Name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Count] bigint NOT NULL,
        [Hash] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Signature] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_AuditHeads] PRIMARY KEY ([Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [assessment].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [assessment].[Cells] (
        [Id] bigint NOT NULL,
        [SubjectKind] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [SubjectKey] bigint NOT NULL,
        [Measure] nvarchar(8) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Month] int NOT NULL,
        [Numerator] bigint NOT NULL,
        [Denominator] bigint NOT NULL,
        [Carried] bigint NOT NULL,
        [HasFigure] bit NOT NULL,
        [Stale] bit NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Cells] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [assessment].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [assessment].[IdempotencyRecords] (
        [Key] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [InputHash] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Answer] bigint NULL,
        [Refusals] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NULL,
        [At] datetime2 NOT NULL,
        CONSTRAINT [PK_IdempotencyRecords] PRIMARY KEY ([Key])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [assessment].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [assessment].[Inboxes] (
        [Sender] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Messages] varbinary(max) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Inboxes] PRIMARY KEY ([Sender])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [assessment].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [assessment].[IndicatorVersions] (
        [Id] bigint NOT NULL,
        [Code] nvarchar(8) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Edition] int NOT NULL,
        [Name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [EnglishName] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Direction] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Target] bigint NOT NULL,
        [Limit] bigint NULL,
        [Formula] nvarchar(1000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Basis] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [PublishedOn] date NOT NULL,
        [UnitId] bigint NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_IndicatorVersions] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [assessment].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [assessment].[Leases] (
        [Name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Holder] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Until] datetime2 NOT NULL,
        CONSTRAINT [PK_Leases] PRIMARY KEY ([Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [assessment].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [assessment].[Outbox] (
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
    SELECT * FROM [assessment].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [assessment].[Schemes] (
        [Id] bigint NOT NULL,
        [Year] int NOT NULL,
        [Kind] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Name] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [State] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [LockedThrough] int NULL,
        [UnitId] bigint NOT NULL,
        [UnitCode] bigint NOT NULL,
        [Seat] nvarchar(80) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Schemes] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [assessment].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [assessment].[SchemeIndicators] (
        [Id] bigint NOT NULL,
        [Code] nvarchar(8) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Weight] bigint NOT NULL,
        [Target] bigint NOT NULL,
        [SchemeId] bigint NOT NULL,
        [OwnId] bigint NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_SchemeIndicators] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_SchemeIndicators_IndicatorVersions_OwnId] FOREIGN KEY ([OwnId]) REFERENCES [assessment].[IndicatorVersions] ([Id]),
        CONSTRAINT [FK_SchemeIndicators_Schemes_SchemeId] FOREIGN KEY ([SchemeId]) REFERENCES [assessment].[Schemes] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [assessment].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Assessed_SubjectKind_SubjectKey] ON [assessment].[Assessed] ([SubjectKind], [SubjectKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [assessment].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Audit_At_Id] ON [assessment].[Audit] ([At], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [assessment].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Audit_Sequence_Id] ON [assessment].[Audit] ([Sequence], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [assessment].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Audit_SubjectKey] ON [assessment].[Audit] ([SubjectKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [assessment].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Cells_Measure_Month_Stale] ON [assessment].[Cells] ([Measure], [Month], [Stale]);
END;

IF NOT EXISTS (
    SELECT * FROM [assessment].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Cells_SubjectKind_SubjectKey_Measure_Month] ON [assessment].[Cells] ([SubjectKind], [SubjectKey], [Measure], [Month]);
END;

IF NOT EXISTS (
    SELECT * FROM [assessment].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_IndicatorVersions_Code_Id] ON [assessment].[IndicatorVersions] ([Code], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [assessment].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_IndicatorVersions_Figures] ON [assessment].[IndicatorVersions] ([UnitId], [PublishedOn], [Direction]);
END;

IF NOT EXISTS (
    SELECT * FROM [assessment].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_IndicatorVersions_UnitId_Code_Edition] ON [assessment].[IndicatorVersions] ([UnitId], [Code], [Edition]);
END;

IF NOT EXISTS (
    SELECT * FROM [assessment].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_IndicatorVersions_UnitId_Id] ON [assessment].[IndicatorVersions] ([UnitId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [assessment].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_Outbox_Id] ON [assessment].[Outbox] ([Id]) WHERE "DeliveredAt" IS NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [assessment].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_SchemeIndicators_OwnId] ON [assessment].[SchemeIndicators] ([OwnId]);
END;

IF NOT EXISTS (
    SELECT * FROM [assessment].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_SchemeIndicators_SchemeId_Code] ON [assessment].[SchemeIndicators] ([SchemeId], [Code]);
END;

IF NOT EXISTS (
    SELECT * FROM [assessment].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_SchemeIndicators_SchemeId_Id] ON [assessment].[SchemeIndicators] ([SchemeId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [assessment].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Schemes_Figures] ON [assessment].[Schemes] ([UnitId], [Kind], [State], [LockedThrough]);
END;

IF NOT EXISTS (
    SELECT * FROM [assessment].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Schemes_Seat] ON [assessment].[Schemes] ([Seat]);
END;

IF NOT EXISTS (
    SELECT * FROM [assessment].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Schemes_UnitId_Id] ON [assessment].[Schemes] ([UnitId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [assessment].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Schemes_UnitId_Year] ON [assessment].[Schemes] ([UnitId], [Year]);
END;

IF NOT EXISTS (
    SELECT * FROM [assessment].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Schemes_Year_Id] ON [assessment].[Schemes] ([Year], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [assessment].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    INSERT INTO [assessment].[Migrations] ([MigrationId], [ProductVersion])
    VALUES (N'20261130000000_Initial', N'10.0.15');
END;

COMMIT;
GO

