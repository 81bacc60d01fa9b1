namespace Nsg.Bookkeeping.Records;

/// <summary>Accounts were archived, so that nothing new is posted to them, or taken into use again.</summary>
/// <param name="Accounts">Account numbers.</param>
/// <param name="IsArchived">Which of the two.</param>
/// <param name="Why">In words, or null.</param>
public sealed record AccountsArchived(IReadOnlyList<string> Accounts, bool IsArchived, string? Why);

/// <summary>An object of a dimension was archived, so that nothing new is posted to it, or taken into use
/// again.</summary>
/// <param name="Dimension">Dimension.</param>
/// <param name="Object">Object.</param>
/// <param name="IsArchived">Which of the two.</param>
/// <param name="Why">In words, or null.</param>
public sealed record ObjectArchived(string Dimension, string Object, bool IsArchived, string? Why);

/// <summary>A period was locked. A lock of the same days replaces the one before.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Kind"><c>soft</c> or <c>hard</c>.</param>
/// <param name="Why">In words.</param>
public sealed record PeriodLocked(DateOnly From, DateOnly To, string Kind, string Why);

/// <summary>A soft lock was lifted.</summary>
/// <param name="From">First day of the lock.</param>
/// <param name="To">Last day of the lock.</param>
/// <param name="Why">In words.</param>
public sealed record PeriodUnlocked(DateOnly From, DateOnly To, string Why);

/// <summary>A financial year was closed: its result stands in equity and its days are locked.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Result">Result in base currency, a profit positive.</param>
/// <param name="Entry">The entry that moved the result to equity, or null when there was nothing to move.</param>
public sealed record YearClosed(DateOnly From, DateOnly To, decimal Result, Guid? Entry);

/// <summary>A closed year was opened again; the entry that moved its result was taken back.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Why">In words.</param>
public sealed record YearReopened(DateOnly From, DateOnly To, string Why);
