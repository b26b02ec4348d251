using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Commons.Store.Migrations
{
    /// <inheritdoc />
    internal partial class OutboxFault : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Fault",
                schema: "commons",
                table: "Outbox",
                maxLength: 200,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Fault",
                schema: "commons",
                table: "Outbox");
        }
    }
}
