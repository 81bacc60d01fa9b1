using System.Globalization;
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
        string[] warnings =
        [
            .. order is null
                ?
                [
                    $"unknown-payment-order: the bank answers message {report.OriginalMessageId}, which was not ordered here",
                ]
                : Array.Empty<string>(),
            .. answers
                .Where(one => one.State == PaymentStates.Rejected)
                .Select(one => $"payment-rejected: the bank rejected payment {one.EndToEnd}: {one.Reason ?? one.Code}"),
            .. answers
                .Where(one =>
                    one.State == PaymentStates.Cancelled && PaymentStates.Of(one.Code) != PaymentStates.Rejected
                )
                .Select(one =>
                    $"payment-after-cancel: the bank says {one.Code} of payment {one.EndToEnd}, which was taken back here; ask the bank"
                ),
        ];
        var outcome = new StoredDocument
        {
            Kind = Kind,
            Syntax = report.Syntax,
            MediaType = MediaTypes.Other,
            Number = report.MessageId,
            Warnings = warnings,
        }.Keep(books, prepared, submission);
        if (order is { } answered && answers.Count > 0)
        {
            books.Append(
                RecordJson.Draft(
                    RecordKind.PaymentsAnswered,
                    submission.Actor,
                    new PaymentsAnswered(answered, outcome.Document!.Value, answers, MadeOf(report))
                )
            );
        }

        return outcome;
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
        foreach (var payment in payments)
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
                var state = payment.State == PaymentStates.Cancelled ? payment.State : PaymentStates.Of(code);
                answers.Add(new AnsweredPayment(payment.EndToEnd, state, code, reason));
            }
        }

        return answers;
    }

    /// <summary>When the bank made it, in universal time where it names no zone.</summary>
    private static DateTimeOffset? MadeOf(PaymentStatusReport report) =>
        DateTimeOffset.TryParse(
            report.Created,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var made
        )
            ? made.ToUniversalTime()
            : null;
}
