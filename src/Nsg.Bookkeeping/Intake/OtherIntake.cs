using Nsg.Documents.Reading;

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
    ) =>
        new StoredDocument
        {
            Kind = kind,
            Syntax = syntax,
            MediaType = MediaTypes.OfFormat(syntax),
            Profile = profile,
        }.Keep(books, prepared, submission);
}
