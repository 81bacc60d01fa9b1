namespace Nsg.Vocabulary;

/// <summary>A refusal as RFC 9457 problem details.</summary>
/// <param name="Type">Stable URI of the kind of problem, <c>urn:nsg:problem:…</c>; programs decide on it.</param>
/// <param name="Title">What the kind means, the same for every occurrence.</param>
/// <param name="Status">The HTTP status code.</param>
/// <param name="Detail">What is wrong this time and how to put it right; null when the title says all.</param>
public sealed record Problem(string Type, string Title, int Status, string? Detail);
