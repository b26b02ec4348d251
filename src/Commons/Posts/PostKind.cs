namespace Commons.Posts;

/// <summary>岗位类型 · The kinds of post named in the plan (C03, C17, C19).</summary>
public enum PostKind
{
    /// <summary>乡镇党委书记 · Secretary of the town.</summary>
    TownSecretary,

    /// <summary>乡镇班子成员 · Member of the town's leading team.</summary>
    TownLeader,

    /// <summary>村(社区)书记 · Secretary of the village or community.</summary>
    VillageSecretary,

    /// <summary>村(社区)干部 · Cadre of the village or community.</summary>
    VillageCadre,

    /// <summary>信访局工作人员 · Officer of the petition office (信访工作条例).</summary>
    PetitionOfficer,

    /// <summary>考评办工作人员 · Officer of the assessment unit (C45).</summary>
    AssessmentOfficer,

    /// <summary>组织人事管理员 · Registrar: maintains the registry of units, posts and officials.</summary>
    Registrar,
}
