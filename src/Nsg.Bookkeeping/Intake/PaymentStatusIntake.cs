using Nsg.Bookkeeping.Payments;
using Nsg.Bookkeeping.Records;
using Nsg.Documents.Model;
using Nsg.Documents.Pain;
using Nsg.Log;

namespace Nsg.Bookkeeping.Intake;

/// <summary>Takes in what the bank says of ordered payments, and puts it to them.</summary>
internal sealed class PaymentStatusIntake(IBooksTransaction books)
{
    internal const string Kind = "payment-status";

    internal IntakeOutcome Receive(PreparedDocument prepared, Submission submission, PaymentStatusReport report)
    {
        var order = books.OrderOfMessage(report.OriginalMessageId);
        var answers = order is { } known ? Answers(report, books.OrderedPayments(known)!) : [];
        var document = books.Randomness.NewId(books.Now);
        var transaction = submission.Transaction ?? books.Randomness.NewId(books.Now);
        List<string> warnings =
        [
            .. prepared.Findings.All,
            .. order is null
                ?
                [
                    $"unknown-payment-order: the bank answers message {report.OriginalMessageId}, which was not ordered here",
                ]
                : Array.Empty<string>(),
            .. answers
                .Where(one => one.State == PaymentStates.Rejected)
                .Select(one => $"payment-rejected: the bank rejected payment {one.EndToEnd}: {one.Reason ?? one.Code}"),
        ];
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
                    MediaType = submission.MediaType ?? MediaTypes.Other,
                    FileName = prepared.FileName,
                    Kind = Kind,
                    Direction = "none",
                    Syntax = report.Syntax,
                    Number = report.MessageId,
                    State = "stored",
                    Warnings = warnings,
                }
            )
        );
        if (order is { } answered && answers.Count > 0)
        {
            books.Append(
                RecordJson.Draft(
                    RecordKind.PaymentsAnswered,
                    submission.Actor,
                    new PaymentsAnswered(answered, document, answers)
                )
            );
        }

        return new IntakeOutcome(IntakeState.Stored, document, transaction, "", [], warnings);
    }

    /// <summary>What is said of a payment itself counts before what is said of its day, and that before what is said of
    /// the message.</summary>
    private static List<AnsweredPayment> Answers(PaymentStatusReport report, IReadOnlyList<PaymentOnItsWay> payments)
    {
        var single = report
            .Batches.SelectMany(batch => batch.Payments)
            .ToLookup(one => one.EndToEndId, one => one.Status);
        var batches = report.Batches.ToLookup(batch => batch.Id, batch => batch.Status);
        var days = payments.Select(one => one.Day).Distinct().Order().ToList();
        var answers = new List<AnsweredPayment>();
        foreach (var payment in payments.Where(one => one.State != PaymentStates.Cancelled))
        {
            var batch = CreditTransferOrder.BatchId(report.OriginalMessageId, days.IndexOf(payment.Day));
            var status = new[]
            {
                single[payment.EndToEnd].LastOrDefault(),
                batches[batch].LastOrDefault(),
                report.Group,
            }.FirstOrDefault(one => one?.Code is not null);
            // A batch that passed in part says so of the whole; the payments that it does not name say nothing.
            if (status?.Code is { } code && code != "PART")
            {
                var reason = status.Reasons.Count == 0 ? null : DocumentLines.Cut(string.Join("; ", status.Reasons));
                answers.Add(new AnsweredPayment(payment.EndToEnd, PaymentStates.Of(code), code, reason));
            }
        }

        return answers;
    }
}
