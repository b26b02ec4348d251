using Graph.Errors;
using Graph.Schema;
using Kernel.PersonalData;

namespace Graph.Plans;

/// <summary>
/// What arguments are read with. It knows no caller, so what is read may be kept in a plan; what depends on the caller is kept as a
/// <see cref="Demand"/> and checked at each request.
/// </summary>
/// <param name="Model">The graph.</param>
/// <param name="Keys">By what personal texts are found.</param>
/// <param name="Limits">The limits of operations.</param>
/// <param name="Problems">Takes what is wrong with the arguments.</param>
internal sealed record BindingContext(GraphModel Model, Keyring Keys, GraphOptions Limits, List<Problem> Problems);

/// <summary>A permission that an argument takes.</summary>
/// <param name="Permission">The permission.</param>
/// <param name="Path">Where in the operation it is needed.</param>
internal sealed record Demand(string Permission, IReadOnlyList<object> Path);
