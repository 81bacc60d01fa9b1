namespace Nsg.Log;

/// <summary>What is to be appended: who did what. Time, sequence and salt are given at the append.</summary>
public sealed class RecordDraft
{
    private readonly Func<object, byte[]>? _write;
    private Written? _payload;

    /// <summary>A draft of facts that are written already.</summary>
    /// <param name="kind">What happened.</param>
    /// <param name="actor">Who or what caused it.</param>
    /// <param name="payload">The facts as RFC 8785 canonical JSON.</param>
    public RecordDraft(string kind, string actor, ReadOnlyMemory<byte> payload) =>
        (Kind, Actor, _payload) = (kind, actor, new Written(payload));

    /// <summary>A draft of facts that are written when their bytes are wanted, perhaps on another thread: they must
    /// not change any more.</summary>
    /// <param name="kind">What happened.</param>
    /// <param name="actor">Who or what caused it.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="write">Writes them as RFC 8785 canonical JSON.</param>
    public RecordDraft(string kind, string actor, object facts, Func<object, byte[]> write) =>
        (Kind, Actor, Facts, _write) = (kind, actor, facts, write);

    /// <summary>What happened, such as <c>entry.posted</c>; lower case, stable for ever.</summary>
    public string Kind { get; }

    /// <summary>Who or what caused it: <c>operator</c>, <c>key:…</c>, <c>rule:…</c>. Never a person's name or
    /// number.</summary>
    public string Actor { get; }

    /// <summary>The facts as RFC 8785 canonical JSON. Two threads that ask first at once both write them, the same.</summary>
    public ReadOnlyMemory<byte> Payload => (_payload ??= new Written(_write!(Facts!))).Bytes;

    /// <summary>The facts that the payload is written from, so that nobody has to read them back at once; null when
    /// not at hand.</summary>
    public object? Facts { get; }

    /// <summary>A reference, so that it is seen whole or not at all.</summary>
    private sealed record Written(ReadOnlyMemory<byte> Bytes);
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

    /// <summary>32 random bytes that keep a guessed payload from being confirmed; null after a lawful
    /// erasure.</summary>
    public required ReadOnlyMemory<byte>? Salt { get; init; }

    /// <summary>SHA-256(salt || payload), 32 bytes; it stays when payload and salt are erased.</summary>
    public required ReadOnlyMemory<byte> PayloadHash { get; init; }
}
