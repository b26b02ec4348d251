using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Publicity.Store.Migrations
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "publicity");

            migrationBuilder.CreateTable(
                name: "Audit",
                schema: "publicity",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Sequence = table.Column<long>(nullable: true),
                    At = table.Column<DateTime>(nullable: false),
                    Kind = table.Column<string>(maxLength: 40, nullable: false),
                    Act = table.Column<string>(maxLength: 200, nullable: false),
                    WhoKind = table.Column<string>(maxLength: 40, nullable: false),
                    Who = table.Column<string>(maxLength: 200, nullable: false),
                    SubjectKind = table.Column<string>(maxLength: 200, nullable: false),
                    SubjectKey = table.Column<long>(nullable: true),
                    Changes = table.Column<string>(nullable: false),
                    Texts = table.Column<string>(nullable: true),
                    Mark = table.Column<string>(maxLength: 200, nullable: false),
                    Previous = table.Column<string>(maxLength: 200, nullable: true),
                    Hash = table.Column<string>(maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Audit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditHeads",
                schema: "publicity",
                columns: table => new
                {
                    Name = table.Column<string>(maxLength: 200, nullable: false),
                    Count = table.Column<long>(nullable: false),
                    Hash = table.Column<string>(maxLength: 200, nullable: false),
                    Signature = table.Column<string>(maxLength: 200, nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditHeads", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "IdempotencyRecords",
                schema: "publicity",
                columns: table => new
                {
                    Key = table.Column<string>(maxLength: 200, nullable: false),
                    InputHash = table.Column<string>(maxLength: 200, nullable: false),
                    Answer = table.Column<long>(nullable: true),
                    Refusals = table.Column<string>(maxLength: 4000, nullable: true),
                    At = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IdempotencyRecords", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Inboxes",
                schema: "publicity",
                columns: table => new
                {
                    Sender = table.Column<string>(maxLength: 200, nullable: false),
                    Messages = table.Column<byte[]>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inboxes", x => x.Sender);
                });

            migrationBuilder.CreateTable(
                name: "Leases",
                schema: "publicity",
                columns: table => new
                {
                    Name = table.Column<string>(maxLength: 200, nullable: false),
                    Holder = table.Column<string>(maxLength: 200, nullable: false),
                    Until = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Leases", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "Notices",
                schema: "publicity",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Title = table.Column<string>(maxLength: 100, nullable: false),
                    Body = table.Column<string>(maxLength: 4000, nullable: false),
                    Channel = table.Column<string>(maxLength: 40, nullable: false),
                    State = table.Column<string>(maxLength: 40, nullable: false),
                    DraftedOn = table.Column<DateOnly>(nullable: false),
                    ReviewedOn = table.Column<DateOnly>(nullable: true),
                    PublishedOn = table.Column<DateOnly>(nullable: true),
                    WithdrawnOn = table.Column<DateOnly>(nullable: true),
                    WithdrawnBecause = table.Column<string>(maxLength: 200, nullable: true),
                    AuthorId = table.Column<long>(nullable: false),
                    ReviewerId = table.Column<long>(nullable: true),
                    Version = table.Column<int>(nullable: false),
                    UnitId = table.Column<long>(nullable: false),
                    UnitCode = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                schema: "publicity",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Kind = table.Column<string>(maxLength: 200, nullable: false),
                    Body = table.Column<string>(maxLength: 4000, nullable: false),
                    RaisedAt = table.Column<DateTime>(nullable: false),
                    DeliveredAt = table.Column<DateTime>(nullable: true),
                    Attempts = table.Column<int>(nullable: false),
                    Fault = table.Column<string>(maxLength: 200, nullable: true),
                    DeadLettered = table.Column<bool>(nullable: false),
                    AboutSealed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PolicySessions",
                schema: "publicity",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Topic = table.Column<string>(maxLength: 100, nullable: false),
                    HeldOn = table.Column<DateOnly>(nullable: false),
                    Attendance = table.Column<int>(nullable: false),
                    SpeakerId = table.Column<long>(nullable: false),
                    Version = table.Column<int>(nullable: false),
                    UnitId = table.Column<long>(nullable: false),
                    UnitCode = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PolicySessions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PostingDuties",
                schema: "publicity",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Item = table.Column<string>(maxLength: 100, nullable: false),
                    Cadence = table.Column<string>(maxLength: 40, nullable: false),
                    Year = table.Column<int>(nullable: false),
                    Version = table.Column<int>(nullable: false),
                    UnitId = table.Column<long>(nullable: false),
                    UnitCode = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PostingDuties", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Postings",
                schema: "publicity",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    DueOn = table.Column<DateOnly>(nullable: false),
                    PostedOn = table.Column<DateOnly>(nullable: true),
                    DutyId = table.Column<long>(nullable: false),
                    NoticeId = table.Column<long>(nullable: true),
                    Version = table.Column<int>(nullable: false),
                    UnitId = table.Column<long>(nullable: false),
                    UnitCode = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Postings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Postings_PostingDuties_DutyId",
                        column: x => x.DutyId,
                        principalSchema: "publicity",
                        principalTable: "PostingDuties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Audit_At_Id",
                schema: "publicity",
                table: "Audit",
                columns: new[] { "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Audit_Sequence_Id",
                schema: "publicity",
                table: "Audit",
                columns: new[] { "Sequence", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Audit_SubjectKey",
                schema: "publicity",
                table: "Audit",
                column: "SubjectKey");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_AuthorId_Counts",
                schema: "publicity",
                table: "Notices",
                columns: new[] { "AuthorId", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_AuthorId_DraftedOn_Id",
                schema: "publicity",
                table: "Notices",
                columns: new[] { "AuthorId", "DraftedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_AuthorId_Id",
                schema: "publicity",
                table: "Notices",
                columns: new[] { "AuthorId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_AuthorId_PublishedOn_Id",
                schema: "publicity",
                table: "Notices",
                columns: new[] { "AuthorId", "PublishedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_DraftedOn_Id",
                schema: "publicity",
                table: "Notices",
                columns: new[] { "DraftedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_Figures",
                schema: "publicity",
                table: "Notices",
                columns: new[] { "UnitId", "PublishedOn", "Channel", "State", "DraftedOn", "ReviewedOn", "WithdrawnOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_PublishedOn_Id",
                schema: "publicity",
                table: "Notices",
                columns: new[] { "PublishedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_State_DraftedOn_Id",
                schema: "publicity",
                table: "Notices",
                columns: new[] { "State", "DraftedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_State_Id",
                schema: "publicity",
                table: "Notices",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_State_PublishedOn_Id",
                schema: "publicity",
                table: "Notices",
                columns: new[] { "State", "PublishedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_UnitId_DraftedOn_Id",
                schema: "publicity",
                table: "Notices",
                columns: new[] { "UnitId", "DraftedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_UnitId_Id_State",
                schema: "publicity",
                table: "Notices",
                columns: new[] { "UnitId", "Id", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_UnitId_PublishedOn_Id",
                schema: "publicity",
                table: "Notices",
                columns: new[] { "UnitId", "PublishedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_UnitId_State_DraftedOn_Id",
                schema: "publicity",
                table: "Notices",
                columns: new[] { "UnitId", "State", "DraftedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_UnitId_State_Id",
                schema: "publicity",
                table: "Notices",
                columns: new[] { "UnitId", "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_UnitId_State_PublishedOn_Id",
                schema: "publicity",
                table: "Notices",
                columns: new[] { "UnitId", "State", "PublishedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Id",
                schema: "publicity",
                table: "Outbox",
                column: "Id",
                filter: "\"DeliveredAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PolicySessions_Figures",
                schema: "publicity",
                table: "PolicySessions",
                columns: new[] { "UnitId", "HeldOn" });

            migrationBuilder.CreateIndex(
                name: "IX_PolicySessions_HeldOn_Id",
                schema: "publicity",
                table: "PolicySessions",
                columns: new[] { "HeldOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PolicySessions_UnitId_HeldOn_Id",
                schema: "publicity",
                table: "PolicySessions",
                columns: new[] { "UnitId", "HeldOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PostingDuties_Figures",
                schema: "publicity",
                table: "PostingDuties",
                columns: new[] { "UnitId", "Cadence" });

            migrationBuilder.CreateIndex(
                name: "IX_PostingDuties_UnitId_Id",
                schema: "publicity",
                table: "PostingDuties",
                columns: new[] { "UnitId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PostingDuties_UnitId_Year_Id",
                schema: "publicity",
                table: "PostingDuties",
                columns: new[] { "UnitId", "Year", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PostingDuties_Year_Id",
                schema: "publicity",
                table: "PostingDuties",
                columns: new[] { "Year", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Postings_DutyId_Counts",
                schema: "publicity",
                table: "Postings",
                columns: new[] { "DutyId", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_Postings_DutyId_Id",
                schema: "publicity",
                table: "Postings",
                columns: new[] { "DutyId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Postings_UnitId_DueOn",
                schema: "publicity",
                table: "Postings",
                columns: new[] { "UnitId", "DueOn" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Audit",
                schema: "publicity");

            migrationBuilder.DropTable(
                name: "AuditHeads",
                schema: "publicity");

            migrationBuilder.DropTable(
                name: "IdempotencyRecords",
                schema: "publicity");

            migrationBuilder.DropTable(
                name: "Inboxes",
                schema: "publicity");

            migrationBuilder.DropTable(
                name: "Leases",
                schema: "publicity");

            migrationBuilder.DropTable(
                name: "Notices",
                schema: "publicity");

            migrationBuilder.DropTable(
                name: "Outbox",
                schema: "publicity");

            migrationBuilder.DropTable(
                name: "PolicySessions",
                schema: "publicity");

            migrationBuilder.DropTable(
                name: "Postings",
                schema: "publicity");

            migrationBuilder.DropTable(
                name: "PostingDuties",
                schema: "publicity");
        }
    }
}
