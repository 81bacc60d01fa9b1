using Nsg.Bookkeeping.Records;
using Nsg.Log;
using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Intake;

/// <summary>A document as it is kept, beside what is booked of it.</summary>
internal sealed record StoredDocument
{
    /// <summary>Its identifier; a new one unless given.</summary>
    internal Guid? Document { get; init; }

    internal required string Kind { get; init; }

    internal required string Syntax { get; init; }

    /// <summary>The media type where the sender states none.</summary>
    internal required string MediaType { get; init; }

    internal string Direction { get; init; } = "none";

    internal string? Profile { get; init; }

    internal string? Number { get; init; }

    internal DateOnly? Date { get; init; }

    internal PartyFacts? Party { get; init; }

    internal Currency? Currency { get; init; }

    internal decimal? Payable { get; init; }

    internal IReadOnlyList<NamedDocument>? Names { get; init; }

    /// <summary>What the desk finds besides the rules.</summary>
    internal IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>What is noted of the rules' findings; all of them unless given.</summary>
    internal IReadOnlyList<string>? Noted { get; init; }

    /// <summary>Stored, booked or waiting in review.</summary>
    internal IntakeState State { get; init; } = IntakeState.Stored;

    /// <summary>Why it waits.</summary>
    internal List<string> Reasons { get; init; } = [];

    /// <summary>Keeps the original, and what it is in the log.</summary>
    internal IntakeOutcome Keep(IBooksTransaction books, PreparedDocument prepared, Submission submission)
    {
        var document = Document ?? books.Randomness.NewId(books.Now);
        var transaction = submission.Transaction ?? books.Randomness.NewId(books.Now);
        List<string> warnings = [.. Noted ?? prepared.Findings.All, .. Warnings];
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
                    MediaType = submission.MediaType ?? MediaType,
                    FileName = prepared.FileName,
                    Kind = Kind,
                    Direction = Direction,
                    Syntax = Syntax,
                    Profile = Profile,
                    Number = Number,
                    Date = Date,
                    Party = Party,
                    Currency = Currency,
                    Payable = Payable,
                    State = State switch
                    {
                        IntakeState.Booked => "booked",
                        IntakeState.Review => "review",
                        _ => "stored",
                    },
                    Reasons = Reasons,
                    Warnings = warnings,
                    Names = Names,
                }
            )
        );
        return new IntakeOutcome(
            State,
            document,
            transaction,
            Intake.Reasons.CodeOf(Reasons, "statement"),
            Reasons,
            warnings
        );
    }
}
