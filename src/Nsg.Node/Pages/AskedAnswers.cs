namespace Nsg.Node.Pages;

/// <summary>What a company answered to somebody who asked, as it is shown.</summary>
/// <param name="Client">Identifier of the client.</param>
/// <param name="Person">Key of the person who looked.</param>
/// <param name="Grant">The grant.</param>
/// <param name="What">What was fetched.</param>
/// <param name="Fields">The form's fields, to fetch the next page or the same as a file.</param>
/// <param name="Body">The answer, byte for byte.</param>
/// <param name="Record">Number of the record in the company's access stream.</param>
/// <param name="Digest">Digest of the answer, as its header writes it.</param>
/// <param name="Time">When.</param>
internal sealed record AskedAnswer(
    string Client,
    string Person,
    Guid Grant,
    string What,
    IReadOnlyList<(string Name, string Value)> Fields,
    byte[] Body,
    string Record,
    string Digest,
    DateTimeOffset Time
)
{
    /// <summary>Whether it is all that was asked for, so that its bytes are the file of it.</summary>
    internal bool IsWhole { get; init; }

    /// <summary>Headers that go with it as a file.</summary>
    internal IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>What it takes in memory, in bytes.</summary>
    internal long Size => Body.Length + Fields.Sum(one => sizeof(char) * (one.Name.Length + one.Value.Length));
}

/// <summary>Answers kept in memory for the page that whoever looked comes to: one that is loaded anew shows the same
/// look, and makes no new one on the company's record.</summary>
internal sealed class AskedAnswers
{
    private const long BytesMax = 64 * 1024 * 1024;

    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly Lock _turn = new();
    private readonly LinkedList<(string Company, AskedAnswer Answer)> _answers = [];
    private long _bytes;

    /// <summary>Keeps an answer; the oldest go where there are too many, or when their hour is over.</summary>
    internal void Keep(string company, AskedAnswer answer)
    {
        lock (_turn)
        {
            _answers.AddLast((company, answer));
            _bytes += answer.Size;
            while (
                _answers.First is { } oldest
                && oldest != _answers.Last
                && (_bytes > BytesMax || oldest.Value.Answer.Time < answer.Time - Kept)
            )
            {
                _bytes -= oldest.Value.Answer.Size;
                _answers.RemoveFirst();
            }
        }
    }

    /// <summary>An answer that a person got in a client's name, or null when it is not kept any more.</summary>
    internal AskedAnswer? Find(
        string company,
        string client,
        string person,
        Guid grant,
        string record,
        DateTimeOffset now
    )
    {
        lock (_turn)
        {
            return _answers
                .Where(one => one.Company == company)
                .Select(one => one.Answer)
                .LastOrDefault(one =>
                    (one.Client, one.Person, one.Grant, one.Record) == (client, person, grant, record)
                    && one.Time >= now - Kept
                );
        }
    }
}
