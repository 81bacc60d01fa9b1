namespace Nsg.Storage.Queries;

/// <summary>A reminder that was made.</summary>
/// <param name="Day">Day of the letter.</param>
/// <param name="Actor">Who made it.</param>
public sealed record ReminderRow(DateOnly Day, string Actor);

/// <summary>Reminders.</summary>
public sealed partial class BooksQueries
{
    /// <summary>Reminders of an invoice, the first one first.</summary>
    public IReadOnlyList<ReminderRow> Reminders(Guid document) =>
        _session.Rows(
            "SELECT day, actor FROM reminder WHERE company = @1 AND item = @2 ORDER BY sequence",
            reader => new ReminderRow(reader.Date(0), reader.GetString(1)),
            Key,
            document
        );
}
