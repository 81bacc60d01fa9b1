using Nsg.Exchange.Registers;

namespace Nsg.Exchange.Trust;

/// <summary>Someone on a list of sanctions, known fraud or the like.</summary>
/// <param name="List">Name of the list.</param>
/// <param name="Reason">What it says.</param>
public sealed record WatchListEntry(string List, string Reason);

/// <summary>Lists of sanctions and known fraud, from files: a line each of identifier (as <c>NO:974760673</c>, or
/// empty), name and reason, divided by tabs.</summary>
public sealed class WatchLists
{
    private const long FileBytesMax = 256L << 20;
    private const int LineMax = 4_000;

    private readonly Dictionary<string, WatchListEntry> _byNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WatchListEntry> _byName = new(StringComparer.Ordinal);

    /// <summary>No lists.</summary>
    public static WatchLists None { get; } = new();

    /// <summary>Names of the lists.</summary>
    public IReadOnlyList<string> Names { get; private init; } = [];

    /// <summary>Reads lists; a list is called like its file.</summary>
    /// <exception cref="InvalidDataException">A file is none; the message names it and the line.</exception>
    public static WatchLists Read(IEnumerable<string> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var all = files.ToList();
        var lists = new WatchLists { Names = [.. all.Select(file => Path.GetFileNameWithoutExtension(file))] };
        foreach (var file in all)
        {
            lists.Add(file);
        }

        return lists;
    }

    /// <summary>Whether a supplier is on a list: by number, or by name in any spelling of case, marks and legal
    /// form.</summary>
    public WatchListEntry? Find(string? country, string? number, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return (
                country is not null && number is not null
                    ? _byNumber.GetValueOrDefault($"{country}:{FileRegister.Bare(number)}")
                    : null
            ) ?? _byName.GetValueOrDefault(Plain(name));
    }

    private void Add(string file)
    {
        if (new FileInfo(file) is not { Exists: true, Length: <= FileBytesMax })
        {
            throw new InvalidDataException($"there is no file '{file}', or it is larger than {FileBytesMax >> 20} MB");
        }

        var (list, at) = (Path.GetFileNameWithoutExtension(file), 0);
        foreach (var line in File.ReadLines(file))
        {
            at++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (
                line.Length > LineMax
                || line.Split('\t') is not [var number, var name, var reason]
                || (number.Length == 0 && Plain(name).Length == 0)
            )
            {
                throw new InvalidDataException(
                    $"{file}, line {at}: expected identifier, name and reason, divided by tabs"
                );
            }

            if (number.Length > 0)
            {
                _byNumber.TryAdd(
                    number.Split(':', 2) is [var country, var rest]
                        ? $"{country}:{FileRegister.Bare(rest)}"
                        : throw new InvalidDataException(
                            $"{file}, line {at}: write the country before the number, as NO:974760673"
                        ),
                    new WatchListEntry(list, reason)
                );
            }

            if (Plain(name) is { Length: > 0 } plain)
            {
                _byName.TryAdd(plain, new WatchListEntry(list, reason));
            }
        }
    }

    private const string Marked = "ÀÁÂÃÄÅĀĂĄÇĆČĎÈÉÊËĒĖĘĚÌÍÎÏĪĮŁÑŃŇÒÓÔÕÖØŌŐŘŚŠŤÙÚÛÜŪŮŰÝŸŹŻŽ";
    private const string Bare = "AAAAAAAAACCCDEEEEEEEEIIIIIILNNNOOOOOOOORSSTUUUUUUUYYZZZ";

    /// <summary>A name as lists compare it: whoever writes an accent more or less is still the one listed. The program runs without
    /// the culture data that would take letters apart.</summary>
    private static string Plain(string name) =>
        string.Concat(
            string.Concat(
                    name.ToUpperInvariant()
                        .Select(c => Marked.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Bare[at] : c)
                )
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(word => string.Concat(word.Where(char.IsLetterOrDigit)))
                .Where(word => word is not ("AS" or "ASA" or "AB" or "APS" or "OY" or "OYJ" or "EHF" or "HF" or "LTD"))
        );
}

/// <summary>A register of whom bank accounts belong to. (A port: a bank's service, or a file.)</summary>
public interface IAccountRegister
{
    /// <summary>Name of the source.</summary>
    string Name { get; }

    /// <summary>Whether an account belongs to an entity; null where the register does not know the account.</summary>
    ValueTask<bool?> BelongsAsync(string account, string country, string number, CancellationToken cancellation);
}

/// <summary>Bank accounts and their owners from a file: a line each of account and identifier, divided by a
/// tab.</summary>
public sealed class FileAccountRegister : IAccountRegister
{
    private readonly ILookup<string, string> _owners;

    private FileAccountRegister(string name, ILookup<string, string> owners) => (Name, _owners) = (name, owners);

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static FileAccountRegister Read(string file)
    {
        const long BytesMax = 64L << 20;
        if (new FileInfo(file) is not { Exists: true, Length: <= BytesMax })
        {
            throw new InvalidDataException($"there is no file '{file}', or it is larger than {BytesMax >> 20} MB");
        }

        var pairs = File.ReadLines(file)
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(
                (line, i) =>
                    line.Split('\t') is [var account, var owner] && owner.Contains(':', StringComparison.Ordinal)
                        ? (Account: FileRegister.Bare(account), Owner: FileRegister.Bare(owner))
                        : throw new InvalidDataException(
                            $"{file}: entry {i + 1} is no account and identifier, divided by a tab"
                        )
            );
        return new FileAccountRegister(
            Path.GetFileNameWithoutExtension(file),
            pairs.ToList().ToLookup(one => one.Account, one => one.Owner, StringComparer.Ordinal)
        );
    }

    /// <inheritdoc/>
    public ValueTask<bool?> BelongsAsync(string account, string country, string number, CancellationToken cancellation)
    {
        var owners = _owners[FileRegister.Bare(account)].ToList();
        return ValueTask.FromResult<bool?>(
            owners.Count == 0 ? null : owners.Contains(FileRegister.Bare(country + number))
        );
    }
}
