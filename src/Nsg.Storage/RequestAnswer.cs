namespace Nsg.Storage;

/// <summary>An answer that is kept for whoever sends the same request with the same key again.</summary>
/// <param name="Status">Its HTTP status.</param>
/// <param name="Location">Address of what came of it, or null.</param>
/// <param name="Body">Its body as it was sent; null for none.</param>
public sealed record RequestAnswer(int Status, string? Location, ReadOnlyMemory<byte>? Body);

/// <summary>What came of a request that carries its caller's key.</summary>
/// <typeparam name="T">What is decided.</typeparam>
/// <param name="Decision">What was decided now; null when nothing was.</param>
/// <param name="Earlier">The answer to the same request before, or null.</param>
/// <param name="IsKeyReused">Whether the key was used for another request, so that nothing was decided.</param>
public sealed record RequestOutcome<T>(T? Decision, RequestAnswer? Earlier = null, bool IsKeyReused = false)
    where T : class;
