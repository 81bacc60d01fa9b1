using System.Collections.Frozen;
using System.Text.Json;
using Nsg.Vocabulary;

namespace Nsg.Exchange.Registers;

/// <summary>Entities from a folder: one JSON file each, with <c>country</c>, <c>legalEntity</c>,
/// <c>signatoryRights</c> and <c>financialStatements</c>.</summary>
public sealed class FileRegister : IRegisterSource
{
    private const long FileBytesMax = 4 << 20;
    private const int FilesMax = 100_000;

    private readonly FrozenDictionary<(string Country, string Notation), RegisterEntry> entries;

    private FileRegister(IEnumerable<RegisterEntry> all) =>
        entries = all.SelectMany(entry =>
                entry.LegalEntity.Identifier.Select(one => (Key: (entry.Country, Bare(one.Notation)), Entry: entry))
            )
            .DistinctBy(one => one.Key)
            .ToFrozenDictionary(one => one.Key, one => one.Entry);

    /// <summary>Reads a folder.</summary>
    /// <exception cref="InvalidDataException">A file is not an entry; the message names it.</exception>
    public static FileRegister Read(string folder)
    {
        var files = Directory
            .EnumerateFiles(folder, "*.json")
            .Order(StringComparer.Ordinal)
            .Take(FilesMax + 1)
            .ToList();
        return files.Count > FilesMax
            ? throw new InvalidDataException($"{folder} holds more than {FilesMax} files")
            : new FileRegister([.. files.Select(One)]);
    }

    /// <inheritdoc/>
    public ValueTask<RegisterEntry?> FindAsync(string country, string notation, CancellationToken cancellation) =>
        ValueTask.FromResult(entries.GetValueOrDefault((country, Bare(notation))));

    /// <summary>A number without the marks that people write in it.</summary>
    public static string Bare(string notation) =>
        string.Concat((notation ?? throw new ArgumentNullException(nameof(notation))).Where(char.IsLetterOrDigit))
            .ToUpperInvariant();

    private static RegisterEntry One(string file)
    {
        if (new FileInfo(file).Length > FileBytesMax)
        {
            throw new InvalidDataException($"{file} is larger than {FileBytesMax >> 20} MB");
        }

        try
        {
            using var stream = File.OpenRead(file);
            return JsonSerializer.Deserialize(stream, RegisterJson.Default.RegisterEntry)
                ?? throw new InvalidDataException($"{file} is empty");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException(
                $"{file}: {JsonFault.Say(fault, RegisterJson.Default.RegisterEntry)}",
                fault
            );
        }
    }
}
