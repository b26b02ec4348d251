using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assistance.Store.Migrations
{
    /// <inheritdoc />
    internal partial class AuditTextsAndRetention : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Texts",
                schema: "assistance",
                table: "Audit",
                nullable: true);

            migrationBuilder.DropIndex(
                name: "IX_AidCases_HouseholdId",
                schema: "assistance",
                table: "AidCases");

            migrationBuilder.AlterColumn<long>(
                name: "HouseholdId",
                schema: "assistance",
                table: "AidCases",
                nullable: true,
                oldClrType: typeof(long));

            migrationBuilder.CreateIndex(
                name: "IX_AidCases_HouseholdId",
                schema: "assistance",
                table: "AidCases",
                column: "HouseholdId");

            migrationBuilder.AddColumn<DateOnly>(
                name: "ErasedOn",
                schema: "assistance",
                table: "AidCases",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Texts",
                schema: "assistance",
                table: "Audit");

            migrationBuilder.DropColumn(
                name: "ErasedOn",
                schema: "assistance",
                table: "AidCases");

            migrationBuilder.DropIndex(
                name: "IX_AidCases_HouseholdId",
                schema: "assistance",
                table: "AidCases");

            migrationBuilder.AlterColumn<long>(
                name: "HouseholdId",
                schema: "assistance",
                table: "AidCases",
                nullable: false,
                defaultValue: 0L,
                oldClrType: typeof(long),
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_AidCases_HouseholdId",
                schema: "assistance",
                table: "AidCases",
                column: "HouseholdId");
        }
    }
}
