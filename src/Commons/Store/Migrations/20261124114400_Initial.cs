using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Commons.Store.Migrations
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "commons");

            migrationBuilder.CreateTable(
                name: "Handled",
                schema: "commons",
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
                name: "Households",
                schema: "commons",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Code = table.Column<string>(maxLength: 20, nullable: false),
                    Address = table.Column<string>(maxLength: 200, nullable: false),
                    Headcount = table.Column<int>(nullable: false),
                    DoNotDisturb = table.Column<bool>(nullable: false),
                    UnitId = table.Column<long>(nullable: false),
                    UnitCode = table.Column<long>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Households", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Officials",
                schema: "commons",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Number = table.Column<string>(maxLength: 20, nullable: false),
                    Name = table.Column<string>(maxLength: 50, nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Officials", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OrgUnits",
                schema: "commons",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Code = table.Column<long>(nullable: false),
                    Name = table.Column<string>(maxLength: 200, nullable: false),
                    Kind = table.Column<string>(maxLength: 40, nullable: false),
                    OpenedOn = table.Column<DateOnly>(nullable: true),
                    ClosedOn = table.Column<DateOnly>(nullable: true),
                    ParentId = table.Column<long>(nullable: true),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrgUnits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                schema: "commons",
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
                name: "Posts",
                schema: "commons",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Title = table.Column<string>(maxLength: 200, nullable: false),
                    Kind = table.Column<string>(maxLength: 40, nullable: false),
                    UnitId = table.Column<long>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Posts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Receipts",
                schema: "commons",
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

            migrationBuilder.CreateTable(
                name: "WorkdayExceptions",
                schema: "commons",
                columns: table => new
                {
                    Date = table.Column<DateOnly>(nullable: false),
                    Kind = table.Column<string>(maxLength: 40, nullable: false),
                    Name = table.Column<string>(maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkdayExceptions", x => x.Date);
                });

            migrationBuilder.CreateTable(
                name: "OrgUnitCode",
                schema: "commons",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    UnitId = table.Column<long>(nullable: false),
                    Code = table.Column<long>(nullable: false),
                    From = table.Column<DateOnly>(nullable: true),
                    To = table.Column<DateOnly>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrgUnitCode", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OrgUnitCode_OrgUnits_UnitId",
                        column: x => x.UnitId,
                        principalSchema: "commons",
                        principalTable: "OrgUnits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Succession",
                schema: "commons",
                columns: table => new
                {
                    UnitId = table.Column<long>(nullable: false),
                    SuccessorId = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Succession", x => new { x.UnitId, x.SuccessorId });
                    table.ForeignKey(
                        name: "FK_Succession_OrgUnits_UnitId",
                        column: x => x.UnitId,
                        principalSchema: "commons",
                        principalTable: "OrgUnits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Tenures",
                schema: "commons",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    From = table.Column<DateOnly>(nullable: false),
                    To = table.Column<DateOnly>(nullable: true),
                    Acting = table.Column<bool>(nullable: false),
                    Kind = table.Column<string>(maxLength: 40, nullable: false),
                    PostId = table.Column<long>(nullable: false),
                    OfficialId = table.Column<long>(nullable: false),
                    UnitId = table.Column<long>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tenures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Tenures_Posts_PostId",
                        column: x => x.PostId,
                        principalSchema: "commons",
                        principalTable: "Posts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Households_Code",
                schema: "commons",
                table: "Households",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Households_UnitId_Code",
                schema: "commons",
                table: "Households",
                columns: new[] { "UnitId", "Code" });

            migrationBuilder.CreateIndex(
                name: "IX_Officials_Number",
                schema: "commons",
                table: "Officials",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OrgUnitCode_Code",
                schema: "commons",
                table: "OrgUnitCode",
                column: "Code");

            migrationBuilder.CreateIndex(
                name: "IX_OrgUnitCode_UnitId",
                schema: "commons",
                table: "OrgUnitCode",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_OrgUnits_Code",
                schema: "commons",
                table: "OrgUnits",
                column: "Code");

            migrationBuilder.CreateIndex(
                name: "IX_OrgUnits_ParentId_Code",
                schema: "commons",
                table: "OrgUnits",
                columns: new[] { "ParentId", "Code" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_SetAside_Id",
                schema: "commons",
                table: "Outbox",
                columns: new[] { "SetAside", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Posts_UnitId",
                schema: "commons",
                table: "Posts",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_Tenures_OfficialId_From",
                schema: "commons",
                table: "Tenures",
                columns: new[] { "OfficialId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_Tenures_PostId",
                schema: "commons",
                table: "Tenures",
                column: "PostId");

            migrationBuilder.CreateIndex(
                name: "IX_Tenures_UnitId_Kind",
                schema: "commons",
                table: "Tenures",
                columns: new[] { "UnitId", "Kind" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Handled",
                schema: "commons");

            migrationBuilder.DropTable(
                name: "Households",
                schema: "commons");

            migrationBuilder.DropTable(
                name: "Officials",
                schema: "commons");

            migrationBuilder.DropTable(
                name: "OrgUnitCode",
                schema: "commons");

            migrationBuilder.DropTable(
                name: "Outbox",
                schema: "commons");

            migrationBuilder.DropTable(
                name: "Receipts",
                schema: "commons");

            migrationBuilder.DropTable(
                name: "Succession",
                schema: "commons");

            migrationBuilder.DropTable(
                name: "Tenures",
                schema: "commons");

            migrationBuilder.DropTable(
                name: "WorkdayExceptions",
                schema: "commons");

            migrationBuilder.DropTable(
                name: "OrgUnits",
                schema: "commons");

            migrationBuilder.DropTable(
                name: "Posts",
                schema: "commons");
        }
    }
}
