using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Commons.Store.Migrations
{
    /// <inheritdoc />
    internal partial class RightsAndRetention : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "HouseholdCorrections",
                schema: "commons",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Address = table.Column<string>(maxLength: 900, nullable: true),
                    ContactName = table.Column<string>(maxLength: 900, nullable: true),
                    ContactPhone = table.Column<string>(maxLength: 900, nullable: true),
                    Because = table.Column<string>(maxLength: 200, nullable: false),
                    CorrectedOn = table.Column<DateOnly>(nullable: false),
                    HouseholdId = table.Column<long>(nullable: false),
                    UnitId = table.Column<long>(nullable: false),
                    AddressLookup = table.Column<string>(maxLength: 22, nullable: true),
                    ContactNameLookup = table.Column<string>(maxLength: 22, nullable: true),
                    ContactPhoneLookup = table.Column<string>(maxLength: 22, nullable: true),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HouseholdCorrections", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RetentionReports",
                schema: "commons",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Rule = table.Column<string>(maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(nullable: false),
                    KeptFrom = table.Column<DateOnly>(nullable: false),
                    Erased = table.Column<int>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RetentionReports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RightsRequests",
                schema: "commons",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Record = table.Column<string>(maxLength: 80, nullable: false),
                    Right = table.Column<string>(maxLength: 40, nullable: false),
                    Outcome = table.Column<string>(maxLength: 40, nullable: false),
                    Because = table.Column<string>(maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(nullable: false),
                    OfficialId = table.Column<long>(nullable: false),
                    UnitId = table.Column<long>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RightsRequests", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_HouseholdCorrections_AddressLookup",
                schema: "commons",
                table: "HouseholdCorrections",
                column: "AddressLookup");

            migrationBuilder.CreateIndex(
                name: "IX_HouseholdCorrections_ContactNameLookup",
                schema: "commons",
                table: "HouseholdCorrections",
                column: "ContactNameLookup");

            migrationBuilder.CreateIndex(
                name: "IX_HouseholdCorrections_ContactPhoneLookup",
                schema: "commons",
                table: "HouseholdCorrections",
                column: "ContactPhoneLookup");

            migrationBuilder.CreateIndex(
                name: "IX_HouseholdCorrections_HouseholdId",
                schema: "commons",
                table: "HouseholdCorrections",
                column: "HouseholdId");

            migrationBuilder.CreateIndex(
                name: "IX_RetentionReports_Rule_On",
                schema: "commons",
                table: "RetentionReports",
                columns: new[] { "Rule", "On" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RightsRequests_UnitId_At",
                schema: "commons",
                table: "RightsRequests",
                columns: new[] { "UnitId", "At" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "HouseholdCorrections",
                schema: "commons");

            migrationBuilder.DropTable(
                name: "RetentionReports",
                schema: "commons");

            migrationBuilder.DropTable(
                name: "RightsRequests",
                schema: "commons");
        }
    }
}
