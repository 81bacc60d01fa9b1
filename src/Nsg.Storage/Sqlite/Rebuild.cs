using Nsg.Log;

namespace Nsg.Storage.Sqlite;

/// <summary>Drops a company's projections and makes them anew from its log.</summary>
internal static class Rebuild
{
    internal static long Run(WriterTurn turn, string company)
    {
        _ = turn.Books(company);
        foreach (var table in Projector.Tables)
        {
            turn.Session.Run($"DELETE FROM {table} WHERE company = @1", company);
        }

        var count = 0L;
        LogRecord? record;
        while ((record = LogTable.Find(turn.Session, company, LogStream.Books, count + 1)) is not null)
        {
            turn.Projector.Apply(record);
            count++;
        }

        return count;
    }
}
