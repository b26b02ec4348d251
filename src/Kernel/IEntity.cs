namespace Kernel;

/// <summary>An entity of any type.</summary>
public interface IEntity
{
    /// <summary>The key, as it is stored.</summary>
    long Key { get; }
}
