using Nsg.Vocabulary;

namespace Nsg.Bookkeeping.Records;

/// <summary>A customer was reminded of an invoice that was due.</summary>
/// <param name="Document">The invoice.</param>
/// <param name="Day">Day of the letter.</param>
/// <param name="Due">Day on which it was due.</param>
/// <param name="Open">What was left to pay.</param>
/// <param name="Currency">Its currency.</param>
public sealed record ReminderMade(Guid Document, DateOnly Day, DateOnly Due, decimal Open, Currency Currency);
