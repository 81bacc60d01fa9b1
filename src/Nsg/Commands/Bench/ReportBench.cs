using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Xml;
using Nsg.Node.Extracts;
using Nsg.Node.Importing.Books;
using Nsg.Node.Reports;
using Nsg.Reporting;
using Nsg.Reporting.BookFiles;
using Nsg.Reporting.SafT;
using Nsg.Reporting.Sie;
using Nsg.Storage;
using Nsg.Storage.Queries;
using Nsg.Vocabulary;
using Nsg.Log;

namespace Nsg.Command.Commands.Bench;

/// <summary>A figure of <c>nsg bench reports</c>.</summary>
/// <param name="What">A report and its period, or a format.</param>
/// <param name="Milliseconds">Median of several runs; of exports one run.</param>
/// <param name="MegabytesPerSecond">Of exports: bytes written by second.</param>
/// <param name="FloorMegabytesPerSecond">What a bare writer of the same shape does on this machine in the same minute.</param>
/// <param name="Ratio">The first against the second.</param>
/// <param name="HeapMegabytes">Managed memory in use after it.</param>
internal sealed record ReportFigure(string What, double Milliseconds, double? MegabytesPerSecond = null, double? FloorMegabytesPerSecond = null, double? Ratio = null, double? HeapMegabytes = null);

/// <summary>Measures reports and exports over one Norwegian company with any number of vouchers, three lines each, spread over a year.</summary>
internal sealed class ReportBench(string folder, int vouchers) : IDisposable
{
    private const int Runs = 5;
    private const double Megabyte = 1e6;

    private static readonly string[] Accounts = ["3000", "3050", "3100", "4300", "6300", "6540", "6800", "7140"];

    private readonly NodeStore store = NodeStore.Open(Path.Combine(folder, "data"), TimeProvider.System, new SystemRandomness());
    private string company = "";

    /// <summary>Makes the books, in seconds.</summary>
    internal async Task<double> PrepareAsync()
    {
        var path = Path.Combine(folder, "books.xml");
        await using (var file = File.Create(path))
        {
            WriteBooks(file);
        }

        var watch = Stopwatch.StartNew();
        var import = await new BooksImporter(store, BookLimits.Default, TimeProvider.System, new SystemRandomness()).ImportAsync(
            path, BookFormat.SafT, new BooksTarget { Number = PartyIdentifier.Parse("NO:974760673") }, "bench");
        company = import.Key ?? throw new UsageException($"the made-up books were not taken in: {import.Fault}");
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>Every report of the country for its periods.</summary>
    internal IEnumerable<ReportFigure> Reports()
    {
        foreach (var name in ReportCatalogue.Names.Where(name => name.StartsWith("no.", StringComparison.Ordinal)))
        {
            var definition = ReportCatalogue.Find(name)!;
            foreach (var period in new[] { "2025", "2025-T3", "2025-03" }.Where(text => Fits(definition.Periods, text)))
            {
                var times = new List<double>();
                for (var run = 0; run <= Runs; run++)
                {
                    var watch = Stopwatch.StartNew();
                    store.Query(company, books => ReportRequest.Of(books, definition, period, new Dictionary<string, decimal>()).Run(books));
                    times.Add(watch.Elapsed.TotalMilliseconds);
                }

                yield return new ReportFigure($"{name} {period}", Math.Round(times.Skip(1).Order().ElementAt(Runs / 2), 2));
            }
        }
    }

    /// <summary>SAF-T and SIE of the year, each beside a bare writer of the same shape.</summary>
    internal IEnumerable<ReportFigure> Exports()
    {
        yield return Export("saf-t 1.30", (extract, output) => SafTWriter.Write(extract, "1", output, SafTWriter.NewestVersion), WriteBooks);
        yield return Export("sie 4E", (extract, output) => SieWriter.Write(extract, "1", output), WriteLines);
    }

    public void Dispose() => store.Dispose();

    private static bool Fits(IReadOnlyList<Reporting.Language.PeriodLength> periods, string text) =>
        Reporting.Language.ReportPeriod.TryParse(text, out var period) && periods.Contains(period.Length);

    private ReportFigure Export(string name, Action<LedgerExtract, Stream> write, Action<Stream> floor)
    {
        using var counted = new CountingStream();
        var watch = Stopwatch.StartNew();
        store.Query(company, books =>
        {
            write(LedgerExtracts.Take(books, new LedgerSelection { From = new DateOnly(2025, 1, 1), To = new DateOnly(2025, 12, 31) }, TimeProvider.System.GetUtcNow()), counted);
            return true;
        });
        var seconds = watch.Elapsed.TotalSeconds;
        var heap = GC.GetTotalMemory(forceFullCollection: false) / Megabyte;
        using var bare = new CountingStream();
        watch.Restart();
        floor(bare);
        var (mine, its) = (counted.Length / Megabyte / seconds, bare.Length / Megabyte / watch.Elapsed.TotalSeconds);
        return new ReportFigure(name, Math.Round(seconds * 1000d), Math.Round(mine, 1), Math.Round(its, 1), Math.Round(mine / its, 2), Math.Round(heap));
    }

    /// <summary>The books as SAF-T: what is imported, and what a bare XML writer is measured by.</summary>
    private void WriteBooks(Stream output)
    {
        const string ns = "urn:StandardAuditFile-Taxation-Financial:NO";
        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true });
        xml.WriteStartElement("AuditFile", ns);
        xml.WriteStartElement("Header", ns);
        Values(xml, ns, ("AuditFileVersion", "1.30"), ("AuditFileCountry", "NO"), ("AuditFileDateCreated", "2026-01-10"));
        xml.WriteStartElement("Company", ns);
        Values(xml, ns, ("RegistrationNumber", "974760673"), ("Name", "Bench AS"));
        xml.WriteEndElement();
        Values(xml, ns, ("DefaultCurrencyCode", "NOK"));
        xml.WriteStartElement("SelectionCriteria", ns);
        Values(xml, ns, ("SelectionStartDate", "2025-01-01"), ("SelectionEndDate", "2025-12-31"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("MasterFiles", ns);
        xml.WriteStartElement("GeneralLedgerAccounts", ns);
        foreach (var account in Accounts.Concat(["1920", "2700"]))
        {
            xml.WriteStartElement("Account", ns);
            Values(xml, ns, ("AccountID", account), ("AccountDescription", "Account " + account), ("AccountType", "GL"), ("OpeningDebitBalance", "0.00"), ("ClosingDebitBalance", "0.00"));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("GeneralLedgerEntries", ns);
        xml.WriteStartElement("Journal", ns);
        Values(xml, ns, ("JournalID", "GL"), ("Description", "General"), ("Type", "GL"));
        for (var i = 0; i < vouchers; i++)
        {
            Voucher(xml, ns, i);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Voucher(XmlWriter xml, string ns, int i)
    {
        var day = new DateOnly(2025, 1, 1).AddDays(i % 365);
        var text = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var (account, net) = (Accounts[i % Accounts.Length], 100m + (i % 900));
        var isSale = account[0] == '3';
        xml.WriteStartElement("Transaction", ns);
        Values(xml, ns, ("TransactionID", (i + 1).ToString(CultureInfo.InvariantCulture)), ("Period", day.Month.ToString(CultureInfo.InvariantCulture)), ("PeriodYear", "2025"),
            ("TransactionDate", text), ("Description", "Voucher of the bench"), ("SystemEntryDate", text), ("GLPostingDate", text));
        Line(xml, ns, "1", account, isSale ? -net : net, isSale ? "3" : "1");
        Line(xml, ns, "2", "2700", isSale ? -net / 4m : net / 4m, null);
        Line(xml, ns, "3", "1920", isSale ? net * 1.25m : -net * 1.25m, null);
        xml.WriteEndElement();
    }

    private static void Line(XmlWriter xml, string ns, string id, string account, decimal amount, string? code)
    {
        var text = Math.Abs(amount).ToString("0.00", CultureInfo.InvariantCulture);
        xml.WriteStartElement("Line", ns);
        Values(xml, ns, ("RecordID", id), ("AccountID", account), ("Description", "Line of the bench"));
        xml.WriteStartElement(amount < 0m ? "CreditAmount" : "DebitAmount", ns);
        Values(xml, ns, ("Amount", text));
        xml.WriteEndElement();
        if (code is not null)
        {
            xml.WriteStartElement("TaxInformation", ns);
            Values(xml, ns, ("TaxType", "MVA"), ("TaxCode", code), ("TaxPercentage", "25.00"), ("Country", "NO"), ("TaxBase", text));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Values(XmlWriter xml, string ns, params ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var (name, value) in values)
        {
            xml.WriteElementString(name, ns, value);
        }
    }

    /// <summary>The same vouchers as lines of SIE, by a bare stream writer.</summary>
    private void WriteLines(Stream output)
    {
        using var text = new StreamWriter(output, Encoding.Latin1, 1 << 16) { NewLine = "\r\n" };
        for (var i = 0; i < vouchers; i++)
        {
            var day = new DateOnly(2025, 1, 1).AddDays(i % 365).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
            var net = 100m + (i % 900);
            text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"#VER GL {i + 1} {day} \"Voucher of the bench\" {day}"));
            text.WriteLine("{");
            text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"#TRANS {Accounts[i % Accounts.Length]} {{}} {net:0.00} \"\" \"Line of the bench\""));
            text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"#TRANS 2700 {{}} {net / 4m:0.00} \"\" \"Line of the bench\""));
            text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"#TRANS 1920 {{}} {-net * 1.25m:0.00} \"\" \"Line of the bench\""));
            text.WriteLine("}");
        }
    }

    /// <summary>Counts what is written and keeps nothing.</summary>
    private sealed class CountingStream : Stream
    {
        private long written;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => written;

        public override long Position { get => written; set => throw new NotSupportedException(); }

        public override void Flush()
        {
            // Nothing is kept.
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => written += count;

        public override void Write(ReadOnlySpan<byte> buffer) => written += buffer.Length;
    }
}
