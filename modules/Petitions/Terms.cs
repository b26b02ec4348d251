namespace Petitions;

/// <summary>The terms of the Regulations on Petition Work (信访工作条例, in force 2022-05-01), in calendar days.</summary>
internal static class Terms
{
    /// <summary>Written notice of receipt, route and procedure (Arts 22, 23).</summary>
    public const int NoticeDays = 15;

    /// <summary>Written opinion, from acceptance (Art. 34).</summary>
    public const int ConclusionDays = 60;

    /// <summary>The one extension, at most (Art. 34).</summary>
    public const int MostExtensionDays = 30;

    /// <summary>To ask the unit next above for a review, from receipt of the reply (Art. 35).</summary>
    public const int ReviewDays = 30;

    /// <summary>To rate, from the reply; our rule, since 国信发〔2022〕11号 was not at hand.</summary>
    public const int RatingDays = 30;
}
