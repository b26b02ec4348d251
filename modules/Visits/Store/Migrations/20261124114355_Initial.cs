using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Visits.Store.Migrations
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "visits");

            migrationBuilder.CreateTable(
                name: "Handled",
                schema: "visits",
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
                name: "Issues",
                schema: "visits",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Description = table.Column<string>(maxLength: 500, nullable: false),
                    State = table.Column<string>(maxLength: 40, nullable: false),
                    RaisedOn = table.Column<DateOnly>(nullable: false),
                    DueOn = table.Column<DateOnly>(nullable: false),
                    HandledOn = table.Column<DateOnly>(nullable: true),
                    Outcome = table.Column<string>(maxLength: 500, nullable: true),
                    StruckOffOn = table.Column<DateOnly>(nullable: true),
                    VisitId = table.Column<long>(nullable: false),
                    UnitId = table.Column<long>(nullable: false),
                    UnitCode = table.Column<long>(nullable: false),
                    HandlerId = table.Column<long>(nullable: false),
                    CloserId = table.Column<long>(nullable: true),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Issues", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                schema: "visits",
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
                schema: "visits",
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
                name: "Visits",
                schema: "visits",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    VisitedOn = table.Column<DateOnly>(nullable: false),
                    Purpose = table.Column<string>(maxLength: 40, nullable: false),
                    Place = table.Column<string>(maxLength: 100, nullable: true),
                    Summary = table.Column<string>(maxLength: 1000, nullable: false),
                    UnitId = table.Column<long>(nullable: false),
                    UnitCode = table.Column<long>(nullable: false),
                    HouseholdId = table.Column<long>(nullable: true),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Visits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "VisitOfficials",
                schema: "visits",
                columns: table => new
                {
                    VisitId = table.Column<long>(nullable: false),
                    OfficialId = table.Column<long>(nullable: false),
                    VisitedOn = table.Column<DateOnly>(nullable: false),
                    HouseholdId = table.Column<long>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisitOfficials", x => new { x.VisitId, x.OfficialId });
                    table.ForeignKey(
                        name: "FK_VisitOfficials_Visits_VisitId",
                        column: x => x.VisitId,
                        principalSchema: "visits",
                        principalTable: "Visits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Issues_HandlerId_DueOn",
                schema: "visits",
                table: "Issues",
                columns: new[] { "HandlerId", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Issues_UnitId_DueOn",
                schema: "visits",
                table: "Issues",
                columns: new[] { "UnitId", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Issues_VisitId",
                schema: "visits",
                table: "Issues",
                column: "VisitId");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_SetAside_Id",
                schema: "visits",
                table: "Outbox",
                columns: new[] { "SetAside", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_VisitOfficials_OfficialId_VisitedOn",
                schema: "visits",
                table: "VisitOfficials",
                columns: new[] { "OfficialId", "VisitedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Visits_HouseholdId_VisitedOn",
                schema: "visits",
                table: "Visits",
                columns: new[] { "HouseholdId", "VisitedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Visits_UnitId_VisitedOn_Id",
                schema: "visits",
                table: "Visits",
                columns: new[] { "UnitId", "VisitedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Visits_VisitedOn",
                schema: "visits",
                table: "Visits",
                column: "VisitedOn");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Handled",
                schema: "visits");

            migrationBuilder.DropTable(
                name: "Issues",
                schema: "visits");

            migrationBuilder.DropTable(
                name: "Outbox",
                schema: "visits");

            migrationBuilder.DropTable(
                name: "Receipts",
                schema: "visits");

            migrationBuilder.DropTable(
                name: "VisitOfficials",
                schema: "visits");

            migrationBuilder.DropTable(
                name: "Visits",
                schema: "visits");
        }
    }
}
