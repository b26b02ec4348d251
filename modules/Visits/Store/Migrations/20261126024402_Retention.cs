using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Visits.Store.Migrations
{
    /// <inheritdoc />
    internal partial class Retention : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "ErasedOn",
                schema: "visits",
                table: "Visits",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ErasedOn",
                schema: "visits",
                table: "Visits");
        }
    }
}
