using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assistance.Store.Migrations
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "assistance");

            migrationBuilder.CreateTable(
                name: "AidCases",
                schema: "assistance",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Class = table.Column<string>(maxLength: 40, nullable: false),
                    SourceDocument = table.Column<string>(maxLength: 100, nullable: false),
                    Purpose = table.Column<string>(maxLength: 200, nullable: false),
                    ValidFrom = table.Column<DateOnly>(nullable: false),
                    ValidTo = table.Column<DateOnly>(nullable: false),
                    State = table.Column<string>(maxLength: 40, nullable: false),
                    NominatedOn = table.Column<DateOnly>(nullable: false),
                    VerifiedOn = table.Column<DateOnly>(nullable: true),
                    SupportedOn = table.Column<DateOnly>(nullable: true),
                    EndedOn = table.Column<DateOnly>(nullable: true),
                    EndedBecause = table.Column<string>(maxLength: 200, nullable: true),
                    ErasedOn = table.Column<DateOnly>(nullable: true),
                    HouseholdId = table.Column<long>(nullable: true),
                    Version = table.Column<int>(nullable: false),
                    UnitId = table.Column<long>(nullable: false),
                    UnitCode = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AidCases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AidMeasures",
                schema: "assistance",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Description = table.Column<string>(maxLength: 300, nullable: false),
                    State = table.Column<string>(maxLength: 40, nullable: false),
                    PlannedOn = table.Column<DateOnly>(nullable: false),
                    DueOn = table.Column<DateOnly>(nullable: false),
                    DoneOn = table.Column<DateOnly>(nullable: true),
                    ConfirmedOn = table.Column<DateOnly>(nullable: true),
                    AidCaseId = table.Column<long>(nullable: false),
                    ResponsibleId = table.Column<long>(nullable: false),
                    Version = table.Column<int>(nullable: false),
                    UnitId = table.Column<long>(nullable: false),
                    UnitCode = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AidMeasures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Audit",
                schema: "assistance",
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
                schema: "assistance",
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
                schema: "assistance",
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
                schema: "assistance",
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

            migrationBuilder.CreateTable(
                name: "Outbox",
                schema: "assistance",
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
                name: "PairingRolls",
                schema: "assistance",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    SecretaryId = table.Column<long>(nullable: false),
                    UnitId = table.Column<long>(nullable: false),
                    UnitCode = table.Column<long>(nullable: false),
                    Changes = table.Column<int>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PairingRolls", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Pairings",
                schema: "assistance",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Kind = table.Column<string>(maxLength: 40, nullable: false),
                    Partner = table.Column<string>(maxLength: 100, nullable: true),
                    State = table.Column<string>(maxLength: 40, nullable: false),
                    ProposedOn = table.Column<DateOnly>(nullable: false),
                    AgreedOn = table.Column<DateOnly>(nullable: true),
                    EndedOn = table.Column<DateOnly>(nullable: true),
                    RollId = table.Column<long>(nullable: false),
                    SecretaryId = table.Column<long>(nullable: false),
                    HouseholdId = table.Column<long>(nullable: true),
                    Version = table.Column<int>(nullable: false),
                    UnitId = table.Column<long>(nullable: false),
                    UnitCode = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Pairings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Pairings_PairingRolls_RollId",
                        column: x => x.RollId,
                        principalSchema: "assistance",
                        principalTable: "PairingRolls",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AidCases_Figures",
                schema: "assistance",
                table: "AidCases",
                columns: new[] { "UnitId", "NominatedOn", "Class", "ValidFrom", "ValidTo", "State", "VerifiedOn", "SupportedOn", "EndedOn", "ErasedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_AidCases_HouseholdId_Counts",
                schema: "assistance",
                table: "AidCases",
                columns: new[] { "HouseholdId", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_AidCases_HouseholdId_Id",
                schema: "assistance",
                table: "AidCases",
                columns: new[] { "HouseholdId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AidCases_NominatedOn_Id",
                schema: "assistance",
                table: "AidCases",
                columns: new[] { "NominatedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AidCases_State_Id",
                schema: "assistance",
                table: "AidCases",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AidCases_State_NominatedOn_Id",
                schema: "assistance",
                table: "AidCases",
                columns: new[] { "State", "NominatedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AidCases_State_ValidTo_Id",
                schema: "assistance",
                table: "AidCases",
                columns: new[] { "State", "ValidTo", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AidCases_UnitId_Id_State",
                schema: "assistance",
                table: "AidCases",
                columns: new[] { "UnitId", "Id", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_AidCases_UnitId_NominatedOn_Id",
                schema: "assistance",
                table: "AidCases",
                columns: new[] { "UnitId", "NominatedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AidCases_UnitId_State_Id",
                schema: "assistance",
                table: "AidCases",
                columns: new[] { "UnitId", "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AidCases_UnitId_State_NominatedOn_Id",
                schema: "assistance",
                table: "AidCases",
                columns: new[] { "UnitId", "State", "NominatedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AidCases_UnitId_State_ValidTo_Id",
                schema: "assistance",
                table: "AidCases",
                columns: new[] { "UnitId", "State", "ValidTo", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AidCases_UnitId_ValidTo_Id",
                schema: "assistance",
                table: "AidCases",
                columns: new[] { "UnitId", "ValidTo", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AidCases_ValidTo_Id",
                schema: "assistance",
                table: "AidCases",
                columns: new[] { "ValidTo", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AidMeasures_AidCaseId_Counts",
                schema: "assistance",
                table: "AidMeasures",
                columns: new[] { "AidCaseId", "ResponsibleId", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_AidMeasures_AidCaseId_Id",
                schema: "assistance",
                table: "AidMeasures",
                columns: new[] { "AidCaseId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AidMeasures_ResponsibleId_Counts",
                schema: "assistance",
                table: "AidMeasures",
                columns: new[] { "ResponsibleId", "State", "PlannedOn", "DueOn", "DoneOn", "ConfirmedOn", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_AidMeasures_ResponsibleId_DueOn_Id",
                schema: "assistance",
                table: "AidMeasures",
                columns: new[] { "ResponsibleId", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AidMeasures_ResponsibleId_Id",
                schema: "assistance",
                table: "AidMeasures",
                columns: new[] { "ResponsibleId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AidMeasures_UnitId_DueOn",
                schema: "assistance",
                table: "AidMeasures",
                columns: new[] { "UnitId", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Audit_At_Id",
                schema: "assistance",
                table: "Audit",
                columns: new[] { "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Audit_Sequence_Id",
                schema: "assistance",
                table: "Audit",
                columns: new[] { "Sequence", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Audit_SubjectKey",
                schema: "assistance",
                table: "Audit",
                column: "SubjectKey");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Id",
                schema: "assistance",
                table: "Outbox",
                column: "Id",
                filter: "\"DeliveredAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PairingRolls_SecretaryId_UnitId",
                schema: "assistance",
                table: "PairingRolls",
                columns: new[] { "SecretaryId", "UnitId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Pairings_Figures",
                schema: "assistance",
                table: "Pairings",
                columns: new[] { "UnitId", "ProposedOn", "Kind", "State", "AgreedOn", "EndedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Pairings_HouseholdId_Counts",
                schema: "assistance",
                table: "Pairings",
                columns: new[] { "HouseholdId", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_Pairings_HouseholdId_Id",
                schema: "assistance",
                table: "Pairings",
                columns: new[] { "HouseholdId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Pairings_ProposedOn_Id",
                schema: "assistance",
                table: "Pairings",
                columns: new[] { "ProposedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Pairings_RollId",
                schema: "assistance",
                table: "Pairings",
                column: "RollId");

            migrationBuilder.CreateIndex(
                name: "IX_Pairings_SecretaryId_Counts",
                schema: "assistance",
                table: "Pairings",
                columns: new[] { "SecretaryId", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_Pairings_SecretaryId_Id",
                schema: "assistance",
                table: "Pairings",
                columns: new[] { "SecretaryId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Pairings_State_Id",
                schema: "assistance",
                table: "Pairings",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Pairings_State_ProposedOn_Id",
                schema: "assistance",
                table: "Pairings",
                columns: new[] { "State", "ProposedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Pairings_UnitId_Id_State",
                schema: "assistance",
                table: "Pairings",
                columns: new[] { "UnitId", "Id", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Pairings_UnitId_ProposedOn_Id",
                schema: "assistance",
                table: "Pairings",
                columns: new[] { "UnitId", "ProposedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Pairings_UnitId_State_Id",
                schema: "assistance",
                table: "Pairings",
                columns: new[] { "UnitId", "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Pairings_UnitId_State_ProposedOn_Id",
                schema: "assistance",
                table: "Pairings",
                columns: new[] { "UnitId", "State", "ProposedOn", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AidCases",
                schema: "assistance");

            migrationBuilder.DropTable(
                name: "AidMeasures",
                schema: "assistance");

            migrationBuilder.DropTable(
                name: "Audit",
                schema: "assistance");

            migrationBuilder.DropTable(
                name: "AuditHeads",
                schema: "assistance");

            migrationBuilder.DropTable(
                name: "IdempotencyRecords",
                schema: "assistance");

            migrationBuilder.DropTable(
                name: "Inboxes",
                schema: "assistance");

            migrationBuilder.DropTable(
                name: "Leases",
                schema: "assistance");

            migrationBuilder.DropTable(
                name: "Outbox",
                schema: "assistance");

            migrationBuilder.DropTable(
                name: "Pairings",
                schema: "assistance");

            migrationBuilder.DropTable(
                name: "PairingRolls",
                schema: "assistance");
        }
    }
}
