using Nsg.Log;
using Nsg.Storage.Sql;

namespace Nsg.Storage.Tables;

/// <summary>Signed checkpoints.</summary>
internal static class CheckpointTable
{
    /// <summary>Keeps a note, unless there is one of the same state; the first one stays.</summary>
    internal static void Keep(SqlSession session, Checkpoint at, string note, IReadOnlyList<string> keys)
    {
        var isNew =
            session.Change(
                "INSERT INTO log_checkpoint (company, books, access, note) VALUES (@1,@2,@3,@4) ON CONFLICT (company, books, access) DO NOTHING",
                at.Company,
                at.Books.Size,
                at.Access.Size,
                note
            ) > 0;
        if (!isNew)
        {
            return;
        }

        foreach (var key in keys)
        {
            session.Run(
                "INSERT INTO log_checkpoint_key (company, note_key) VALUES (@1,@2) ON CONFLICT (company, note_key) DO NOTHING",
                at.Company,
                key
            );
        }
    }
}
