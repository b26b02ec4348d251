using Kernel.Settings;

namespace Kernel.Hosting;

/// <summary>A condition that a module checks before the host serves. Checks run first, before anything is changed.</summary>
public interface IStartupCheck
{
    /// <exception cref="StartupException">The condition is not met; the message is one line.</exception>
    void Check();
}
