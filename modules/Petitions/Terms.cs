namespace Petitions;

/// <summary>The periods of the Regulations on Petition Work (信访工作条例, in force since 2022-05-01), in calendar days.</summary>
internal static class Terms
{
    /// <summary>Written notice of receipt, route and procedure (Arts 22, 23).</summary>
    public const int NoticeDays = 15;

    /// <summary>Written opinion, from acceptance (Art. 34).</summary>
    public const int ConclusionDays = 60;

    /// <summary>The maximum of the only extension (Art. 34).</summary>
    public const int MostExtensionDays = 30;

    /// <summary>Application for a review by the unit directly above, from receipt of the reply (Art. 35).</summary>
    public const int ReviewDays = 30;

    /// <summary>Rating, from the reply; the product's own rule, because 国信发〔2022〕11号 was not available.</summary>
    public const int RatingDays = 30;
}
