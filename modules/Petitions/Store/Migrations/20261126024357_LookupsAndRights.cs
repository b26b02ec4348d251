using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Petitions.Store.Migrations
{
    /// <inheritdoc />
    internal partial class LookupsAndRights : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "ErasedOn",
                schema: "petitions",
                table: "Matters",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "PetitionerCorrections",
                schema: "petitions",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Name = table.Column<string>(maxLength: 900, nullable: true),
                    Phone = table.Column<string>(maxLength: 900, nullable: true),
                    IdNumber = table.Column<string>(maxLength: 900, nullable: true),
                    Because = table.Column<string>(maxLength: 200, nullable: false),
                    CorrectedOn = table.Column<DateOnly>(nullable: false),
                    PetitionerId = table.Column<long>(nullable: false),
                    UnitId = table.Column<long>(nullable: false),
                    IdNumberLookup = table.Column<string>(maxLength: 22, nullable: true),
                    NameLookup = table.Column<string>(maxLength: 22, nullable: true),
                    PhoneLookup = table.Column<string>(maxLength: 22, nullable: true),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PetitionerCorrections", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "QueryCodes",
                schema: "petitions",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    MatterId = table.Column<long>(nullable: false),
                    Digest = table.Column<string>(maxLength: 22, nullable: false),
                    Tries = table.Column<int>(nullable: false),
                    TriedSince = table.Column<DateTime>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QueryCodes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Ratings",
                schema: "petitions",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    MatterId = table.Column<long>(nullable: false),
                    UnitId = table.Column<long>(nullable: false),
                    HandlerId = table.Column<long>(nullable: false),
                    WithOffice = table.Column<string>(maxLength: 40, nullable: false),
                    WithUnit = table.Column<string>(maxLength: 40, nullable: false),
                    RatedOn = table.Column<DateOnly>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Ratings", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PetitionerCorrections_IdNumberLookup",
                schema: "petitions",
                table: "PetitionerCorrections",
                column: "IdNumberLookup");

            migrationBuilder.CreateIndex(
                name: "IX_PetitionerCorrections_NameLookup",
                schema: "petitions",
                table: "PetitionerCorrections",
                column: "NameLookup");

            migrationBuilder.CreateIndex(
                name: "IX_PetitionerCorrections_PetitionerId",
                schema: "petitions",
                table: "PetitionerCorrections",
                column: "PetitionerId");

            migrationBuilder.CreateIndex(
                name: "IX_PetitionerCorrections_PhoneLookup",
                schema: "petitions",
                table: "PetitionerCorrections",
                column: "PhoneLookup");

            migrationBuilder.CreateIndex(
                name: "IX_QueryCodes_Digest",
                schema: "petitions",
                table: "QueryCodes",
                column: "Digest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_QueryCodes_MatterId",
                schema: "petitions",
                table: "QueryCodes",
                column: "MatterId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Ratings_MatterId",
                schema: "petitions",
                table: "Ratings",
                column: "MatterId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Ratings_UnitId_RatedOn",
                schema: "petitions",
                table: "Ratings",
                columns: new[] { "UnitId", "RatedOn" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PetitionerCorrections",
                schema: "petitions");

            migrationBuilder.DropTable(
                name: "QueryCodes",
                schema: "petitions");

            migrationBuilder.DropTable(
                name: "Ratings",
                schema: "petitions");

            migrationBuilder.DropColumn(
                name: "ErasedOn",
                schema: "petitions",
                table: "Matters");
        }
    }
}
