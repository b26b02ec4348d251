using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Petitions.Store.Migrations
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "petitions");

            migrationBuilder.CreateTable(
                name: "Handled",
                schema: "petitions",
                columns: table => new
                {
                    MessageId = table.Column<long>(nullable: false),
                    Reaction = table.Column<string>(maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Handled", x => new { x.MessageId, x.Reaction });
                });

            migrationBuilder.CreateTable(
                name: "LeaderCases",
                schema: "petitions",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Since = table.Column<DateOnly>(nullable: false),
                    MatterId = table.Column<long>(nullable: false),
                    LeaderId = table.Column<long>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeaderCases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Matters",
                schema: "petitions",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Number = table.Column<string>(maxLength: 20, nullable: false),
                    Route = table.Column<string>(maxLength: 40, nullable: false),
                    Channel = table.Column<string>(maxLength: 40, nullable: false),
                    Subject = table.Column<string>(maxLength: 100, nullable: false),
                    Summary = table.Column<string>(maxLength: 1000, nullable: false),
                    State = table.Column<string>(maxLength: 40, nullable: false),
                    ReceivedOn = table.Column<DateOnly>(nullable: false),
                    NoticeDueOn = table.Column<DateOnly>(nullable: false),
                    NotifiedOn = table.Column<DateOnly>(nullable: true),
                    AcceptedOn = table.Column<DateOnly>(nullable: true),
                    DueOn = table.Column<DateOnly>(nullable: true),
                    DueProvisional = table.Column<bool>(nullable: false),
                    ExtendedBy = table.Column<int>(nullable: true),
                    RepliedOn = table.Column<DateOnly>(nullable: true),
                    Reply = table.Column<string>(maxLength: 2000, nullable: true),
                    ConcludedOn = table.Column<DateOnly>(nullable: true),
                    DeclinedBecause = table.Column<string>(maxLength: 500, nullable: true),
                    UnitId = table.Column<long>(nullable: false),
                    UnitCode = table.Column<long>(nullable: false),
                    HandlerId = table.Column<long>(nullable: false),
                    HouseholdId = table.Column<long>(nullable: true),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Matters", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                schema: "petitions",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Kind = table.Column<string>(maxLength: 200, nullable: false),
                    Body = table.Column<string>(maxLength: 4000, nullable: false),
                    RaisedAt = table.Column<DateTime>(nullable: false),
                    Attempts = table.Column<int>(nullable: false),
                    SetAside = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Receipts",
                schema: "petitions",
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
                    table.PrimaryKey("PK_Receipts", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "CaseVisits",
                schema: "petitions",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    VisitedOn = table.Column<DateOnly>(nullable: false),
                    Note = table.Column<string>(maxLength: 500, nullable: false),
                    LeaderCaseId = table.Column<long>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseVisits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseVisits_LeaderCases_LeaderCaseId",
                        column: x => x.LeaderCaseId,
                        principalSchema: "petitions",
                        principalTable: "LeaderCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CaseVisits_LeaderCaseId_VisitedOn",
                schema: "petitions",
                table: "CaseVisits",
                columns: new[] { "LeaderCaseId", "VisitedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_LeaderCases_LeaderId_Since",
                schema: "petitions",
                table: "LeaderCases",
                columns: new[] { "LeaderId", "Since" });

            migrationBuilder.CreateIndex(
                name: "IX_LeaderCases_MatterId_LeaderId",
                schema: "petitions",
                table: "LeaderCases",
                columns: new[] { "MatterId", "LeaderId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Matters_HandlerId_NoticeDueOn",
                schema: "petitions",
                table: "Matters",
                columns: new[] { "HandlerId", "NoticeDueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Matters_HouseholdId",
                schema: "petitions",
                table: "Matters",
                column: "HouseholdId");

            migrationBuilder.CreateIndex(
                name: "IX_Matters_Number",
                schema: "petitions",
                table: "Matters",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Matters_UnitId_NoticeDueOn",
                schema: "petitions",
                table: "Matters",
                columns: new[] { "UnitId", "NoticeDueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Matters_UnitId_State",
                schema: "petitions",
                table: "Matters",
                columns: new[] { "UnitId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_SetAside_Id",
                schema: "petitions",
                table: "Outbox",
                columns: new[] { "SetAside", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CaseVisits",
                schema: "petitions");

            migrationBuilder.DropTable(
                name: "Handled",
                schema: "petitions");

            migrationBuilder.DropTable(
                name: "Matters",
                schema: "petitions");

            migrationBuilder.DropTable(
                name: "Outbox",
                schema: "petitions");

            migrationBuilder.DropTable(
                name: "Receipts",
                schema: "petitions");

            migrationBuilder.DropTable(
                name: "LeaderCases",
                schema: "petitions");
        }
    }
}
