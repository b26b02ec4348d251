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
                name: "Audit",
                schema: "commons",
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
                schema: "commons",
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

            migrationBuilder.CreateTable(
                name: "HouseholdCorrections",
                schema: "commons",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Address = table.Column<string>(maxLength: 900, nullable: true),
                    ContactName = table.Column<string>(maxLength: 900, nullable: true),
                    ContactPhone = table.Column<string>(maxLength: 900, nullable: true),
                    Because = table.Column<string>(maxLength: 200, nullable: false),
                    CorrectedOn = table.Column<DateOnly>(nullable: false),
                    HouseholdId = table.Column<long>(nullable: false),
                    UnitId = table.Column<long>(nullable: false),
                    AddressLookup = table.Column<string>(maxLength: 22, nullable: true),
                    ContactNameLookup = table.Column<string>(maxLength: 22, nullable: true),
                    ContactPhoneLookup = table.Column<string>(maxLength: 22, nullable: true),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HouseholdCorrections", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Households",
                schema: "commons",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Code = table.Column<string>(maxLength: 20, nullable: false),
                    Address = table.Column<string>(maxLength: 900, nullable: false),
                    ContactName = table.Column<string>(maxLength: 900, nullable: true),
                    ContactPhone = table.Column<string>(maxLength: 900, nullable: true),
                    Headcount = table.Column<int>(nullable: false),
                    DoNotDisturb = table.Column<bool>(nullable: false),
                    UnitId = table.Column<long>(nullable: false),
                    UnitCode = table.Column<long>(nullable: false),
                    AddressLookup = table.Column<string>(maxLength: 22, nullable: true),
                    ContactNameLookup = table.Column<string>(maxLength: 22, nullable: true),
                    ContactPhoneLookup = table.Column<string>(maxLength: 22, nullable: true),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Households", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "IdempotencyRecords",
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
                    table.PrimaryKey("PK_IdempotencyRecords", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Inboxes",
                schema: "commons",
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
                schema: "commons",
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
                name: "RetentionReports",
                schema: "commons",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Rule = table.Column<string>(maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(nullable: false),
                    KeptFrom = table.Column<DateOnly>(nullable: false),
                    Erased = table.Column<int>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RetentionReports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RightsRequests",
                schema: "commons",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Record = table.Column<string>(maxLength: 80, nullable: false),
                    Right = table.Column<string>(maxLength: 40, nullable: false),
                    Outcome = table.Column<string>(maxLength: 40, nullable: false),
                    Because = table.Column<string>(maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(nullable: false),
                    Sealed = table.Column<bool>(nullable: false),
                    OfficialId = table.Column<long>(nullable: false),
                    UnitId = table.Column<long>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RightsRequests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "UnmaskingQuotas",
                schema: "commons",
                columns: table => new
                {
                    OfficialId = table.Column<long>(nullable: false),
                    Since = table.Column<DateTime>(nullable: false),
                    Count = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnmaskingQuotas", x => x.OfficialId);
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
                    Sealed = table.Column<bool>(nullable: false),
                    OfficialId = table.Column<long>(nullable: false),
                    UnitId = table.Column<long>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Unmaskings", x => x.Id);
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
                    ApprovedOn = table.Column<DateOnly>(nullable: true),
                    PostId = table.Column<long>(nullable: false),
                    OfficialId = table.Column<long>(nullable: false),
                    UnitId = table.Column<long>(nullable: false),
                    AppointedById = table.Column<long>(nullable: true),
                    ApprovedById = table.Column<long>(nullable: true),
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
                name: "IX_Audit_At_Id",
                schema: "commons",
                table: "Audit",
                columns: new[] { "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Audit_Sequence_Id",
                schema: "commons",
                table: "Audit",
                columns: new[] { "Sequence", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Audit_SubjectKey",
                schema: "commons",
                table: "Audit",
                column: "SubjectKey");

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_Figures",
                schema: "commons",
                table: "Delegations",
                columns: new[] { "UnitId", "From", "Until", "RevokedOn", "RecipientId" });

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_PostId_Counts",
                schema: "commons",
                table: "Delegations",
                columns: new[] { "PostId", "RecipientId", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_PostId_Id",
                schema: "commons",
                table: "Delegations",
                columns: new[] { "PostId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_RecipientId_Counts",
                schema: "commons",
                table: "Delegations",
                columns: new[] { "RecipientId", "From", "Until", "RevokedOn", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_RecipientId_Id",
                schema: "commons",
                table: "Delegations",
                columns: new[] { "RecipientId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_RecipientId_Until_Id",
                schema: "commons",
                table: "Delegations",
                columns: new[] { "RecipientId", "Until", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_UnitId_Id",
                schema: "commons",
                table: "Delegations",
                columns: new[] { "UnitId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_UnitId_Until_Id",
                schema: "commons",
                table: "Delegations",
                columns: new[] { "UnitId", "Until", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_Until_Id",
                schema: "commons",
                table: "Delegations",
                columns: new[] { "Until", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_HouseholdCorrections_AddressLookup",
                schema: "commons",
                table: "HouseholdCorrections",
                column: "AddressLookup");

            migrationBuilder.CreateIndex(
                name: "IX_HouseholdCorrections_ContactNameLookup",
                schema: "commons",
                table: "HouseholdCorrections",
                column: "ContactNameLookup");

            migrationBuilder.CreateIndex(
                name: "IX_HouseholdCorrections_ContactPhoneLookup",
                schema: "commons",
                table: "HouseholdCorrections",
                column: "ContactPhoneLookup");

            migrationBuilder.CreateIndex(
                name: "IX_HouseholdCorrections_HouseholdId_Counts",
                schema: "commons",
                table: "HouseholdCorrections",
                columns: new[] { "HouseholdId", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_HouseholdCorrections_HouseholdId_Id",
                schema: "commons",
                table: "HouseholdCorrections",
                columns: new[] { "HouseholdId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Households_AddressLookup",
                schema: "commons",
                table: "Households",
                column: "AddressLookup");

            migrationBuilder.CreateIndex(
                name: "IX_Households_Code_Id",
                schema: "commons",
                table: "Households",
                columns: new[] { "Code", "Id" });

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
                name: "IX_Households_UnitId_Code",
                schema: "commons",
                table: "Households",
                columns: new[] { "UnitId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Households_UnitId_Code_Id",
                schema: "commons",
                table: "Households",
                columns: new[] { "UnitId", "Code", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Officials_Name_Id",
                schema: "commons",
                table: "Officials",
                columns: new[] { "Name", "Id" });

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
                name: "IX_OrgUnits_Code_Id",
                schema: "commons",
                table: "OrgUnits",
                columns: new[] { "Code", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_OrgUnits_Figures",
                schema: "commons",
                table: "OrgUnits",
                columns: new[] { "ParentId", "Kind", "OpenedOn", "ClosedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_OrgUnits_ParentId_Code_Id",
                schema: "commons",
                table: "OrgUnits",
                columns: new[] { "ParentId", "Code", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Id",
                schema: "commons",
                table: "Outbox",
                column: "Id",
                filter: "\"DeliveredAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Posts_Figures",
                schema: "commons",
                table: "Posts",
                columns: new[] { "UnitId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_Posts_UnitId_Id",
                schema: "commons",
                table: "Posts",
                columns: new[] { "UnitId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PurposeGrants_Figures",
                schema: "commons",
                table: "PurposeGrants",
                columns: new[] { "UnitId", "From", "Purpose", "Until", "OfficialId" });

            migrationBuilder.CreateIndex(
                name: "IX_PurposeGrants_OfficialId_Counts",
                schema: "commons",
                table: "PurposeGrants",
                columns: new[] { "OfficialId", "Purpose", "From", "Until", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_PurposeGrants_OfficialId_Id",
                schema: "commons",
                table: "PurposeGrants",
                columns: new[] { "OfficialId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PurposeGrants_OfficialId_Until_Id",
                schema: "commons",
                table: "PurposeGrants",
                columns: new[] { "OfficialId", "Until", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PurposeGrants_UnitId_Id",
                schema: "commons",
                table: "PurposeGrants",
                columns: new[] { "UnitId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PurposeGrants_UnitId_Until_Id",
                schema: "commons",
                table: "PurposeGrants",
                columns: new[] { "UnitId", "Until", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PurposeGrants_Until_Id",
                schema: "commons",
                table: "PurposeGrants",
                columns: new[] { "Until", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_RetentionReports_Figures",
                schema: "commons",
                table: "RetentionReports",
                columns: new[] { "On", "Rule", "KeptFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_RetentionReports_On_Id",
                schema: "commons",
                table: "RetentionReports",
                columns: new[] { "On", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_RetentionReports_Rule_Id",
                schema: "commons",
                table: "RetentionReports",
                columns: new[] { "Rule", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_RetentionReports_Rule_On",
                schema: "commons",
                table: "RetentionReports",
                columns: new[] { "Rule", "On" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RightsRequests_At_Id",
                schema: "commons",
                table: "RightsRequests",
                columns: new[] { "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_RightsRequests_Figures",
                schema: "commons",
                table: "RightsRequests",
                columns: new[] { "UnitId", "Right", "Outcome", "Sealed", "OfficialId" });

            migrationBuilder.CreateIndex(
                name: "IX_RightsRequests_OfficialId_At_Id",
                schema: "commons",
                table: "RightsRequests",
                columns: new[] { "OfficialId", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_RightsRequests_OfficialId_Counts",
                schema: "commons",
                table: "RightsRequests",
                columns: new[] { "OfficialId", "Right", "Outcome", "UnitId", "Sealed" });

            migrationBuilder.CreateIndex(
                name: "IX_RightsRequests_UnitId_At_Id",
                schema: "commons",
                table: "RightsRequests",
                columns: new[] { "UnitId", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Tenures_OfficialId_Counts",
                schema: "commons",
                table: "Tenures",
                columns: new[] { "OfficialId", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_Tenures_OfficialId_Id",
                schema: "commons",
                table: "Tenures",
                columns: new[] { "OfficialId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Tenures_PostId_Counts",
                schema: "commons",
                table: "Tenures",
                columns: new[] { "PostId", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_Tenures_PostId_Id",
                schema: "commons",
                table: "Tenures",
                columns: new[] { "PostId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Tenures_UnitId_Kind",
                schema: "commons",
                table: "Tenures",
                columns: new[] { "UnitId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_Unmaskings_At_Id",
                schema: "commons",
                table: "Unmaskings",
                columns: new[] { "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Unmaskings_Figures",
                schema: "commons",
                table: "Unmaskings",
                columns: new[] { "UnitId", "Sealed", "OfficialId" });

            migrationBuilder.CreateIndex(
                name: "IX_Unmaskings_OfficialId_At_Id",
                schema: "commons",
                table: "Unmaskings",
                columns: new[] { "OfficialId", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Unmaskings_OfficialId_Counts",
                schema: "commons",
                table: "Unmaskings",
                columns: new[] { "OfficialId", "UnitId", "Sealed" });

            migrationBuilder.CreateIndex(
                name: "IX_Unmaskings_Record_At",
                schema: "commons",
                table: "Unmaskings",
                columns: new[] { "Record", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Unmaskings_UnitId_At_Id",
                schema: "commons",
                table: "Unmaskings",
                columns: new[] { "UnitId", "At", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Audit",
                schema: "commons");

            migrationBuilder.DropTable(
                name: "AuditHeads",
                schema: "commons");

            migrationBuilder.DropTable(
                name: "Delegations",
                schema: "commons");

            migrationBuilder.DropTable(
                name: "HouseholdCorrections",
                schema: "commons");

            migrationBuilder.DropTable(
                name: "Households",
                schema: "commons");

            migrationBuilder.DropTable(
                name: "IdempotencyRecords",
                schema: "commons");

            migrationBuilder.DropTable(
                name: "Inboxes",
                schema: "commons");

            migrationBuilder.DropTable(
                name: "Leases",
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
                name: "PurposeGrants",
                schema: "commons");

            migrationBuilder.DropTable(
                name: "RetentionReports",
                schema: "commons");

            migrationBuilder.DropTable(
                name: "RightsRequests",
                schema: "commons");

            migrationBuilder.DropTable(
                name: "Succession",
                schema: "commons");

            migrationBuilder.DropTable(
                name: "Tenures",
                schema: "commons");

            migrationBuilder.DropTable(
                name: "UnmaskingQuotas",
                schema: "commons");

            migrationBuilder.DropTable(
                name: "Unmaskings",
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
