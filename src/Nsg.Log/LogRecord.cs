namespace Nsg.Log;

/// <summary>What is to be appended: who did what. Time, sequence and salt are given at the append.</summary>
/// <param name="Kind">What happened, such as <c>entry.posted</c>; lower case, stable for ever.</param>
/// <param name="Actor">Who or what caused it: <c>operator</c>, <c>key:…</c>, <c>rule:…</c>. Never a person's name or number.</param>
/// <param name="Payload">The facts as RFC 8785 canonical JSON.</param>
public sealed record RecordDraft(string Kind, string Actor, ReadOnlyMemory<byte> Payload)
{
    /// <summary>The facts that the payload was written from, so that nobody has to read them back at once; null when not at hand.</summary>
    public object? Facts { get; init; }
}

/// <summary>A record as it stands in a company's log. It never changes.</summary>
public sealed record LogRecord
{
    /// <summary>The company's opaque key.</summary>
    public required string Company { get; init; }

    /// <summary>The stream.</summary>
    public required LogStream Stream { get; init; }

    /// <summary>Place in the stream, from 1, without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it was registered.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <inheritdoc cref="RecordDraft.Kind"/>
    public required string Kind { get; init; }

    /// <inheritdoc cref="RecordDraft.Actor"/>
    public required string Actor { get; init; }

    /// <summary>The facts as canonical JSON; null after a lawful erasure.</summary>
    public required ReadOnlyMemory<byte>? Payload { get; init; }

    /// <summary>32 random bytes that keep a guessed payload from being confirmed; null after a lawful erasure.</summary>
    public required ReadOnlyMemory<byte>? Salt { get; init; }

    /// <summary>SHA-256(salt || payload), 32 bytes; it stays when payload and salt are erased.</summary>
    public required ReadOnlyMemory<byte> PayloadHash { get; init; }
}
