using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assessment.Store.Migrations
{
    /// <inheritdoc />
    internal partial class OwnIndicators : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Without a foreign key: SQLite would make the table anew for it, and outside of a transaction.
            migrationBuilder.AddColumn<long>(
                name: "OwnId",
                schema: "assessment",
                table: "SchemeIndicators",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "IndicatorVersions",
                schema: "assessment",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Code = table.Column<string>(maxLength: 8, nullable: false),
                    Edition = table.Column<int>(nullable: false),
                    Name = table.Column<string>(maxLength: 200, nullable: false),
                    EnglishName = table.Column<string>(maxLength: 200, nullable: false),
                    Direction = table.Column<string>(maxLength: 40, nullable: false),
                    Target = table.Column<long>(nullable: false),
                    Limit = table.Column<long>(nullable: true),
                    Formula = table.Column<string>(maxLength: 1000, nullable: false),
                    Basis = table.Column<string>(maxLength: 200, nullable: false),
                    PublishedOn = table.Column<DateOnly>(nullable: false),
                    UnitId = table.Column<long>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndicatorVersions", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SchemeIndicators_OwnId",
                schema: "assessment",
                table: "SchemeIndicators",
                column: "OwnId");

            migrationBuilder.CreateIndex(
                name: "IX_IndicatorVersions_UnitId_Code_Edition",
                schema: "assessment",
                table: "IndicatorVersions",
                columns: new[] { "UnitId", "Code", "Edition" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "IndicatorVersions",
                schema: "assessment");

            migrationBuilder.DropIndex(
                name: "IX_SchemeIndicators_OwnId",
                schema: "assessment",
                table: "SchemeIndicators");

            migrationBuilder.DropColumn(
                name: "OwnId",
                schema: "assessment",
                table: "SchemeIndicators");
        }
    }
}
