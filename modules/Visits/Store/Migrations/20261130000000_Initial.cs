using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Visits.Store.Migrations
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "visits");

            migrationBuilder.CreateTable(
                name: "Audit",
                schema: "visits",
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
                schema: "visits",
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
                name: "IdempotencyRecords",
                schema: "visits",
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
                schema: "visits",
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
                name: "Issues",
                schema: "visits",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Description = table.Column<string>(maxLength: 500, nullable: false),
                    State = table.Column<string>(maxLength: 40, nullable: false),
                    RaisedOn = table.Column<DateOnly>(nullable: false),
                    DueOn = table.Column<DateOnly>(nullable: false),
                    HandledOn = table.Column<DateOnly>(nullable: true),
                    Outcome = table.Column<string>(maxLength: 500, nullable: true),
                    StruckOffOn = table.Column<DateOnly>(nullable: true),
                    VisitId = table.Column<long>(nullable: false),
                    HandlerId = table.Column<long>(nullable: false),
                    CloserId = table.Column<long>(nullable: true),
                    Version = table.Column<int>(nullable: false),
                    UnitId = table.Column<long>(nullable: false),
                    UnitCode = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Issues", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "KeyGroupEntries",
                schema: "visits",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Group = table.Column<string>(maxLength: 40, nullable: false),
                    SourceDocument = table.Column<string>(maxLength: 100, nullable: false),
                    Purpose = table.Column<string>(maxLength: 200, nullable: false),
                    EnteredOn = table.Column<DateOnly>(nullable: false),
                    ValidTo = table.Column<DateOnly>(nullable: false),
                    HouseholdId = table.Column<long>(nullable: false),
                    Version = table.Column<int>(nullable: false),
                    UnitId = table.Column<long>(nullable: false),
                    UnitCode = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeyGroupEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Leases",
                schema: "visits",
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
                schema: "visits",
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
                name: "Visits",
                schema: "visits",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    VisitedOn = table.Column<DateOnly>(nullable: false),
                    Purpose = table.Column<string>(maxLength: 40, nullable: false),
                    Place = table.Column<string>(maxLength: 100, nullable: true),
                    Summary = table.Column<string>(maxLength: 1000, nullable: false),
                    ErasedOn = table.Column<DateOnly>(nullable: true),
                    HouseholdId = table.Column<long>(nullable: true),
                    Version = table.Column<int>(nullable: false),
                    UnitId = table.Column<long>(nullable: false),
                    UnitCode = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Visits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "VisitOfficials",
                schema: "visits",
                columns: table => new
                {
                    VisitId = table.Column<long>(nullable: false),
                    OfficialId = table.Column<long>(nullable: false),
                    VisitedOn = table.Column<DateOnly>(nullable: false),
                    HouseholdId = table.Column<long>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisitOfficials", x => new { x.VisitId, x.OfficialId });
                    table.ForeignKey(
                        name: "FK_VisitOfficials_Visits_VisitId",
                        column: x => x.VisitId,
                        principalSchema: "visits",
                        principalTable: "Visits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Audit_At_Id",
                schema: "visits",
                table: "Audit",
                columns: new[] { "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Audit_Sequence_Id",
                schema: "visits",
                table: "Audit",
                columns: new[] { "Sequence", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Audit_SubjectKey",
                schema: "visits",
                table: "Audit",
                column: "SubjectKey");

            migrationBuilder.CreateIndex(
                name: "IX_Issues_DueOn_Id",
                schema: "visits",
                table: "Issues",
                columns: new[] { "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Issues_Figures",
                schema: "visits",
                table: "Issues",
                columns: new[] { "UnitId", "RaisedOn", "State", "DueOn", "HandledOn", "StruckOffOn", "HandlerId" });

            migrationBuilder.CreateIndex(
                name: "IX_Issues_HandlerId_Counts",
                schema: "visits",
                table: "Issues",
                columns: new[] { "HandlerId", "State", "RaisedOn", "DueOn", "HandledOn", "StruckOffOn", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_Issues_HandlerId_DueOn_Id",
                schema: "visits",
                table: "Issues",
                columns: new[] { "HandlerId", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Issues_HandlerId_Id",
                schema: "visits",
                table: "Issues",
                columns: new[] { "HandlerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Issues_State_DueOn_Id",
                schema: "visits",
                table: "Issues",
                columns: new[] { "State", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Issues_State_Id",
                schema: "visits",
                table: "Issues",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Issues_UnitId_DueOn_Id",
                schema: "visits",
                table: "Issues",
                columns: new[] { "UnitId", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Issues_UnitId_Id_State_HandlerId",
                schema: "visits",
                table: "Issues",
                columns: new[] { "UnitId", "Id", "State", "HandlerId" });

            migrationBuilder.CreateIndex(
                name: "IX_Issues_UnitId_State_DueOn_Id",
                schema: "visits",
                table: "Issues",
                columns: new[] { "UnitId", "State", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Issues_UnitId_State_Id_HandlerId",
                schema: "visits",
                table: "Issues",
                columns: new[] { "UnitId", "State", "Id", "HandlerId" });

            migrationBuilder.CreateIndex(
                name: "IX_Issues_VisitId_Counts",
                schema: "visits",
                table: "Issues",
                columns: new[] { "VisitId", "HandlerId", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_Issues_VisitId_Id",
                schema: "visits",
                table: "Issues",
                columns: new[] { "VisitId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_KeyGroupEntries_Figures",
                schema: "visits",
                table: "KeyGroupEntries",
                columns: new[] { "UnitId", "EnteredOn", "Group", "ValidTo" });

            migrationBuilder.CreateIndex(
                name: "IX_KeyGroupEntries_Group_Id",
                schema: "visits",
                table: "KeyGroupEntries",
                columns: new[] { "Group", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_KeyGroupEntries_Group_ValidTo_Id",
                schema: "visits",
                table: "KeyGroupEntries",
                columns: new[] { "Group", "ValidTo", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_KeyGroupEntries_HouseholdId",
                schema: "visits",
                table: "KeyGroupEntries",
                column: "HouseholdId");

            migrationBuilder.CreateIndex(
                name: "IX_KeyGroupEntries_UnitId_Group_Id",
                schema: "visits",
                table: "KeyGroupEntries",
                columns: new[] { "UnitId", "Group", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_KeyGroupEntries_UnitId_Group_ValidTo_Id",
                schema: "visits",
                table: "KeyGroupEntries",
                columns: new[] { "UnitId", "Group", "ValidTo", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_KeyGroupEntries_UnitId_Id_Group",
                schema: "visits",
                table: "KeyGroupEntries",
                columns: new[] { "UnitId", "Id", "Group" });

            migrationBuilder.CreateIndex(
                name: "IX_KeyGroupEntries_UnitId_ValidTo_Id",
                schema: "visits",
                table: "KeyGroupEntries",
                columns: new[] { "UnitId", "ValidTo", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_KeyGroupEntries_ValidTo_Id",
                schema: "visits",
                table: "KeyGroupEntries",
                columns: new[] { "ValidTo", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Id",
                schema: "visits",
                table: "Outbox",
                column: "Id",
                filter: "\"DeliveredAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_VisitOfficials_OfficialId_VisitedOn_VisitId",
                schema: "visits",
                table: "VisitOfficials",
                columns: new[] { "OfficialId", "VisitedOn", "VisitId" });

            migrationBuilder.CreateIndex(
                name: "IX_Visits_Figures",
                schema: "visits",
                table: "Visits",
                columns: new[] { "UnitId", "VisitedOn", "Purpose", "ErasedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Visits_HouseholdId_Counts",
                schema: "visits",
                table: "Visits",
                columns: new[] { "HouseholdId", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_Visits_HouseholdId_VisitedOn_Id",
                schema: "visits",
                table: "Visits",
                columns: new[] { "HouseholdId", "VisitedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Visits_UnitId_VisitedOn_Id_Purpose",
                schema: "visits",
                table: "Visits",
                columns: new[] { "UnitId", "VisitedOn", "Id", "Purpose" });

            migrationBuilder.CreateIndex(
                name: "IX_Visits_VisitedOn_Id",
                schema: "visits",
                table: "Visits",
                columns: new[] { "VisitedOn", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Audit",
                schema: "visits");

            migrationBuilder.DropTable(
                name: "AuditHeads",
                schema: "visits");

            migrationBuilder.DropTable(
                name: "IdempotencyRecords",
                schema: "visits");

            migrationBuilder.DropTable(
                name: "Inboxes",
                schema: "visits");

            migrationBuilder.DropTable(
                name: "Issues",
                schema: "visits");

            migrationBuilder.DropTable(
                name: "KeyGroupEntries",
                schema: "visits");

            migrationBuilder.DropTable(
                name: "Leases",
                schema: "visits");

            migrationBuilder.DropTable(
                name: "Outbox",
                schema: "visits");

            migrationBuilder.DropTable(
                name: "VisitOfficials",
                schema: "visits");

            migrationBuilder.DropTable(
                name: "Visits",
                schema: "visits");
        }
    }
}
