namespace Commons.Demonstration;

/// <summary>Generates unique fictitious names.</summary>
/// <param name="chance">The source of random numbers.</param>
internal sealed class DemoNames(Random chance)
{
    private const string Surnames = "钟林李陈王刘张黄谢练舒何修曾邱梁蓝石饶赖温罗邓方洪童魏肖彭余";
    private const string Given = "文建志明国华春秋福生荣金玉海丽英芳秀兰梅平东永辉庆祥立新雪红燕晓慧思远嘉欣泽宇";
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    public string Next()
    {
        string name;
        do
        {
            var (first, second) = (One(Given), One(Given));
            var given = first == second || chance.Next(5) == 0 ? $"{first}" : $"{first}{second}";
            name = $"{One(Surnames)}{given}";
        } while (!taken.Add(name));

        return name;
    }

    private char One(string letters) => letters[chance.Next(letters.Length)];
}
