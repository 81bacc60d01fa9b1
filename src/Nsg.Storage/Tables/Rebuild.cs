using Nsg.Log;

namespace Nsg.Storage.Tables;

/// <summary>Drops a company's projections and makes them anew from its log.</summary>
internal static class Rebuild
{
    internal static long Run(WriterTurn turn, string company)
    {
        _ = turn.Books(company);
        turn.Log.KeepHeads();
        turn.Projector.WritePending();
        turn.Projector.Forget();
        foreach (var table in Projector.Tables.Concat(SearchIndex.Tables).Concat(DocumentSearchIndex.Tables))
        {
            turn.Session.Run($"DELETE FROM {table} WHERE company = @1", company);
        }

        var (size, _) = LogTable.Head(turn.Session, company, LogStream.Books);
        for (var sequence = 1L; sequence <= size; sequence++)
        {
            turn.Projector.Apply(
                LogTable.Find(turn.Session, company, LogStream.Books, sequence)
                    ?? throw new InvalidDataException(
                        $"record {sequence} of {size} is missing from the log; the tables stay as they were, restore from a backup"
                    )
            );
        }

        turn.Projector.WritePending();
        turn.Asked.Forget();
        return size;
    }
}
