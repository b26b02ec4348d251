using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assistance.Store.Migrations
{
    /// <inheritdoc />
    internal partial class UntoldIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outbox_ToldAt_SetAside_Id",
                schema: "assistance",
                table: "Outbox");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Id",
                schema: "assistance",
                table: "Outbox",
                column: "Id",
                filter: "\"ToldAt\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outbox_Id",
                schema: "assistance",
                table: "Outbox");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_ToldAt_SetAside_Id",
                schema: "assistance",
                table: "Outbox",
                columns: new[] { "ToldAt", "SetAside", "Id" });
        }
    }
}
