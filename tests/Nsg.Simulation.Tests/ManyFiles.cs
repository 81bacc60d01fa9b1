using System.Globalization;
using Nsg.Bookkeeping.Tests.Kit;
using Nsg.Vocabulary;

namespace Nsg.Simulation.Tests;

/// <summary>A folder of invoices and of bank statements that pay most of them.</summary>
internal sealed class ManyFiles : IDisposable
{
    private const int PerStatement = 30;
    private const int Suppliers = 12;

    private static readonly Country Denmark = Country.Parse("DK");

    internal ManyFiles(int invoices)
    {
        Folder = Directory.CreateTempSubdirectory("nsg-files-").FullName;
        var payments = new List<TestPayment>();
        for (var i = 0; i < invoices; i++)
        {
            var invoice = Invoice(i);
            Write($"i{i:D5}.xml", invoice.Bytes());
            if (i % 10 != 0)
            {
                payments.Add(
                    new TestPayment($"E{i}", "2025-05-01", -invoice.Payable)
                    {
                        Named = [new Remittance(invoice.Reference)],
                    }
                );
            }
        }

        var balance = 1_000_000m;
        foreach (var (chunk, i) in payments.Chunk(PerStatement).Select((chunk, i) => (chunk, i)))
        {
            var day = new DateOnly(2025, 5, 1).AddDays(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var closing = balance + chunk.Sum(one => one.Amount);
            Write(
                $"b{i:D5}.xml",
                new TestStatement
                {
                    Id = $"S{i}",
                    From = day,
                    To = day,
                    Opening = balance,
                    Closing = closing,
                    Payments = [.. chunk.Select(one => one with { Date = day })],
                }.Bytes()
            );
            balance = closing;
        }
    }

    internal string Folder { get; }

    internal IReadOnlyList<string> Paths => [.. Directory.GetFiles(Folder).Order(StringComparer.Ordinal)];

    /// <summary>What the books say after an import that nothing disturbed.</summary>
    internal string Undisturbed()
    {
        using var books = new Books(Denmark);
        foreach (var path in Paths)
        {
            books.Receive(File.ReadAllBytes(path), path);
        }

        return books.Snapshot();
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static TestInvoice Invoice(int i) =>
        new()
        {
            Number = $"{1000 + i}",
            Seller = TestParty.Neighbour(Denmark) with
            {
                Number = $"{30000000 + (i % Suppliers)}",
                Name = $"Supplier {i % Suppliers}",
                Vat = $"DK{30000000 + (i % Suppliers)}",
            },
            Buyer = TestParty.Own(Denmark),
            Date = "2025-04-10",
            Due = "2025-05-10",
            AccountingCost = i % 25 == 3 ? null : "2810",
            Reference = $"77{i:D6}",
            Lines = [new TestLine(100m + i), new TestLine(7.5m)],
        };

    private void Write(string name, byte[] bytes) => File.WriteAllBytes(Path.Combine(Folder, name), bytes);
}
