namespace Nsg.Storage;

/// <summary>A company was asked for that this node does not keep.</summary>
/// <param name="company">The key.</param>
public sealed class UnknownCompanyException(string company) : Exception($"this node keeps no company '{company}'");
