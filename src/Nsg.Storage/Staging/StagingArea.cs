using Nsg.Bookkeeping.Records;
using Nsg.Log;
using Nsg.Storage.Sql;
using Nsg.Storage.Tables;
using Nsg.Vocabulary;

namespace Nsg.Storage.Staging;

/// <summary>Begins imports of whole books, and clears away what a broken-off one left.</summary>
public sealed class StagingArea
{
    /// <summary>An import that was not heard of for so long is given up: its process is gone.</summary>
    private static readonly TimeSpan SilenceMax = TimeSpan.FromHours(1);

    private readonly CommitWriter _writer;
    private readonly StoreReaders? _readers;
    private readonly TimeProvider _time;
    private readonly IRandomness _randomness;

    /// <param name="writer">The store's writer.</param>
    /// <param name="readers">Its readers; null where it takes nothing in by packs.</param>
    /// <param name="time">The clock.</param>
    /// <param name="randomness">Randomness.</param>
    internal StagingArea(CommitWriter writer, StoreReaders? readers, TimeProvider time, IRandomness randomness) =>
        (_writer, _readers, _time, _randomness) = (writer, readers, time, randomness);

    /// <summary>Begins a company that nobody sees until its books are published.</summary>
    /// <param name="company">The company.</param>
    /// <param name="actor">Who.</param>
    /// <param name="isLarge">Whether there are so many records that they had better come in packs, whose rows are
    /// written when the books count already; a store that has no packs takes no notice.</param>
    /// <returns>Where its books go; null when a company with one of the numbers is here already.</returns>
    public async Task<StagedBooks?> BeginAsync(CompanyCreated company, string actor, bool isLarge = false)
    {
        await ClearAsync();
        var key = await _writer.ExecuteAsync(
            null,
            turn =>
            {
                if (
                    company.Identifiers.Any(identifier =>
                        CompanyTable.KeyOf(turn.Session, PartyIdentifier.Parse(identifier)) is not null
                    )
                )
                {
                    return null;
                }

                var made = OpaqueKey.New(turn.Randomness);
                turn.Session.Enter(made);
                turn.Session.Run(
                    "INSERT INTO staging (company, staging, is_new, touched) VALUES (@1,@2,1,@3)",
                    made,
                    made,
                    LogAppender.Microseconds(turn.Now)
                );
                turn.Log.Append(
                    made,
                    LogStream.Books,
                    RecordJson.Draft(RecordKind.CompanyCreated, actor, company),
                    turn.Now
                );
                return made;
            }
        );
        return key is null ? null : new StagedBooks(_writer, key, key, isNew: true, isLarge ? Packed(key) : null);
    }

    /// <summary>Begins an import into the books of a company that is here.</summary>
    /// <exception cref="UnknownCompanyException">There is no such company.</exception>
    public async Task<StagedBooks> BeginAsync(string company)
    {
        await ClearAsync();
        var staging = await _writer.ExecuteAsync(
            company,
            turn =>
            {
                _ = turn.Books(company);
                var made = OpaqueKey.New(turn.Randomness);
                turn.Session.Run(
                    "INSERT INTO staging (company, staging, is_new, touched) VALUES (@1,@2,0,@3)",
                    company,
                    made,
                    LogAppender.Microseconds(turn.Now)
                );
                return made;
            }
        );
        return new StagedBooks(_writer, company, staging, isNew: false);
    }

    /// <summary>Begins a company whose log comes from another node.</summary>
    /// <param name="company">Its key there, and here.</param>
    /// <returns>Where its log goes; null when a company with the key is here already, or on its way in.</returns>
    public async Task<RestoredLog?> BeginLogAsync(string company)
    {
        await ClearAsync();
        var isFree = await _writer.ExecuteAsync(
            company,
            turn =>
            {
                if (
                    turn.Session.Scalar("SELECT 1 FROM log_head WHERE company = @1", company) is not null
                    || turn.Session.Scalar("SELECT 1 FROM staging WHERE company = @1", company) is not null
                )
                {
                    return false;
                }

                turn.Session.Run(
                    "INSERT INTO staging (company, staging, is_new, touched) VALUES (@1,@1,1,@2)",
                    company,
                    LogAppender.Microseconds(turn.Now)
                );
                return true;
            }
        );
        return isFree ? new RestoredLog(_writer, company) : null;
    }

    private PackedBooks? Packed(string company) =>
        _readers?.Read(company, session => LogTable.Find(session, company, LogStream.Books, 1)) is { } created
            ? new PackedBooks(_writer, created, _time, _randomness)
            : null;

    private async Task ClearAsync()
    {
        var silent = await _writer.ExecuteAsync(
            null,
            turn =>
                turn.Session.Rows(
                    "SELECT company, staging, is_new FROM staging WHERE touched < @1",
                    reader =>
                        (Company: reader.GetString(0), Staging: reader.GetString(1), IsNew: reader.GetInt32(2) == 1),
                    LogAppender.Microseconds(turn.Now - SilenceMax)
                )
        );
        foreach (var one in silent)
        {
            await new StagedBooks(_writer, one.Company, one.Staging, one.IsNew).DiscardAsync();
        }
    }
}
