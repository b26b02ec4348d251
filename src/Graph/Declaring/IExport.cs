namespace Graph;

/// <summary>
/// A value returned once that exports the data held on a person: an audit entry is written to the chain of the record's own module before the
/// response is sent.
/// </summary>
public interface IExport
{
    /// <summary>The record that identifies the person.</summary>
    NodeRef Record { get; }
}
