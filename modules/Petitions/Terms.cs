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
}
