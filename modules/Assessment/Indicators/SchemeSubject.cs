namespace Assessment.Indicators;

/// <summary>考核对象类别 · Who is assessed by a scheme.</summary>
internal enum SchemeSubject
{
    /// <summary>村、社区 · Villages and communities.</summary>
    Community,

    /// <summary>乡镇班子成员 · Members of the town's leading team, its secretary among them.</summary>
    TownLeader,

    /// <summary>村(社区)书记 · Secretaries of villages and communities.</summary>
    VillageSecretary,
}
