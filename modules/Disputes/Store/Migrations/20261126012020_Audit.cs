using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Disputes.Store.Migrations
{
    /// <inheritdoc />
    internal partial class Audit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Audit",
                schema: "disputes",
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
                schema: "disputes",
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

            migrationBuilder.CreateIndex(
                name: "IX_Audit_Sequence_Id",
                schema: "disputes",
                table: "Audit",
                columns: new[] { "Sequence", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Audit_SubjectKey",
                schema: "disputes",
                table: "Audit",
                column: "SubjectKey");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Audit",
                schema: "disputes");

            migrationBuilder.DropTable(
                name: "AuditHeads",
                schema: "disputes");
        }
    }
}
