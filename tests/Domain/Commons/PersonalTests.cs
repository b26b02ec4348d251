using Commons.Demonstration;
using Commons.Households;
using Commons.Persons;
using CsCheck;
using Kernel.PersonalData;

namespace Domain.Commons;

/// <summary>Masks, check digits and encryption of personal data.</summary>
public sealed class PersonalTests : IDisposable
{
    private static readonly Gen<string> Texts = Gen.String[Gen.Char["0123456789X张王欧阳a -号巷"], 0, 30];
    private static readonly PersonalColumn Phone = ColumnOf(nameof(Household.ContactPhone));
    private static readonly PersonalColumn Name = ColumnOf(nameof(Household.ContactName));
    private readonly string folder = Directory.CreateTempSubdirectory("keys").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(PersonalKind.Name, "张三", "张*")]
    [InlineData(PersonalKind.Name, "欧阳建国", "欧*")]
    [InlineData(PersonalKind.Name, "𠮷田", "𠮷*")]
    [InlineData(PersonalKind.Phone, "13812341234", "138****1234")]
    [InlineData(PersonalKind.Phone, "1234567", "****")]
    [InlineData(PersonalKind.IdNumber, "35082419491231002X", "350824********002X")]
    [InlineData(PersonalKind.Address, "河东社区前街12号", "河东社区前街***")]
    [InlineData(PersonalKind.Address, "三号", "***")]
    public void A_mask_is_as_people_know_it(PersonalKind kind, string text, string mask) =>
        Assert.Equal(mask, Mask.Apply(kind, text));

    [Fact]
    public void A_mask_never_shows_the_whole_text() =>
        Gen.Select(Gen.Enum<PersonalKind>(), Texts.Where(t => t.Trim().Length > 0))
            .Sample((kind, text) => Assert.NotEqual(text, Mask.Apply(kind, text)));

    [Fact]
    public void Telephones_and_id_numbers_hide_their_middle_whatever_they_are() =>
        Gen.Select(Gen.Bool.Select(b => b ? PersonalKind.Phone : PersonalKind.IdNumber), Texts)
            .Sample(
                (kind, text) =>
                {
                    var shown = Mask.Apply(kind, text).Count(c => c != '*');
                    Assert.True(shown <= text.Length - (kind == PersonalKind.Phone ? 4 : 8) || shown == 0);
                }
            );

    [Fact]
    public void A_name_shows_its_first_character_and_not_how_long_it_is() =>
        Texts
            .Where(t => t.Length > 0)
            .Sample(text =>
                Assert.Equal(Mask.Apply(PersonalKind.Name, text[..1]), Mask.Apply(PersonalKind.Name, text))
            );

    [Theory]
    [InlineData("11010519491231002X", true)]
    [InlineData("11010519491231002x", true)]
    [InlineData("110105194912310021", false)]
    [InlineData("11010519491331002X", false)]
    [InlineData("1101051949123100", false)]
    public void An_id_number_has_a_day_and_the_right_check_digit(string number, bool valid) =>
        Assert.Equal(valid, CitizenId.IsValid(number));

    [Fact]
    public void One_wrong_digit_is_always_noticed() =>
        Gen.Select(Gen.Int[0, 16], Gen.Int[1, 9])
            .Sample(
                (place, by) =>
                {
                    var digits = "11010519491231002X".ToCharArray();
                    digits[place] = (char)('0' + ((digits[place] - '0' + by) % 10));
                    Assert.False(CitizenId.HasCheckDigit(new string(digits)));
                }
            );

    [Fact]
    public void Made_up_id_numbers_have_their_check_digit() =>
        Assert.True(CitizenId.IsValid(new DemoResidents("test", 0).IdNumber()));

    [Fact]
    public void What_is_sealed_opens_in_its_column_and_record_and_nowhere_else()
    {
        var keys = Keys();
        Gen.Select(Texts, Gen.Long)
            .Sample(
                (text, key) =>
                {
                    var envelope = System.Text.Encoding.ASCII.GetBytes(keys.Encrypt(Phone, key, text));
                    Assert.Equal(text, keys.Decrypt(Phone, key, envelope));
                    Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() =>
                        keys.Decrypt(Phone, unchecked(key + 1), envelope)
                    );
                    Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() =>
                        keys.Decrypt(Name, key, envelope)
                    );
                }
            );
    }

    [Fact]
    public void The_same_text_is_sealed_differently_each_time_and_found_by_the_same_token()
    {
        var keys = Keys();
        Assert.NotEqual(keys.Encrypt(Phone, 1, "13812341234"), keys.Encrypt(Phone, 1, "13812341234"));
        Assert.Equal(keys.Token(Phone, "138 1234-1234"), keys.Token(Phone, "13812341234"));
        Assert.NotEqual(keys.Token(Phone, "13812341234"), keys.Token(Name, "13812341234"));
    }

    [Fact]
    public void Keys_are_for_their_owner_alone()
    {
        _ = Keys();
        if (!OperatingSystem.IsWindows())
        {
            Assert.All(
                Directory.GetFiles(folder),
                f =>
                    Assert.Equal(
                        UnixFileMode.UserRead | UnixFileMode.UserWrite,
                        OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(f)
                    )
            );
        }
    }

    [Fact]
    public void A_personal_text_says_nothing_by_accident() =>
        Assert.Equal("*** ***", $"{PersonalText.FromPlainText("张三")} {PersonalText.FromPlainText("13812341234")}");

    private Keyring Keys()
    {
        var keys = new KeyFolder(folder, TimeProvider.System);
        keys.Begin();
        return new Keyring(keys);
    }

    private static PersonalColumn ColumnOf(string property) =>
        PersonalColumn.For(typeof(Household).GetProperty(property)!);
}
