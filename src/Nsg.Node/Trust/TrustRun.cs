using Nsg.Bookkeeping.Records;
using Nsg.Exchange.Trust;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;

namespace Nsg.Node.Trust;

/// <summary>What checks of many documents came to.</summary>
/// <param name="Checked">Documents whose senders were checked.</param>
/// <param name="Warned">Documents that got a flag.</param>
/// <param name="Failed">Documents that could not be checked.</param>
public sealed record TrustCount(int Checked, int Warned, int Failed);

/// <summary>Checks the senders of documents, and flags what a person should see. It asks registers, so it runs beside
/// the writer, never in its turn.</summary>
public static class TrustRun
{
    private const string Prefix = "trust";

    /// <summary>Checks the sender of a document.</summary>
    /// <param name="store">Store.</param>
    /// <param name="checks">The checks.</param>
    /// <param name="company">Key of the company.</param>
    /// <param name="document">The document.</param>
    /// <param name="actor">Who asks; flags are raised in its name.</param>
    /// <param name="cancellation">Ends the wait for registers.</param>
    /// <returns>Findings; null where there is no such document, or nobody's demand to be paid.</returns>
    public static async Task<IReadOnlyList<TrustFinding>?> CheckAsync(
        NodeStore store,
        TrustChecks checks,
        string company,
        Guid document,
        string actor,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(checks);
        if (store.Query(company, books => Subject(books, document)) is not var (subject, number))
        {
            return null;
        }

        var findings = await checks.CheckAsync(subject, cancellation);
        var warnings = findings
            .Where(one => one.Outcome == TrustOutcome.Warning && one.Check is not "duplicate")
            .ToList();
        if (warnings.Count > 0)
        {
            await store.DecideAsync(
                company,
                books =>
                {
                    // The same said again is no news to whoever follows the books.
                    var due = warnings.Select(one => Flag(one, document, number, subject.Name)).ToList();
                    var standing = due.SelectMany(one => books.Flags(one.Flag)).ToList();
                    foreach (var flag in due.Where(one => !standing.Contains(one)))
                    {
                        books.Append(RecordJson.Draft(RecordKind.FlagRaised, actor, flag));
                    }

                    return true;
                }
            );
        }

        return findings;
    }

    /// <summary>What a person is told; when it was found is the record's own time.</summary>
    private static FlagRaised Flag(TrustFinding one, Guid document, string? number, string name) =>
        new(
            $"{Prefix}:{one.Check}:{document}",
            $"{Prefix}-{one.Check}",
            document,
            number,
            null,
            $"{name}: {one.Text} ({one.Source})"
        );

    /// <summary>Checks the senders of documents, one after the other; those that ask nobody for money are passed
    /// over.</summary>
    public static async Task<TrustCount> CheckAllAsync(
        NodeStore store,
        TrustChecks checks,
        string company,
        IEnumerable<Guid> documents,
        string actor,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(documents);
        var count = new TrustCount(0, 0, 0);
        foreach (var document in documents)
        {
            try
            {
                var findings = await CheckAsync(store, checks, company, document, actor, cancellation);
                var isWarned = findings?.Any(one => one.Outcome == TrustOutcome.Warning) == true;
                count = findings is null
                    ? count
                    : count with
                    {
                        Checked = count.Checked + 1,
                        Warned = count.Warned + (isWarned ? 1 : 0),
                    };
            }
            catch (Exception fault) when (fault is HttpRequestException or StoreException or FormatException)
            {
                count = count with { Failed = count.Failed + 1 };
            }
        }

        return count;
    }

    /// <summary>A supplier of the books, or one who is named.</summary>
    public static TrustSubject Subject(NodeStore store, string company, string identifier, string name, string? account)
    {
        ArgumentNullException.ThrowIfNull(store);
        var isNumber = PartyIdentifier.TryParse(identifier, out var number);
        return new TrustSubject(
            isNumber ? number.Country.Code : null,
            isNumber ? number.Number : null,
            name,
            account is null ? null : AccountText(account)
        )
        {
            KnownAccounts = isNumber ? store.Query(company, books => books.KnownAccounts(number.ToString())) : [],
        };
    }

    private static (TrustSubject Subject, string? Number)? Subject(BooksQueries books, Guid document)
    {
        if (
            books.Document(document) is not { Direction: "purchase", State: not "stored" } row
            || books.Events(row.Sequence - 1, 1) is not [{ Payload: { } payload }]
        )
        {
            return null;
        }

        var received = RecordJson.Read<DocumentReceived>(payload.Span);
        if (received.Party is not { } party)
        {
            return null;
        }

        var isNumber = PartyIdentifier.TryParse(party.Key, out var number);
        var flags = books.FlagsOf(document).ToList();
        // What is checked is where the money would go.
        var account = party.PaidTo ?? party.Account;
        var isChanged = flags.Exists(one => one.Kind == "changed-bank-account");
        return (
            new TrustSubject(
                isNumber ? number.Country.Code : null,
                isNumber ? number.Number : null,
                party.Name,
                account
            )
            {
                // The document's own account is among those that the books know by now; only the flag of its receipt
                // tells that it was new.
                KnownAccounts =
                [
                    .. books
                        .KnownAccounts(party.Key)
                        .Where(one => !isChanged || one != account)
                        .Where(one => isChanged || books.DocumentsNaming(party.Key) > 1),
                ],
                ChargesVat = books
                    .EntriesOfDocument(document)
                    .Any(entry => entry.Lines.Any(line => line is { VatPart: "input", VatRate: > 0 })),
                RepeatOf = flags.Find(one => one.Kind == "possible-duplicate")?.Text,
            },
            row.Number
        );
    }

    private static string AccountText(string account) =>
        string.Concat(account.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
