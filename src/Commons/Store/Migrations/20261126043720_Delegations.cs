using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Commons.Store.Migrations
{
    /// <inheritdoc />
    internal partial class Delegations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Delegations",
                schema: "commons",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    From = table.Column<DateOnly>(nullable: false),
                    Until = table.Column<DateOnly>(nullable: false),
                    Because = table.Column<string>(maxLength: 200, nullable: false),
                    Permissions = table.Column<string>(maxLength: 2000, nullable: false),
                    RevokedOn = table.Column<DateOnly>(nullable: true),
                    PostId = table.Column<long>(nullable: false),
                    TenureId = table.Column<long>(nullable: false),
                    GivenById = table.Column<long>(nullable: false),
                    RecipientId = table.Column<long>(nullable: false),
                    UnitId = table.Column<long>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Delegations", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_PostId",
                schema: "commons",
                table: "Delegations",
                column: "PostId");

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_RecipientId_Until",
                schema: "commons",
                table: "Delegations",
                columns: new[] { "RecipientId", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_UnitId",
                schema: "commons",
                table: "Delegations",
                column: "UnitId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Delegations",
                schema: "commons");
        }
    }
}
