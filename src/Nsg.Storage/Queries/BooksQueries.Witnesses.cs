namespace Nsg.Storage.Queries;

/// <summary>What others have signed of the company's log.</summary>
public sealed partial class BooksQueries
{
    /// <summary>Signatures of witnesses, oldest state first.</summary>
    public IReadOnlyList<KeptCosignature> Cosignatures() =>
        _session.Rows(
            "SELECT books, access, witness, signature FROM log_cosignature WHERE company = @1 ORDER BY books, access, witness",
            reader => new KeptCosignature(
                reader.GetInt64(0),
                reader.GetInt64(1),
                reader.GetString(2),
                reader.GetString(3)
            ),
            Key
        );

    /// <summary>Time stamps, oldest state first.</summary>
    public IReadOnlyList<KeptStamp> Stamps() =>
        _session.Rows(
            "SELECT books, access, authority, token FROM log_stamp WHERE company = @1 ORDER BY books, access, authority",
            reader => new KeptStamp(reader.GetInt64(0), reader.GetInt64(1), reader.GetString(2), reader.Bytes(3)),
            Key
        );

    /// <summary>The note that was signed of a state, or null.</summary>
    public string? SignedNote(long books, long access) =>
        (string?)
            _session.Scalar(
                "SELECT note FROM log_checkpoint WHERE company = @1 AND books = @2 AND access = @3",
                Key,
                books,
                access
            );

    /// <summary>The proof that the books or accesses of an earlier size are the beginning of those of a later
    /// one.</summary>
    public IReadOnlyList<byte[]> Consistency(Nsg.Log.LogStream stream, long first, long size) =>
        first == 0 ? [] : Nsg.Log.Merkle.ConsistencyProof(Tables.LogTable.Subtrees(_session, Key, stream), first, size);
}
