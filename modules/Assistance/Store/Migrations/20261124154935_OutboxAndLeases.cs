using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assistance.Store.Migrations
{
    /// <inheritdoc />
    internal partial class OutboxAndLeases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outbox_SetAside_Id",
                schema: "assistance",
                table: "Outbox");

            migrationBuilder.AddColumn<DateTime>(
                name: "ToldAt",
                schema: "assistance",
                table: "Outbox",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Leases",
                schema: "assistance",
                columns: table => new
                {
                    Name = table.Column<string>(maxLength: 200, nullable: false),
                    Holder = table.Column<string>(maxLength: 200, nullable: false),
                    Until = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Leases", x => x.Name);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_ToldAt_SetAside_Id",
                schema: "assistance",
                table: "Outbox",
                columns: new[] { "ToldAt", "SetAside", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Leases",
                schema: "assistance");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_ToldAt_SetAside_Id",
                schema: "assistance",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "ToldAt",
                schema: "assistance",
                table: "Outbox");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_SetAside_Id",
                schema: "assistance",
                table: "Outbox",
                columns: new[] { "SetAside", "Id" });
        }
    }
}
