using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Petitions.Store.Migrations
{
    /// <inheritdoc />
    internal partial class AuditAndSeals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "Sealed",
                schema: "petitions",
                table: "Petitioners",
                nullable: false,
                defaultValue: false);

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
                name: "Audit",
                schema: "petitions",
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
                schema: "petitions",
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

            migrationBuilder.CreateIndex(
                name: "IX_Audit_Sequence_Id",
                schema: "petitions",
                table: "Audit",
                columns: new[] { "Sequence", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Audit_SubjectKey",
                schema: "petitions",
                table: "Audit",
                column: "SubjectKey");
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
                name: "Audit",
                schema: "petitions");

            migrationBuilder.DropTable(
                name: "AuditHeads",
                schema: "petitions");

            migrationBuilder.DropTable(
                name: "NamedOfficials",
                schema: "petitions");

            migrationBuilder.DropTable(
                name: "Recusals",
                schema: "petitions");

            migrationBuilder.DropColumn(
                name: "Sealed",
                schema: "petitions",
                table: "Petitioners");

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
