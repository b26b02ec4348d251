using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assessment.Store.Migrations
{
    /// <inheritdoc />
    internal partial class OutboxFault : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Fault",
                schema: "assessment",
                table: "Outbox",
                maxLength: 200,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Fault",
                schema: "assessment",
                table: "Outbox");
        }
    }
}
