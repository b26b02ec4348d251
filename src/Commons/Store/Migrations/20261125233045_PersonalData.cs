using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Commons.Store.Migrations
{
    /// <inheritdoc />
    internal partial class PersonalData : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "Address",
                schema: "commons",
                table: "Households",
                maxLength: 900,
                nullable: false,
                oldClrType: typeof(string),
                oldMaxLength: 200);

            migrationBuilder.AddColumn<string>(
                name: "AddressLookup",
                schema: "commons",
                table: "Households",
                maxLength: 22,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ContactName",
                schema: "commons",
                table: "Households",
                maxLength: 900,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ContactNameLookup",
                schema: "commons",
                table: "Households",
                maxLength: 22,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ContactPhone",
                schema: "commons",
                table: "Households",
                maxLength: 900,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ContactPhoneLookup",
                schema: "commons",
                table: "Households",
                maxLength: 22,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "PurposeGrants",
                schema: "commons",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Purpose = table.Column<string>(maxLength: 40, nullable: false),
                    Because = table.Column<string>(maxLength: 200, nullable: false),
                    From = table.Column<DateOnly>(nullable: false),
                    Until = table.Column<DateOnly>(nullable: false),
                    OfficialId = table.Column<long>(nullable: false),
                    GivenById = table.Column<long>(nullable: false),
                    UnitId = table.Column<long>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PurposeGrants", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Unmaskings",
                schema: "commons",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Record = table.Column<string>(maxLength: 80, nullable: false),
                    Fields = table.Column<string>(maxLength: 200, nullable: false),
                    Reason = table.Column<string>(maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(nullable: false),
                    OfficialId = table.Column<long>(nullable: false),
                    UnitId = table.Column<long>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Unmaskings", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Households_AddressLookup",
                schema: "commons",
                table: "Households",
                column: "AddressLookup");

            migrationBuilder.CreateIndex(
                name: "IX_Households_ContactNameLookup",
                schema: "commons",
                table: "Households",
                column: "ContactNameLookup");

            migrationBuilder.CreateIndex(
                name: "IX_Households_ContactPhoneLookup",
                schema: "commons",
                table: "Households",
                column: "ContactPhoneLookup");

            migrationBuilder.CreateIndex(
                name: "IX_PurposeGrants_OfficialId_Until",
                schema: "commons",
                table: "PurposeGrants",
                columns: new[] { "OfficialId", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_PurposeGrants_UnitId",
                schema: "commons",
                table: "PurposeGrants",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_Unmaskings_Record_At",
                schema: "commons",
                table: "Unmaskings",
                columns: new[] { "Record", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Unmaskings_UnitId_At",
                schema: "commons",
                table: "Unmaskings",
                columns: new[] { "UnitId", "At" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PurposeGrants",
                schema: "commons");

            migrationBuilder.DropTable(
                name: "Unmaskings",
                schema: "commons");

            migrationBuilder.DropIndex(
                name: "IX_Households_AddressLookup",
                schema: "commons",
                table: "Households");

            migrationBuilder.DropIndex(
                name: "IX_Households_ContactNameLookup",
                schema: "commons",
                table: "Households");

            migrationBuilder.DropIndex(
                name: "IX_Households_ContactPhoneLookup",
                schema: "commons",
                table: "Households");

            migrationBuilder.DropColumn(
                name: "AddressLookup",
                schema: "commons",
                table: "Households");

            migrationBuilder.DropColumn(
                name: "ContactName",
                schema: "commons",
                table: "Households");

            migrationBuilder.DropColumn(
                name: "ContactNameLookup",
                schema: "commons",
                table: "Households");

            migrationBuilder.DropColumn(
                name: "ContactPhone",
                schema: "commons",
                table: "Households");

            migrationBuilder.DropColumn(
                name: "ContactPhoneLookup",
                schema: "commons",
                table: "Households");
        }
    }
}
