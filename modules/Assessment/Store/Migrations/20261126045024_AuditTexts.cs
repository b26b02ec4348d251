using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assessment.Store.Migrations
{
    /// <inheritdoc />
    internal partial class AuditTexts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Texts",
                schema: "assessment",
                table: "Audit",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Texts",
                schema: "assessment",
                table: "Audit");
        }
    }
}
