using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Petitions.Store.Migrations
{
    /// <inheritdoc />
    internal partial class Seals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "Guarded",
                schema: "petitions",
                table: "Matters",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "Sealed",
                schema: "petitions",
                table: "Matters",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "Sealed",
                schema: "petitions",
                table: "LeaderCases",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "Sealed",
                schema: "petitions",
                table: "CaseVisits",
                nullable: false,
                defaultValue: false);

            // What was registered before is closed from now on, also to those who could see it.
            migrationBuilder.UpdateData(
                schema: "petitions",
                table: "Matters",
                keyColumn: "Route",
                keyValue: "Accusation",
                columns: new[] { "Sealed", "Guarded" },
                values: new object[] { true, true });

            migrationBuilder.CreateTable(
                name: "AccusedOfficials",
                schema: "petitions",
                columns: table => new
                {
                    MatterId = table.Column<long>(nullable: false),
                    OfficialId = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccusedOfficials", x => new { x.MatterId, x.OfficialId });
                    table.ForeignKey(
                        name: "FK_AccusedOfficials_Matters_MatterId",
                        column: x => x.MatterId,
                        principalSchema: "petitions",
                        principalTable: "Matters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AccusedUnits",
                schema: "petitions",
                columns: table => new
                {
                    MatterId = table.Column<long>(nullable: false),
                    UnitId = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccusedUnits", x => new { x.MatterId, x.UnitId });
                    table.ForeignKey(
                        name: "FK_AccusedUnits_Matters_MatterId",
                        column: x => x.MatterId,
                        principalSchema: "petitions",
                        principalTable: "Matters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "NamedOfficials",
                schema: "petitions",
                columns: table => new
                {
                    MatterId = table.Column<long>(nullable: false),
                    OfficialId = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NamedOfficials", x => new { x.MatterId, x.OfficialId });
                    table.ForeignKey(
                        name: "FK_NamedOfficials_Matters_MatterId",
                        column: x => x.MatterId,
                        principalSchema: "petitions",
                        principalTable: "Matters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Recusals",
                schema: "petitions",
                columns: table => new
                {
                    MatterId = table.Column<long>(nullable: false),
                    OfficialId = table.Column<long>(nullable: false),
                    Because = table.Column<string>(maxLength: 200, nullable: false),
                    Since = table.Column<DateOnly>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Recusals", x => new { x.MatterId, x.OfficialId });
                    table.ForeignKey(
                        name: "FK_Recusals_Matters_MatterId",
                        column: x => x.MatterId,
                        principalSchema: "petitions",
                        principalTable: "Matters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccusedOfficials",
                schema: "petitions");

            migrationBuilder.DropTable(
                name: "AccusedUnits",
                schema: "petitions");

            migrationBuilder.DropTable(
                name: "NamedOfficials",
                schema: "petitions");

            migrationBuilder.DropTable(
                name: "Recusals",
                schema: "petitions");

            migrationBuilder.DropColumn(
                name: "Guarded",
                schema: "petitions",
                table: "Matters");

            migrationBuilder.DropColumn(
                name: "Sealed",
                schema: "petitions",
                table: "Matters");

            migrationBuilder.DropColumn(
                name: "Sealed",
                schema: "petitions",
                table: "LeaderCases");

            migrationBuilder.DropColumn(
                name: "Sealed",
                schema: "petitions",
                table: "CaseVisits");
        }
    }
}
