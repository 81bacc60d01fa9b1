using System.Globalization;

namespace Nsg.Command.Generation;

/// <summary>A generated year on disk: a folder for each company, with <c>companies.tsv</c>, <c>rates.tsv</c> and
/// <c>planted.tsv</c> beside them.</summary>
internal sealed class GenerationFolder : IGenerationSink, IDisposable
{
    private readonly string _folder;
    private readonly StreamWriter _planted;
    private readonly HashSet<string> _made = [];

    private GenerationFolder(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
        _planted = NewTable(Path.Combine(folder, "planted.tsv"));
        _planted.WriteLine("company\tmistake\tnumber\tfile");
    }

    internal long Documents { get; private set; }

    internal long Bytes { get; private set; }

    /// <summary>Generates into a folder.</summary>
    /// <returns>Companies, documents and bytes.</returns>
    internal static (IReadOnlyList<GeneratedCompany> Companies, long Documents, long Bytes) Write(
        string folder,
        GenerationPlan plan
    )
    {
        using var sink = new GenerationFolder(folder);
        var rates = new RateWalk(plan.Seed);
        using (var table = NewTable(Path.Combine(folder, "rates.tsv")))
        {
            foreach (var line in rates.Lines())
            {
                table.WriteLine(line);
            }
        }

        var companies = new List<GeneratedCompany>();
        using (var table = NewTable(Path.Combine(folder, "companies.tsv")))
        {
            table.WriteLine("id\tname\tcountry\tfolder");
            foreach (var company in Generator.Run(plan, rates, sink))
            {
                table.WriteLine($"{company.Id}\t{company.Name}\t{company.Country}\t{company.Folder}");
                companies.Add(company);
            }
        }

        return (companies, sink.Documents, sink.Bytes);
    }

    /// <inheritdoc/>
    public void Document(GeneratedFile file)
    {
        var room = Path.Combine(_folder, file.Company, file.Room);
        if (_made.Add(room))
        {
            Directory.CreateDirectory(room);
        }

        File.WriteAllBytes(Path.Combine(room, file.Name), file.Content);
        Documents++;
        Bytes += file.Content.Length;
    }

    /// <inheritdoc/>
    public void Planted(string company, Mistake mistake, string number, string file) =>
        _planted.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{company}\t{mistake}\t{number}\t{file}"));

    /// <inheritdoc/>
    public void Dispose() => _planted.Dispose();

    private static StreamWriter NewTable(string path) => new(path) { NewLine = "\n" };
}
