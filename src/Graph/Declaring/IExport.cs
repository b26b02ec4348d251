namespace Graph;

/// <summary>
/// What is told this one time takes out of the system what is held on a person: an entry of it stands in the audit, in the chain of
/// the record's own module, before the answer goes out.
/// </summary>
public interface IExport
{
    /// <summary>The record that the person is known by.</summary>
    NodeRef Record { get; }
}
