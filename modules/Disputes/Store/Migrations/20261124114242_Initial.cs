using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Disputes.Store.Migrations
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "disputes");

            migrationBuilder.CreateTable(
                name: "Disputes",
                schema: "disputes",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Number = table.Column<string>(maxLength: 20, nullable: false),
                    Kind = table.Column<string>(maxLength: 40, nullable: false),
                    Title = table.Column<string>(maxLength: 100, nullable: false),
                    Summary = table.Column<string>(maxLength: 1000, nullable: false),
                    State = table.Column<string>(maxLength: 40, nullable: false),
                    RegisteredOn = table.Column<DateOnly>(nullable: false),
                    Plan = table.Column<string>(maxLength: 1000, nullable: true),
                    DueOn = table.Column<DateOnly>(nullable: true),
                    DutiesSet = table.Column<bool>(nullable: false),
                    ConsentedOn = table.Column<DateOnly>(nullable: true),
                    EndedOn = table.Column<DateOnly>(nullable: true),
                    Outcome = table.Column<string>(maxLength: 1000, nullable: true),
                    StruckOffOn = table.Column<DateOnly>(nullable: true),
                    SettledOn = table.Column<DateOnly>(nullable: true),
                    LedElsewhere = table.Column<bool>(nullable: false),
                    UnitId = table.Column<long>(nullable: false),
                    UnitCode = table.Column<long>(nullable: false),
                    HouseholdId = table.Column<long>(nullable: true),
                    LeaderId = table.Column<long>(nullable: true),
                    ResponsibleUnitId = table.Column<long>(nullable: true),
                    ResponsibleId = table.Column<long>(nullable: true),
                    CloserId = table.Column<long>(nullable: true),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Disputes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Handled",
                schema: "disputes",
                columns: table => new
                {
                    MessageId = table.Column<long>(nullable: false),
                    Reaction = table.Column<string>(maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Handled", x => new { x.MessageId, x.Reaction });
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                schema: "disputes",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Kind = table.Column<string>(maxLength: 200, nullable: false),
                    Body = table.Column<string>(maxLength: 4000, nullable: false),
                    RaisedAt = table.Column<DateTime>(nullable: false),
                    Attempts = table.Column<int>(nullable: false),
                    SetAside = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Receipts",
                schema: "disputes",
                columns: table => new
                {
                    Key = table.Column<string>(maxLength: 200, nullable: false),
                    InputHash = table.Column<string>(maxLength: 200, nullable: false),
                    Answer = table.Column<long>(nullable: true),
                    Refusals = table.Column<string>(maxLength: 4000, nullable: true),
                    At = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Receipts", x => x.Key);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_HouseholdId",
                schema: "disputes",
                table: "Disputes",
                column: "HouseholdId");

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_Number",
                schema: "disputes",
                table: "Disputes",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_ResponsibleId_DueOn",
                schema: "disputes",
                table: "Disputes",
                columns: new[] { "ResponsibleId", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_UnitId_DueOn",
                schema: "disputes",
                table: "Disputes",
                columns: new[] { "UnitId", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_UnitId_RegisteredOn",
                schema: "disputes",
                table: "Disputes",
                columns: new[] { "UnitId", "RegisteredOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_SetAside_Id",
                schema: "disputes",
                table: "Outbox",
                columns: new[] { "SetAside", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Disputes",
                schema: "disputes");

            migrationBuilder.DropTable(
                name: "Handled",
                schema: "disputes");

            migrationBuilder.DropTable(
                name: "Outbox",
                schema: "disputes");

            migrationBuilder.DropTable(
                name: "Receipts",
                schema: "disputes");
        }
    }
}
