using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Log;
using Nsg.Storage.Queries;

namespace Nsg.Storage.Tests;

/// <summary>One byte of a record is changed in the database file, outside of the program: verify says which record is
/// wrong.</summary>
public sealed class ByteFlipTests
{
    private const int PrefixMax = 200;

    [Fact]
    public void Verify_AfterAByteOfARecordWasChangedInTheFile_NamesTheRecord()
    {
        using var books = RichBooks.Make();
        var company = books.Company;
        var records = books.Ask(Records);
        var folder = Directory.CreateDirectory(Path.Combine(books.Folder, "copy")).FullName;
        var path = Path.Combine(folder, "nsg.db");
        books.Store.CopyTo(path);
        var file = File.ReadAllBytes(path);
        var tried = 0;
        for (var i = 3; i < records.Count; i += 9)
        {
            if (Changed(file, records[i]) is not { } changed)
            {
                continue;
            }

            tried++;
            File.WriteAllBytes(path, changed);
            using var store = NodeStore.Open(folder, TimeProvider.System, new SystemRandomness());
            string.Join('\n', store.Query(company, one => one.Verify()).Faults)
                .ShouldContain($"the payload of record {records[i].Sequence} was changed");
        }

        tried.ShouldBeGreaterThan(3);
    }

    /// <summary>The file with one byte of a record changed, wherever the record stands (a database leaves copies in
    /// space that it does not use); null when it is not in one piece.</summary>
    private static byte[]? Changed(byte[] file, LogRecord record)
    {
        var payload = record.Payload!.Value.Span;
        var prefix = payload[..Math.Min(payload.Length, PrefixMax)];
        var changed = (byte[])file.Clone();
        var found = false;
        for (var from = 0; file.AsSpan(from).IndexOf(prefix) is var at && at >= 0; from += at + 1)
        {
            found = true;
            ref var one = ref changed[from + at + (prefix.Length / 2)];
            one = one == (byte)'1' ? (byte)'2' : (byte)'1';
        }

        return found ? changed : null;
    }

    private static List<LogRecord> Records(BooksQueries books)
    {
        var found = new List<LogRecord>();
        books.EachRecord(LogStream.Books, long.MaxValue, found.Add);
        return found;
    }
}
