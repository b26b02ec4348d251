using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Disputes.Store.Migrations
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "disputes");

            migrationBuilder.CreateTable(
                name: "Audit",
                schema: "disputes",
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
                schema: "disputes",
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
                name: "Disputes",
                schema: "disputes",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Number = table.Column<string>(maxLength: 20, nullable: false),
                    Kind = table.Column<string>(maxLength: 40, nullable: false),
                    Title = table.Column<string>(maxLength: 100, nullable: false),
                    Summary = table.Column<string>(maxLength: 1000, nullable: false),
                    State = table.Column<string>(maxLength: 40, nullable: false),
                    RegisteredOn = table.Column<DateOnly>(nullable: false),
                    Plan = table.Column<string>(maxLength: 1000, nullable: true),
                    DueOn = table.Column<DateOnly>(nullable: true),
                    DutiesSet = table.Column<bool>(nullable: false),
                    ConsentedOn = table.Column<DateOnly>(nullable: true),
                    EndedOn = table.Column<DateOnly>(nullable: true),
                    Outcome = table.Column<string>(maxLength: 1000, nullable: true),
                    StruckOffOn = table.Column<DateOnly>(nullable: true),
                    ErasedOn = table.Column<DateOnly>(nullable: true),
                    SettledOn = table.Column<DateOnly>(nullable: true),
                    LedElsewhere = table.Column<bool>(nullable: false),
                    HouseholdId = table.Column<long>(nullable: true),
                    LeaderId = table.Column<long>(nullable: true),
                    ResponsibleUnitId = table.Column<long>(nullable: true),
                    ResponsibleId = table.Column<long>(nullable: true),
                    CloserId = table.Column<long>(nullable: true),
                    Version = table.Column<int>(nullable: false),
                    UnitId = table.Column<long>(nullable: false),
                    UnitCode = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Disputes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "IdempotencyRecords",
                schema: "disputes",
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
                schema: "disputes",
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
                schema: "disputes",
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
                name: "Outbox",
                schema: "disputes",
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

            migrationBuilder.CreateIndex(
                name: "IX_Audit_At_Id",
                schema: "disputes",
                table: "Audit",
                columns: new[] { "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Audit_Sequence_Id",
                schema: "disputes",
                table: "Audit",
                columns: new[] { "Sequence", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Audit_SubjectKey",
                schema: "disputes",
                table: "Audit",
                column: "SubjectKey");

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_DueOn_Id",
                schema: "disputes",
                table: "Disputes",
                columns: new[] { "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_Figures",
                schema: "disputes",
                table: "Disputes",
                columns: new[] { "UnitId", "RegisteredOn", "Kind", "State", "DueOn", "ConsentedOn", "EndedOn", "StruckOffOn", "ErasedOn", "SettledOn", "ResponsibleUnitId", "ResponsibleId" });

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_HouseholdId_Counts",
                schema: "disputes",
                table: "Disputes",
                columns: new[] { "HouseholdId", "ResponsibleId", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_HouseholdId_Id",
                schema: "disputes",
                table: "Disputes",
                columns: new[] { "HouseholdId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_Number",
                schema: "disputes",
                table: "Disputes",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_RegisteredOn_Id",
                schema: "disputes",
                table: "Disputes",
                columns: new[] { "RegisteredOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_ResponsibleId_Counts",
                schema: "disputes",
                table: "Disputes",
                columns: new[] { "ResponsibleId", "Kind", "State", "RegisteredOn", "DueOn", "ConsentedOn", "EndedOn", "StruckOffOn", "ErasedOn", "SettledOn", "ResponsibleUnitId", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_ResponsibleId_DueOn_Id",
                schema: "disputes",
                table: "Disputes",
                columns: new[] { "ResponsibleId", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_ResponsibleId_Id",
                schema: "disputes",
                table: "Disputes",
                columns: new[] { "ResponsibleId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_ResponsibleId_RegisteredOn_Id",
                schema: "disputes",
                table: "Disputes",
                columns: new[] { "ResponsibleId", "RegisteredOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_State_DueOn_Id",
                schema: "disputes",
                table: "Disputes",
                columns: new[] { "State", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_State_Id",
                schema: "disputes",
                table: "Disputes",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_State_RegisteredOn_Id",
                schema: "disputes",
                table: "Disputes",
                columns: new[] { "State", "RegisteredOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_UnitId_DueOn_Id",
                schema: "disputes",
                table: "Disputes",
                columns: new[] { "UnitId", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_UnitId_Id_State_ResponsibleId",
                schema: "disputes",
                table: "Disputes",
                columns: new[] { "UnitId", "Id", "State", "ResponsibleId" });

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_UnitId_RegisteredOn_Id",
                schema: "disputes",
                table: "Disputes",
                columns: new[] { "UnitId", "RegisteredOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_UnitId_State_DueOn_Id",
                schema: "disputes",
                table: "Disputes",
                columns: new[] { "UnitId", "State", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_UnitId_State_Id_ResponsibleId",
                schema: "disputes",
                table: "Disputes",
                columns: new[] { "UnitId", "State", "Id", "ResponsibleId" });

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_UnitId_State_RegisteredOn_Id",
                schema: "disputes",
                table: "Disputes",
                columns: new[] { "UnitId", "State", "RegisteredOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Id",
                schema: "disputes",
                table: "Outbox",
                column: "Id",
                filter: "\"DeliveredAt\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Audit",
                schema: "disputes");

            migrationBuilder.DropTable(
                name: "AuditHeads",
                schema: "disputes");

            migrationBuilder.DropTable(
                name: "Disputes",
                schema: "disputes");

            migrationBuilder.DropTable(
                name: "IdempotencyRecords",
                schema: "disputes");

            migrationBuilder.DropTable(
                name: "Inboxes",
                schema: "disputes");

            migrationBuilder.DropTable(
                name: "Leases",
                schema: "disputes");

            migrationBuilder.DropTable(
                name: "Outbox",
                schema: "disputes");
        }
    }
}
