namespace Nsg.Log;

/// <summary>What is to be appended: who did what. Time, sequence and salt are given at the append.</summary>
public sealed class RecordDraft
{
    private readonly Lazy<ReadOnlyMemory<byte>> _payload;

    /// <summary>A draft of facts that are written already.</summary>
    /// <param name="kind">What happened.</param>
    /// <param name="actor">Who or what caused it.</param>
    /// <param name="payload">The facts as RFC 8785 canonical JSON.</param>
    public RecordDraft(string kind, string actor, ReadOnlyMemory<byte> payload)
    {
        (Kind, Actor) = (kind, actor);
        _payload = new Lazy<ReadOnlyMemory<byte>>(payload);
    }

    /// <summary>A draft of facts that are written when their bytes are wanted, perhaps on another thread: they must
    /// not change any more.</summary>
    /// <param name="kind">What happened.</param>
    /// <param name="actor">Who or what caused it.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="write">Writes them as RFC 8785 canonical JSON.</param>
    public RecordDraft(string kind, string actor, object facts, Func<object, byte[]> write)
    {
        (Kind, Actor, Facts) = (kind, actor, facts);
        _payload = new Lazy<ReadOnlyMemory<byte>>(() => write(facts));
    }

    /// <summary>What happened, such as <c>entry.posted</c>; lower case, stable for ever.</summary>
    public string Kind { get; }

    /// <summary>Who or what caused it: <c>operator</c>, <c>key:…</c>, <c>rule:…</c>. Never a person's name or
    /// number.</summary>
    public string Actor { get; }

    /// <summary>The facts as RFC 8785 canonical JSON.</summary>
    public ReadOnlyMemory<byte> Payload => _payload.Value;

    /// <summary>The facts that the payload is written from, so that nobody has to read them back at once; null when
    /// not at hand.</summary>
    public object? Facts { get; }
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
