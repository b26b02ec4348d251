using Kernel.Settings;

namespace Kernel.Hosting;

/// <summary>Something that a module requires of the composed program before it serves; checked first of all, when nothing is changed yet.</summary>
public interface IStartupCheck
{
    /// <exception cref="StartupException">It does not hold; one line.</exception>
    void Check();
}
