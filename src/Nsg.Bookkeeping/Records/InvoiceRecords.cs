namespace Nsg.Bookkeeping.Records;

/// <summary>The company issued an invoice or credit note under the next number of its series.</summary>
/// <param name="Document">The document, which is its original.</param>
/// <param name="Year">Year of the series.</param>
/// <param name="Sequence">Place in the series of the year, from 1 and without gaps.</param>
/// <param name="Number">BT-1.</param>
/// <param name="Credits">The issued invoice that it credits, or null.</param>
public sealed record InvoiceIssued(Guid Document, int Year, long Sequence, string Number, Guid? Credits);
