using Nsg.Bookkeeping.Records;
using Nsg.Documents.Reading;
using Nsg.Log;

namespace Nsg.Bookkeeping.Intake;

/// <summary>Keeps documents of kinds that make no entry: orders, catalogues, pictures, PDF.</summary>
internal sealed class OtherIntake(IBooksTransaction books)
{
    internal IntakeOutcome Receive(PreparedDocument prepared, Submission submission, OtherDocument other) =>
        submission.MediaType is { } stated
            ? Store(prepared, submission, MediaTypes.KindOf(stated), other.Syntax, other.Profile)
        : other.Namespace.Length > 0 && DocumentKinds.OfRoot(other.Root) is [var kind, ..]
            ? Store(
                prepared,
                submission with
                {
                    MediaType = DocumentKinds.MediaType(kind),
                },
                kind,
                other.Syntax,
                other.Profile
            )
        : Store(prepared, submission, "other", other.Syntax, other.Profile);

    internal IntakeOutcome Store(
        PreparedDocument prepared,
        Submission submission,
        string kind,
        string syntax,
        string? profile = null
    )
    {
        var document = books.Randomness.NewId(books.Now);
        var transaction = submission.Transaction ?? books.Randomness.NewId(books.Now);
        List<string> warnings = [.. prepared.Findings.All];
        books.KeepOriginal(prepared.Original);
        books.Append(
            RecordJson.Draft(
                RecordKind.DocumentReceived,
                submission.Actor,
                new DocumentReceived
                {
                    Document = document,
                    Transaction = transaction,
                    Sha256 = prepared.Original.Sha256,
                    Size = prepared.Original.Size,
                    MediaType = submission.MediaType ?? MediaTypes.OfFormat(syntax),
                    FileName = prepared.FileName,
                    Kind = kind,
                    Direction = "none",
                    Syntax = syntax,
                    Profile = profile,
                    State = "stored",
                    Warnings = warnings,
                }
            )
        );
        return new IntakeOutcome(IntakeState.Stored, document, transaction, "", [], warnings);
    }
}
