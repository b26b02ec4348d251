using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Petitions.Store.Migrations
{
    /// <inheritdoc />
    internal partial class PersonalData : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "PetitionerId",
                schema: "petitions",
                table: "Matters",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Petitioners",
                schema: "petitions",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Name = table.Column<string>(maxLength: 900, nullable: false),
                    Phone = table.Column<string>(maxLength: 900, nullable: false),
                    IdNumber = table.Column<string>(maxLength: 900, nullable: true),
                    MatterId = table.Column<long>(nullable: false),
                    UnitId = table.Column<long>(nullable: false),
                    HandlerId = table.Column<long>(nullable: false),
                    IdNumberLookup = table.Column<string>(maxLength: 22, nullable: true),
                    NameLookup = table.Column<string>(maxLength: 22, nullable: true),
                    PhoneLookup = table.Column<string>(maxLength: 22, nullable: true),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Petitioners", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Petitioners_IdNumberLookup",
                schema: "petitions",
                table: "Petitioners",
                column: "IdNumberLookup");

            migrationBuilder.CreateIndex(
                name: "IX_Petitioners_MatterId",
                schema: "petitions",
                table: "Petitioners",
                column: "MatterId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Petitioners_NameLookup",
                schema: "petitions",
                table: "Petitioners",
                column: "NameLookup");

            migrationBuilder.CreateIndex(
                name: "IX_Petitioners_PhoneLookup",
                schema: "petitions",
                table: "Petitioners",
                column: "PhoneLookup");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Petitioners",
                schema: "petitions");

            migrationBuilder.DropColumn(
                name: "PetitionerId",
                schema: "petitions",
                table: "Matters");
        }
    }
}
