using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assessment.Store.Migrations
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "assessment");

            migrationBuilder.CreateTable(
                name: "Assessed",
                schema: "assessment",
                columns: table => new
                {
                    SchemeId = table.Column<long>(nullable: false),
                    SubjectKind = table.Column<string>(maxLength: 40, nullable: false),
                    SubjectKey = table.Column<long>(nullable: false),
                    DaysInPost = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Assessed", x => new { x.SchemeId, x.SubjectKind, x.SubjectKey });
                });

            migrationBuilder.CreateTable(
                name: "Audit",
                schema: "assessment",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Sequence = table.Column<long>(nullable: true),
                    At = table.Column<DateTime>(nullable: false),
                    Kind = table.Column<string>(maxLength: 40, nullable: false),
                    Act = table.Column<string>(maxLength: 200, nullable: false),
                    WhoKind = table.Column<string>(maxLength: 40, nullable: false),
                    Who = table.Column<string>(maxLength: 200, nullable: false),
                    SubjectKind = table.Column<string>(maxLength: 200, nullable: false),
                    SubjectKey = table.Column<long>(nullable: true),
                    Changes = table.Column<string>(nullable: false),
                    Texts = table.Column<string>(nullable: true),
                    Mark = table.Column<string>(maxLength: 200, nullable: false),
                    Previous = table.Column<string>(maxLength: 200, nullable: true),
                    Hash = table.Column<string>(maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Audit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditHeads",
                schema: "assessment",
                columns: table => new
                {
                    Name = table.Column<string>(maxLength: 200, nullable: false),
                    Count = table.Column<long>(nullable: false),
                    Hash = table.Column<string>(maxLength: 200, nullable: false),
                    Signature = table.Column<string>(maxLength: 200, nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditHeads", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "Cells",
                schema: "assessment",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    SubjectKind = table.Column<string>(maxLength: 40, nullable: false),
                    SubjectKey = table.Column<long>(nullable: false),
                    Measure = table.Column<string>(maxLength: 8, nullable: false),
                    Month = table.Column<int>(nullable: false),
                    Numerator = table.Column<long>(nullable: false),
                    Denominator = table.Column<long>(nullable: false),
                    Carried = table.Column<long>(nullable: false),
                    HasFigure = table.Column<bool>(nullable: false),
                    Stale = table.Column<bool>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Cells", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "IdempotencyRecords",
                schema: "assessment",
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
                    table.PrimaryKey("PK_IdempotencyRecords", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Inboxes",
                schema: "assessment",
                columns: table => new
                {
                    Sender = table.Column<string>(maxLength: 200, nullable: false),
                    Messages = table.Column<byte[]>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inboxes", x => x.Sender);
                });

            migrationBuilder.CreateTable(
                name: "IndicatorVersions",
                schema: "assessment",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Code = table.Column<string>(maxLength: 8, nullable: false),
                    Edition = table.Column<int>(nullable: false),
                    Name = table.Column<string>(maxLength: 200, nullable: false),
                    EnglishName = table.Column<string>(maxLength: 200, nullable: false),
                    Direction = table.Column<string>(maxLength: 40, nullable: false),
                    Target = table.Column<long>(nullable: false),
                    Limit = table.Column<long>(nullable: true),
                    Formula = table.Column<string>(maxLength: 1000, nullable: false),
                    Basis = table.Column<string>(maxLength: 200, nullable: false),
                    PublishedOn = table.Column<DateOnly>(nullable: false),
                    UnitId = table.Column<long>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndicatorVersions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Leases",
                schema: "assessment",
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

            migrationBuilder.CreateTable(
                name: "Outbox",
                schema: "assessment",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Kind = table.Column<string>(maxLength: 200, nullable: false),
                    Body = table.Column<string>(maxLength: 4000, nullable: false),
                    RaisedAt = table.Column<DateTime>(nullable: false),
                    DeliveredAt = table.Column<DateTime>(nullable: true),
                    Attempts = table.Column<int>(nullable: false),
                    Fault = table.Column<string>(maxLength: 200, nullable: true),
                    DeadLettered = table.Column<bool>(nullable: false),
                    AboutSealed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Schemes",
                schema: "assessment",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Year = table.Column<int>(nullable: false),
                    Kind = table.Column<string>(maxLength: 40, nullable: false),
                    Name = table.Column<string>(maxLength: 100, nullable: false),
                    State = table.Column<string>(maxLength: 40, nullable: false),
                    LockedThrough = table.Column<int>(nullable: true),
                    UnitId = table.Column<long>(nullable: false),
                    UnitCode = table.Column<long>(nullable: false),
                    Seat = table.Column<string>(maxLength: 80, nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Schemes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SchemeIndicators",
                schema: "assessment",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Code = table.Column<string>(maxLength: 8, nullable: false),
                    Name = table.Column<string>(maxLength: 200, nullable: false),
                    Weight = table.Column<long>(nullable: false),
                    Target = table.Column<long>(nullable: false),
                    SchemeId = table.Column<long>(nullable: false),
                    OwnId = table.Column<long>(nullable: true),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SchemeIndicators", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SchemeIndicators_IndicatorVersions_OwnId",
                        column: x => x.OwnId,
                        principalSchema: "assessment",
                        principalTable: "IndicatorVersions",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_SchemeIndicators_Schemes_SchemeId",
                        column: x => x.SchemeId,
                        principalSchema: "assessment",
                        principalTable: "Schemes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Assessed_SubjectKind_SubjectKey",
                schema: "assessment",
                table: "Assessed",
                columns: new[] { "SubjectKind", "SubjectKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Audit_At_Id",
                schema: "assessment",
                table: "Audit",
                columns: new[] { "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Audit_Sequence_Id",
                schema: "assessment",
                table: "Audit",
                columns: new[] { "Sequence", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Audit_SubjectKey",
                schema: "assessment",
                table: "Audit",
                column: "SubjectKey");

            migrationBuilder.CreateIndex(
                name: "IX_Cells_Measure_Month_Stale",
                schema: "assessment",
                table: "Cells",
                columns: new[] { "Measure", "Month", "Stale" });

            migrationBuilder.CreateIndex(
                name: "IX_Cells_SubjectKind_SubjectKey_Measure_Month",
                schema: "assessment",
                table: "Cells",
                columns: new[] { "SubjectKind", "SubjectKey", "Measure", "Month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IndicatorVersions_Code_Id",
                schema: "assessment",
                table: "IndicatorVersions",
                columns: new[] { "Code", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_IndicatorVersions_Figures",
                schema: "assessment",
                table: "IndicatorVersions",
                columns: new[] { "UnitId", "PublishedOn", "Direction" });

            migrationBuilder.CreateIndex(
                name: "IX_IndicatorVersions_UnitId_Code_Edition",
                schema: "assessment",
                table: "IndicatorVersions",
                columns: new[] { "UnitId", "Code", "Edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IndicatorVersions_UnitId_Id",
                schema: "assessment",
                table: "IndicatorVersions",
                columns: new[] { "UnitId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Id",
                schema: "assessment",
                table: "Outbox",
                column: "Id",
                filter: "\"DeliveredAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_SchemeIndicators_OwnId",
                schema: "assessment",
                table: "SchemeIndicators",
                column: "OwnId");

            migrationBuilder.CreateIndex(
                name: "IX_SchemeIndicators_SchemeId_Code",
                schema: "assessment",
                table: "SchemeIndicators",
                columns: new[] { "SchemeId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SchemeIndicators_SchemeId_Id",
                schema: "assessment",
                table: "SchemeIndicators",
                columns: new[] { "SchemeId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Schemes_Figures",
                schema: "assessment",
                table: "Schemes",
                columns: new[] { "UnitId", "Kind", "State", "LockedThrough" });

            migrationBuilder.CreateIndex(
                name: "IX_Schemes_Seat",
                schema: "assessment",
                table: "Schemes",
                column: "Seat",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Schemes_UnitId_Id",
                schema: "assessment",
                table: "Schemes",
                columns: new[] { "UnitId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Schemes_UnitId_Year",
                schema: "assessment",
                table: "Schemes",
                columns: new[] { "UnitId", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_Schemes_Year_Id",
                schema: "assessment",
                table: "Schemes",
                columns: new[] { "Year", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Assessed",
                schema: "assessment");

            migrationBuilder.DropTable(
                name: "Audit",
                schema: "assessment");

            migrationBuilder.DropTable(
                name: "AuditHeads",
                schema: "assessment");

            migrationBuilder.DropTable(
                name: "Cells",
                schema: "assessment");

            migrationBuilder.DropTable(
                name: "IdempotencyRecords",
                schema: "assessment");

            migrationBuilder.DropTable(
                name: "Inboxes",
                schema: "assessment");

            migrationBuilder.DropTable(
                name: "Leases",
                schema: "assessment");

            migrationBuilder.DropTable(
                name: "Outbox",
                schema: "assessment");

            migrationBuilder.DropTable(
                name: "SchemeIndicators",
                schema: "assessment");

            migrationBuilder.DropTable(
                name: "IndicatorVersions",
                schema: "assessment");

            migrationBuilder.DropTable(
                name: "Schemes",
                schema: "assessment");
        }
    }
}
