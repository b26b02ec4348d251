namespace Kernel;

/// <summary>An entity of whatever kind.</summary>
public interface IEntity
{
    /// <summary>Its key as it is stored.</summary>
    long Key { get; }
}
