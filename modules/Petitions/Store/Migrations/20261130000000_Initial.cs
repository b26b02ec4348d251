using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Petitions.Store.Migrations
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "petitions");

            migrationBuilder.CreateTable(
                name: "Audit",
                schema: "petitions",
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
                schema: "petitions",
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
                schema: "petitions",
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
                schema: "petitions",
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
                name: "LeaderCases",
                schema: "petitions",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Since = table.Column<DateOnly>(nullable: false),
                    MatterId = table.Column<long>(nullable: false),
                    LeaderId = table.Column<long>(nullable: false),
                    Sealed = table.Column<bool>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeaderCases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Leases",
                schema: "petitions",
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
                name: "Matters",
                schema: "petitions",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Number = table.Column<string>(maxLength: 20, nullable: false),
                    Route = table.Column<string>(maxLength: 40, nullable: false),
                    Channel = table.Column<string>(maxLength: 40, nullable: false),
                    Subject = table.Column<string>(maxLength: 100, nullable: false),
                    Summary = table.Column<string>(maxLength: 1000, nullable: false),
                    State = table.Column<string>(maxLength: 40, nullable: false),
                    ReceivedOn = table.Column<DateOnly>(nullable: false),
                    NoticeDueOn = table.Column<DateOnly>(nullable: false),
                    NotifiedOn = table.Column<DateOnly>(nullable: true),
                    AcceptedOn = table.Column<DateOnly>(nullable: true),
                    DueOn = table.Column<DateOnly>(nullable: true),
                    DueProvisional = table.Column<bool>(nullable: false),
                    ExtendedBy = table.Column<int>(nullable: true),
                    RepliedOn = table.Column<DateOnly>(nullable: true),
                    Reply = table.Column<string>(maxLength: 2000, nullable: true),
                    ConcludedOn = table.Column<DateOnly>(nullable: true),
                    DeclinedBecause = table.Column<string>(maxLength: 500, nullable: true),
                    ErasedOn = table.Column<DateOnly>(nullable: true),
                    HandlerId = table.Column<long>(nullable: false),
                    PetitionerId = table.Column<long>(nullable: true),
                    HouseholdId = table.Column<long>(nullable: true),
                    Sealed = table.Column<bool>(nullable: false),
                    Restricted = table.Column<bool>(nullable: false),
                    Version = table.Column<int>(nullable: false),
                    UnitId = table.Column<long>(nullable: false),
                    UnitCode = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Matters", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                schema: "petitions",
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
                name: "PetitionerCorrections",
                schema: "petitions",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Name = table.Column<string>(maxLength: 900, nullable: true),
                    Phone = table.Column<string>(maxLength: 900, nullable: true),
                    IdNumber = table.Column<string>(maxLength: 900, nullable: true),
                    Because = table.Column<string>(maxLength: 200, nullable: false),
                    CorrectedOn = table.Column<DateOnly>(nullable: false),
                    PetitionerId = table.Column<long>(nullable: false),
                    Sealed = table.Column<bool>(nullable: false),
                    UnitId = table.Column<long>(nullable: false),
                    IdNumberLookup = table.Column<string>(maxLength: 22, nullable: true),
                    NameLookup = table.Column<string>(maxLength: 22, nullable: true),
                    PhoneLookup = table.Column<string>(maxLength: 22, nullable: true),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PetitionerCorrections", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Petitioners",
                schema: "petitions",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Name = table.Column<string>(maxLength: 900, nullable: false),
                    Phone = table.Column<string>(maxLength: 900, nullable: false),
                    IdNumber = table.Column<string>(maxLength: 900, nullable: true),
                    MatterId = table.Column<long>(nullable: false),
                    UnitId = table.Column<long>(nullable: false),
                    HandlerId = table.Column<long>(nullable: false),
                    Sealed = table.Column<bool>(nullable: false),
                    IdNumberLookup = table.Column<string>(maxLength: 22, nullable: true),
                    NameLookup = table.Column<string>(maxLength: 22, nullable: true),
                    PhoneLookup = table.Column<string>(maxLength: 22, nullable: true),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Petitioners", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "QueryCodes",
                schema: "petitions",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    MatterId = table.Column<long>(nullable: false),
                    Digest = table.Column<string>(maxLength: 22, nullable: false),
                    Tries = table.Column<int>(nullable: false),
                    Rests = table.Column<int>(nullable: false),
                    RestsUntil = table.Column<DateTime>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QueryCodes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Ratings",
                schema: "petitions",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    MatterId = table.Column<long>(nullable: true),
                    UnitId = table.Column<long>(nullable: false),
                    HandlerId = table.Column<long>(nullable: false),
                    WithOffice = table.Column<string>(maxLength: 40, nullable: false),
                    WithUnit = table.Column<string>(maxLength: 40, nullable: false),
                    RatedOn = table.Column<DateOnly>(nullable: false),
                    Sealed = table.Column<bool>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Ratings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CaseVisits",
                schema: "petitions",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    VisitedOn = table.Column<DateOnly>(nullable: false),
                    Note = table.Column<string>(maxLength: 500, nullable: false),
                    Sealed = table.Column<bool>(nullable: false),
                    LeaderCaseId = table.Column<long>(nullable: false),
                    LeaderId = table.Column<long>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseVisits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseVisits_LeaderCases_LeaderCaseId",
                        column: x => x.LeaderCaseId,
                        principalSchema: "petitions",
                        principalTable: "LeaderCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AccusedOfficials",
                schema: "petitions",
                columns: table => new
                {
                    MatterId = table.Column<long>(nullable: false),
                    OfficialId = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccusedOfficials", x => new { x.MatterId, x.OfficialId });
                    table.ForeignKey(
                        name: "FK_AccusedOfficials_Matters_MatterId",
                        column: x => x.MatterId,
                        principalSchema: "petitions",
                        principalTable: "Matters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AccusedUnits",
                schema: "petitions",
                columns: table => new
                {
                    MatterId = table.Column<long>(nullable: false),
                    UnitId = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccusedUnits", x => new { x.MatterId, x.UnitId });
                    table.ForeignKey(
                        name: "FK_AccusedUnits_Matters_MatterId",
                        column: x => x.MatterId,
                        principalSchema: "petitions",
                        principalTable: "Matters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "NamedOfficials",
                schema: "petitions",
                columns: table => new
                {
                    MatterId = table.Column<long>(nullable: false),
                    OfficialId = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NamedOfficials", x => new { x.MatterId, x.OfficialId });
                    table.ForeignKey(
                        name: "FK_NamedOfficials_Matters_MatterId",
                        column: x => x.MatterId,
                        principalSchema: "petitions",
                        principalTable: "Matters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Recusals",
                schema: "petitions",
                columns: table => new
                {
                    MatterId = table.Column<long>(nullable: false),
                    OfficialId = table.Column<long>(nullable: false),
                    Because = table.Column<string>(maxLength: 200, nullable: false),
                    Since = table.Column<DateOnly>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Recusals", x => new { x.MatterId, x.OfficialId });
                    table.ForeignKey(
                        name: "FK_Recusals_Matters_MatterId",
                        column: x => x.MatterId,
                        principalSchema: "petitions",
                        principalTable: "Matters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Audit_At_Id",
                schema: "petitions",
                table: "Audit",
                columns: new[] { "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Audit_Sequence_Id",
                schema: "petitions",
                table: "Audit",
                columns: new[] { "Sequence", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Audit_SubjectKey",
                schema: "petitions",
                table: "Audit",
                column: "SubjectKey");

            migrationBuilder.CreateIndex(
                name: "IX_CaseVisits_LeaderCaseId_Id",
                schema: "petitions",
                table: "CaseVisits",
                columns: new[] { "LeaderCaseId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_LeaderCases_Figures",
                schema: "petitions",
                table: "LeaderCases",
                columns: new[] { "Since", "MatterId" });

            migrationBuilder.CreateIndex(
                name: "IX_LeaderCases_LeaderId_Counts",
                schema: "petitions",
                table: "LeaderCases",
                columns: new[] { "LeaderId", "MatterId" });

            migrationBuilder.CreateIndex(
                name: "IX_LeaderCases_LeaderId_Id",
                schema: "petitions",
                table: "LeaderCases",
                columns: new[] { "LeaderId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_LeaderCases_MatterId_Id",
                schema: "petitions",
                table: "LeaderCases",
                columns: new[] { "MatterId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_LeaderCases_MatterId_LeaderId",
                schema: "petitions",
                table: "LeaderCases",
                columns: new[] { "MatterId", "LeaderId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LeaderCases_Since_Id",
                schema: "petitions",
                table: "LeaderCases",
                columns: new[] { "Since", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Matters_DueOn_Id",
                schema: "petitions",
                table: "Matters",
                columns: new[] { "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Matters_Figures",
                schema: "petitions",
                table: "Matters",
                columns: new[] { "UnitId", "ReceivedOn", "Route", "Channel", "State", "NoticeDueOn", "NotifiedOn", "AcceptedOn", "DueOn", "RepliedOn", "ConcludedOn", "ErasedOn", "HandlerId", "Id", "Restricted", "Sealed" });

            migrationBuilder.CreateIndex(
                name: "IX_Matters_HandlerId_Counts",
                schema: "petitions",
                table: "Matters",
                columns: new[] { "HandlerId", "Route", "Channel", "State", "ReceivedOn", "NoticeDueOn", "NotifiedOn", "AcceptedOn", "DueOn", "RepliedOn", "ConcludedOn", "ErasedOn", "UnitId", "Id", "Restricted", "Sealed" });

            migrationBuilder.CreateIndex(
                name: "IX_Matters_HandlerId_DueOn_Id",
                schema: "petitions",
                table: "Matters",
                columns: new[] { "HandlerId", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Matters_HandlerId_Id",
                schema: "petitions",
                table: "Matters",
                columns: new[] { "HandlerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Matters_HandlerId_NoticeDueOn_Id",
                schema: "petitions",
                table: "Matters",
                columns: new[] { "HandlerId", "NoticeDueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Matters_HandlerId_ReceivedOn_Id",
                schema: "petitions",
                table: "Matters",
                columns: new[] { "HandlerId", "ReceivedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Matters_HouseholdId_Counts",
                schema: "petitions",
                table: "Matters",
                columns: new[] { "HouseholdId", "HandlerId", "UnitId", "Id", "Restricted", "Sealed" });

            migrationBuilder.CreateIndex(
                name: "IX_Matters_HouseholdId_Id",
                schema: "petitions",
                table: "Matters",
                columns: new[] { "HouseholdId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Matters_NoticeDueOn_Id",
                schema: "petitions",
                table: "Matters",
                columns: new[] { "NoticeDueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Matters_Number",
                schema: "petitions",
                table: "Matters",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Matters_ReceivedOn_Id",
                schema: "petitions",
                table: "Matters",
                columns: new[] { "ReceivedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Matters_State_DueOn_Id",
                schema: "petitions",
                table: "Matters",
                columns: new[] { "State", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Matters_State_Id",
                schema: "petitions",
                table: "Matters",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Matters_State_NoticeDueOn_Id",
                schema: "petitions",
                table: "Matters",
                columns: new[] { "State", "NoticeDueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Matters_State_ReceivedOn_Id",
                schema: "petitions",
                table: "Matters",
                columns: new[] { "State", "ReceivedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Matters_UnitId_DueOn_Id",
                schema: "petitions",
                table: "Matters",
                columns: new[] { "UnitId", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Matters_UnitId_Id_State_Restricted_Sealed_HandlerId",
                schema: "petitions",
                table: "Matters",
                columns: new[] { "UnitId", "Id", "State", "Restricted", "Sealed", "HandlerId" });

            migrationBuilder.CreateIndex(
                name: "IX_Matters_UnitId_NoticeDueOn_Id",
                schema: "petitions",
                table: "Matters",
                columns: new[] { "UnitId", "NoticeDueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Matters_UnitId_ReceivedOn_Id",
                schema: "petitions",
                table: "Matters",
                columns: new[] { "UnitId", "ReceivedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Matters_UnitId_State_DueOn_Id",
                schema: "petitions",
                table: "Matters",
                columns: new[] { "UnitId", "State", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Matters_UnitId_State_Id_Restricted_Sealed_HandlerId",
                schema: "petitions",
                table: "Matters",
                columns: new[] { "UnitId", "State", "Id", "Restricted", "Sealed", "HandlerId" });

            migrationBuilder.CreateIndex(
                name: "IX_Matters_UnitId_State_NoticeDueOn_Id",
                schema: "petitions",
                table: "Matters",
                columns: new[] { "UnitId", "State", "NoticeDueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Matters_UnitId_State_ReceivedOn_Id",
                schema: "petitions",
                table: "Matters",
                columns: new[] { "UnitId", "State", "ReceivedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_NamedOfficials_OfficialId_MatterId",
                schema: "petitions",
                table: "NamedOfficials",
                columns: new[] { "OfficialId", "MatterId" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Id",
                schema: "petitions",
                table: "Outbox",
                column: "Id",
                filter: "\"DeliveredAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PetitionerCorrections_IdNumberLookup",
                schema: "petitions",
                table: "PetitionerCorrections",
                column: "IdNumberLookup");

            migrationBuilder.CreateIndex(
                name: "IX_PetitionerCorrections_NameLookup",
                schema: "petitions",
                table: "PetitionerCorrections",
                column: "NameLookup");

            migrationBuilder.CreateIndex(
                name: "IX_PetitionerCorrections_PetitionerId_Counts",
                schema: "petitions",
                table: "PetitionerCorrections",
                columns: new[] { "PetitionerId", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_PetitionerCorrections_PetitionerId_Id",
                schema: "petitions",
                table: "PetitionerCorrections",
                columns: new[] { "PetitionerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PetitionerCorrections_PhoneLookup",
                schema: "petitions",
                table: "PetitionerCorrections",
                column: "PhoneLookup");

            migrationBuilder.CreateIndex(
                name: "IX_Petitioners_IdNumberLookup",
                schema: "petitions",
                table: "Petitioners",
                column: "IdNumberLookup");

            migrationBuilder.CreateIndex(
                name: "IX_Petitioners_MatterId",
                schema: "petitions",
                table: "Petitioners",
                column: "MatterId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Petitioners_NameLookup",
                schema: "petitions",
                table: "Petitioners",
                column: "NameLookup");

            migrationBuilder.CreateIndex(
                name: "IX_Petitioners_PhoneLookup",
                schema: "petitions",
                table: "Petitioners",
                column: "PhoneLookup");

            migrationBuilder.CreateIndex(
                name: "IX_QueryCodes_Digest",
                schema: "petitions",
                table: "QueryCodes",
                column: "Digest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_QueryCodes_MatterId",
                schema: "petitions",
                table: "QueryCodes",
                column: "MatterId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Ratings_MatterId",
                schema: "petitions",
                table: "Ratings",
                column: "MatterId",
                unique: true,
                filter: "\"MatterId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Ratings_UnitId_RatedOn",
                schema: "petitions",
                table: "Ratings",
                columns: new[] { "UnitId", "RatedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Recusals_OfficialId",
                schema: "petitions",
                table: "Recusals",
                column: "OfficialId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccusedOfficials",
                schema: "petitions");

            migrationBuilder.DropTable(
                name: "AccusedUnits",
                schema: "petitions");

            migrationBuilder.DropTable(
                name: "Audit",
                schema: "petitions");

            migrationBuilder.DropTable(
                name: "AuditHeads",
                schema: "petitions");

            migrationBuilder.DropTable(
                name: "CaseVisits",
                schema: "petitions");

            migrationBuilder.DropTable(
                name: "IdempotencyRecords",
                schema: "petitions");

            migrationBuilder.DropTable(
                name: "Inboxes",
                schema: "petitions");

            migrationBuilder.DropTable(
                name: "Leases",
                schema: "petitions");

            migrationBuilder.DropTable(
                name: "NamedOfficials",
                schema: "petitions");

            migrationBuilder.DropTable(
                name: "Outbox",
                schema: "petitions");

            migrationBuilder.DropTable(
                name: "PetitionerCorrections",
                schema: "petitions");

            migrationBuilder.DropTable(
                name: "Petitioners",
                schema: "petitions");

            migrationBuilder.DropTable(
                name: "QueryCodes",
                schema: "petitions");

            migrationBuilder.DropTable(
                name: "Ratings",
                schema: "petitions");

            migrationBuilder.DropTable(
                name: "Recusals",
                schema: "petitions");

            migrationBuilder.DropTable(
                name: "LeaderCases",
                schema: "petitions");

            migrationBuilder.DropTable(
                name: "Matters",
                schema: "petitions");
        }
    }
}
