using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Petitions.Store.Migrations
{
    /// <inheritdoc />
    internal partial class AuditTextsAndRetention : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Ratings_MatterId",
                schema: "petitions",
                table: "Ratings");

            migrationBuilder.AlterColumn<long>(
                name: "MatterId",
                schema: "petitions",
                table: "Ratings",
                nullable: true,
                oldClrType: typeof(long));

            migrationBuilder.AddColumn<string>(
                name: "Texts",
                schema: "petitions",
                table: "Audit",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Ratings_MatterId",
                schema: "petitions",
                table: "Ratings",
                column: "MatterId",
                unique: true,
                filter: "\"MatterId\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Ratings_MatterId",
                schema: "petitions",
                table: "Ratings");

            migrationBuilder.DropColumn(
                name: "Texts",
                schema: "petitions",
                table: "Audit");

            migrationBuilder.AlterColumn<long>(
                name: "MatterId",
                schema: "petitions",
                table: "Ratings",
                nullable: false,
                defaultValue: 0L,
                oldClrType: typeof(long),
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Ratings_MatterId",
                schema: "petitions",
                table: "Ratings",
                column: "MatterId",
                unique: true);
        }
    }
}
