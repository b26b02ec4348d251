namespace Graph;

/// <summary>查询入口 · Where every query starts; empty here, every module adds to it.</summary>
public sealed class Query
{
    private Query() { }
}

/// <summary>变更入口 · Where every change starts; each change of a module is one field.</summary>
public sealed class Mutation
{
    private Mutation() { }
}

/// <summary>订阅入口 · Where every subscription starts; empty here, modules add to it.</summary>
public sealed class Subscription
{
    private Subscription() { }
}
