IF OBJECT_ID(N'[publicity].[Migrations]') IS NULL
BEGIN
    IF SCHEMA_ID(N'publicity') IS NULL EXEC(N'CREATE SCHEMA [publicity];');
    CREATE TABLE [publicity].[Migrations] (
        [MigrationId] nvarchar(150) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ProductVersion] nvarchar(32) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK_Migrations] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [publicity].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    IF SCHEMA_ID(N'publicity') IS NULL EXEC(N'CREATE SCHEMA [publicity];');
END;

IF NOT EXISTS (
    SELECT * FROM [publicity].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [publicity].[Audit] (
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
    SELECT * FROM [publicity].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [publicity].[AuditHeads] (
        [Name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Count] bigint NOT NULL,
        [Hash] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Signature] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_AuditHeads] PRIMARY KEY ([Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [publicity].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [publicity].[IdempotencyRecords] (
        [Key] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [InputHash] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Answer] bigint NULL,
        [Refusals] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NULL,
        [At] datetime2 NOT NULL,
        CONSTRAINT [PK_IdempotencyRecords] PRIMARY KEY ([Key])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [publicity].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [publicity].[Inboxes] (
        [Sender] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Messages] varbinary(max) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Inboxes] PRIMARY KEY ([Sender])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [publicity].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [publicity].[Leases] (
        [Name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Holder] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Until] datetime2 NOT NULL,
        CONSTRAINT [PK_Leases] PRIMARY KEY ([Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [publicity].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [publicity].[Notices] (
        [Id] bigint NOT NULL,
        [Title] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Body] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Channel] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [State] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [DraftedOn] date NOT NULL,
        [ReviewedOn] date NULL,
        [PublishedOn] date NULL,
        [WithdrawnOn] date NULL,
        [WithdrawnBecause] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
        [AuthorId] bigint NOT NULL,
        [ReviewerId] bigint NULL,
        [Version] int NOT NULL,
        [UnitId] bigint NOT NULL,
        [UnitCode] bigint NOT NULL,
        CONSTRAINT [PK_Notices] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [publicity].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [publicity].[Outbox] (
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
    SELECT * FROM [publicity].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [publicity].[PolicySessions] (
        [Id] bigint NOT NULL,
        [Topic] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [HeldOn] date NOT NULL,
        [Attendance] int NOT NULL,
        [SpeakerId] bigint NOT NULL,
        [Version] int NOT NULL,
        [UnitId] bigint NOT NULL,
        [UnitCode] bigint NOT NULL,
        CONSTRAINT [PK_PolicySessions] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [publicity].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [publicity].[PostingDuties] (
        [Id] bigint NOT NULL,
        [Item] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Cadence] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Year] int NOT NULL,
        [Version] int NOT NULL,
        [UnitId] bigint NOT NULL,
        [UnitCode] bigint NOT NULL,
        CONSTRAINT [PK_PostingDuties] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [publicity].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE TABLE [publicity].[Postings] (
        [Id] bigint NOT NULL,
        [DueOn] date NOT NULL,
        [PostedOn] date NULL,
        [DutyId] bigint NOT NULL,
        [NoticeId] bigint NULL,
        [Version] int NOT NULL,
        [UnitId] bigint NOT NULL,
        [UnitCode] bigint NOT NULL,
        CONSTRAINT [PK_Postings] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Postings_PostingDuties_DutyId] FOREIGN KEY ([DutyId]) REFERENCES [publicity].[PostingDuties] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [publicity].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Audit_At_Id] ON [publicity].[Audit] ([At], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [publicity].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Audit_Sequence_Id] ON [publicity].[Audit] ([Sequence], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [publicity].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Audit_SubjectKey] ON [publicity].[Audit] ([SubjectKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [publicity].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Notices_AuthorId_Counts] ON [publicity].[Notices] ([AuthorId], [UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [publicity].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Notices_AuthorId_DraftedOn_Id] ON [publicity].[Notices] ([AuthorId], [DraftedOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [publicity].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Notices_AuthorId_Id] ON [publicity].[Notices] ([AuthorId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [publicity].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Notices_AuthorId_PublishedOn_Id] ON [publicity].[Notices] ([AuthorId], [PublishedOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [publicity].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Notices_DraftedOn_Id] ON [publicity].[Notices] ([DraftedOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [publicity].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Notices_Figures] ON [publicity].[Notices] ([UnitId], [PublishedOn], [Channel], [State], [DraftedOn], [ReviewedOn], [WithdrawnOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [publicity].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Notices_PublishedOn_Id] ON [publicity].[Notices] ([PublishedOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [publicity].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Notices_State_DraftedOn_Id] ON [publicity].[Notices] ([State], [DraftedOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [publicity].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Notices_State_Id] ON [publicity].[Notices] ([State], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [publicity].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Notices_State_PublishedOn_Id] ON [publicity].[Notices] ([State], [PublishedOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [publicity].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Notices_UnitId_DraftedOn_Id] ON [publicity].[Notices] ([UnitId], [DraftedOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [publicity].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Notices_UnitId_Id_State] ON [publicity].[Notices] ([UnitId], [Id], [State]);
END;

IF NOT EXISTS (
    SELECT * FROM [publicity].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Notices_UnitId_PublishedOn_Id] ON [publicity].[Notices] ([UnitId], [PublishedOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [publicity].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Notices_UnitId_State_DraftedOn_Id] ON [publicity].[Notices] ([UnitId], [State], [DraftedOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [publicity].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Notices_UnitId_State_Id] ON [publicity].[Notices] ([UnitId], [State], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [publicity].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Notices_UnitId_State_PublishedOn_Id] ON [publicity].[Notices] ([UnitId], [State], [PublishedOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [publicity].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_Outbox_Id] ON [publicity].[Outbox] ([Id]) WHERE "DeliveredAt" IS NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [publicity].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_PolicySessions_Figures] ON [publicity].[PolicySessions] ([UnitId], [HeldOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [publicity].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_PolicySessions_HeldOn_Id] ON [publicity].[PolicySessions] ([HeldOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [publicity].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_PolicySessions_UnitId_HeldOn_Id] ON [publicity].[PolicySessions] ([UnitId], [HeldOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [publicity].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_PostingDuties_Figures] ON [publicity].[PostingDuties] ([UnitId], [Cadence]);
END;

IF NOT EXISTS (
    SELECT * FROM [publicity].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_PostingDuties_UnitId_Id] ON [publicity].[PostingDuties] ([UnitId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [publicity].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_PostingDuties_UnitId_Year_Id] ON [publicity].[PostingDuties] ([UnitId], [Year], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [publicity].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_PostingDuties_Year_Id] ON [publicity].[PostingDuties] ([Year], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [publicity].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Postings_DutyId_Counts] ON [publicity].[Postings] ([DutyId], [UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [publicity].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Postings_DutyId_Id] ON [publicity].[Postings] ([DutyId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [publicity].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Postings_UnitId_DueOn] ON [publicity].[Postings] ([UnitId], [DueOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [publicity].[Migrations]
    WHERE [MigrationId] = N'20261130000000_Initial'
)
BEGIN
    INSERT INTO [publicity].[Migrations] ([MigrationId], [ProductVersion])
    VALUES (N'20261130000000_Initial', N'10.0.15');
END;

COMMIT;
GO

