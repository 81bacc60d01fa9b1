namespace Nsg.Web.Developer;

/// <summary>An operation of the interface.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Path with its parameters.</param>
/// <param name="Summary">What it does, in English.</param>
/// <param name="NeedsWrite">Whether the key must allow writing.</param>
public sealed record OperationLine(string Method, string Path, string Summary, bool NeedsWrite);

/// <summary>The interface as the node serves it.</summary>
/// <param name="Address">The node's address.</param>
/// <param name="Groups">Operations by subject.</param>
public sealed record DeveloperModel(string Address, IReadOnlyList<(string Tag, IReadOnlyList<OperationLine> Operations)> Groups);
