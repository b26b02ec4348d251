using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Visits.Store.Migrations
{
    /// <inheritdoc />
    internal partial class KeyGroups : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "KeyGroupEntries",
                schema: "visits",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Group = table.Column<string>(maxLength: 40, nullable: false),
                    SourceDocument = table.Column<string>(maxLength: 100, nullable: false),
                    Purpose = table.Column<string>(maxLength: 200, nullable: false),
                    EnteredOn = table.Column<DateOnly>(nullable: false),
                    ValidTo = table.Column<DateOnly>(nullable: false),
                    HouseholdId = table.Column<long>(nullable: false),
                    Version = table.Column<int>(nullable: false),
                    UnitId = table.Column<long>(nullable: false),
                    UnitCode = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeyGroupEntries", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_KeyGroupEntries_HouseholdId",
                schema: "visits",
                table: "KeyGroupEntries",
                column: "HouseholdId");

            migrationBuilder.CreateIndex(
                name: "IX_KeyGroupEntries_UnitId_ValidTo",
                schema: "visits",
                table: "KeyGroupEntries",
                columns: new[] { "UnitId", "ValidTo" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "KeyGroupEntries",
                schema: "visits");
        }
    }
}
