using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Nsg.Log;
using Nsg.Node.Hosting;
using Nsg.Storage;

namespace Nsg.Node.Proofs;

/// <summary>The key that a node signs checkpoints with: ECDSA on P-256, in its data folder, readable by its owner
/// only.</summary>
public sealed class NodeKey : IDisposable
{
    private const string FileName = NodeFiles.Key;

    /// <summary>A new key that a shared database does not name yet.</summary>
    private const string NextName = FileName + ".next";

    private const int WitnessSecretBytes = 32;

    private static readonly byte[] WitnessPurpose = [.. "nsg witness ed25519"u8];
    private static readonly Lock Making = new();

    private readonly ECDsa _key;

    private NodeKey(ECDsa key)
    {
        _key = key;
        Name = "nsg-" + NoteKey.Of("x", key).Id.ToString("x8", CultureInfo.InvariantCulture);
    }

    /// <summary>Name of the key in notes.</summary>
    public string Name { get; }

    /// <summary>The public part.</summary>
    public NoteKey Public => NoteKey.Of(Name, _key);

    /// <summary>The public part as a witness's: Ed25519, as C2SP has it.</summary>
    public WitnessKey Witness => WitnessKey.Of(Name, WitnessSecret());

    /// <summary>The public part as a witness's of earlier versions: ECDSA on P-256.</summary>
    public WitnessKey EarlierWitness => WitnessKey.Of(Name, _key);

    /// <summary>Signs another node's checkpoint as a witness, by both keys.</summary>
    public IReadOnlyList<NoteSignature> Cosign(string text, DateTimeOffset time) =>
        [WitnessKey.Sign(Name, WitnessSecret(), text, time), WitnessKey.Sign(Name, _key, text, time)];

    /// <summary>The key that a store's checkpoints are signed with.</summary>
    /// <exception cref="InvalidDataException">What is there is no key, or another one signs for the database that it
    /// belongs to.</exception>
    public static NodeKey Of(NodeStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        if (store.IsFile || store.Signer.Current() is not { } signer)
        {
            return Of(store.Folder);
        }

        var key = File.Exists(Path.Combine(store.Folder, FileName)) ? Of(store.Folder) : null;
        if (key?.Public.ToString() == signer)
        {
            return key;
        }

        using var old = key;
        return Next(store.Folder, signer) ?? throw OtherSigner(store, signer, key);
    }

    /// <summary>The key that a rotation left when it was broken off after the database took it, put in its place; null when there is
    /// none.</summary>
    private static NodeKey? Next(string folder, string signer)
    {
        var next = Path.Combine(folder, NextName);
        lock (Making)
        {
            if (!File.Exists(next))
            {
                return null;
            }

            var key = Read(next);
            if (key.Public.ToString() == signer)
            {
                File.Move(next, Path.Combine(folder, FileName), overwrite: true);
                return key;
            }

            key.Dispose();
            return null;
        }
    }

    /// <summary>Makes a store's key the one that signs for the database, unless there is one; for a process that is
    /// about to serve it.</summary>
    /// <exception cref="InvalidDataException">Another one signs already.</exception>
    public static async Task ClaimAsync(NodeStore store)
    {
        using var key = Of(store);
        if (
            !store.IsFile
            && await store.Signer.ClaimAsync(key.Public.ToString()) is var signer
            && signer != key.Public.ToString()
        )
        {
            throw OtherSigner(store, signer, key);
        }
    }

    private static InvalidDataException OtherSigner(NodeStore store, string signer, NodeKey? key) =>
        new(
            $"{store.Place} is signed for with the key {signer.Split('+')[0]}, and {Path.Combine(store.Folder, FileName)} {(key is null ? "is not there" : "is " + key.Name)}; "
                + $"copy {FileName} from a machine that serves the database ($NSG_HOME there)"
        );

    /// <summary>The key of a data folder, made when it has none.</summary>
    /// <exception cref="InvalidDataException">What is there is no key.</exception>
    public static NodeKey Of(string folder)
    {
        var path = Path.Combine(folder, FileName);
        lock (Making)
        {
            if (!File.Exists(path))
            {
                using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
                Write(path, key);
            }
        }

        return Read(path);
    }

    private static NodeKey Read(string path)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(path));
            return new NodeKey(key);
        }
        catch (Exception fault) when (fault is CryptographicException or ArgumentException)
        {
            key.Dispose();
            throw new InvalidDataException($"{path} is no private key in PEM; restore it from a backup", fault);
        }
    }

    /// <summary>Coordinates of the public part, as a JSON Web Key has them.</summary>
    internal ECParameters Parameters => _key.ExportParameters(includePrivateParameters: false);

    /// <summary>Makes a new key in the place of the one in use, for the database, too, where it is shared. The public part of the old one
    /// is kept, so that what it signed can be checked.</summary>
    /// <returns>The new key.</returns>
    public static async Task<NodeKey> RotateAsync(NodeStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var old = Of(store);
        if (store.IsFile)
        {
            return Rotate(store.Folder);
        }

        // The database decides which key signs: until it names the new one, the old one stays where it is.
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Write(Path.Combine(store.Folder, NextName), key, replaces: true);
        var made = new NodeKey(key);
        await store.Signer.ReplaceAsync(made.Public.ToString());
        lock (Making)
        {
            File.Move(Path.Combine(store.Folder, NextName), Path.Combine(store.Folder, FileName), overwrite: true);
        }

        return made;
    }

    /// <summary>The same for a data folder whose database is its own.</summary>
    /// <returns>The new key.</returns>
    public static NodeKey Rotate(string folder)
    {
        lock (Making)
        {
            using (var old = Of(folder))
            {
                DurableFile.AddLine(Path.Combine(folder, NodeFiles.RetiredKeys), old.Public.ToString());
            }

            var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            Write(Path.Combine(folder, FileName), key, replaces: true);
            return new NodeKey(key);
        }
    }

    /// <summary>Public parts of the keys that were in use before, oldest first: those that the database keeps, where several machines serve
    /// it, and those of the data folder.</summary>
    public static IReadOnlyList<NoteKey> Retired(NodeStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        var path = Path.Combine(store.Folder, NodeFiles.RetiredKeys);
        return
        [
            .. (File.Exists(path) ? File.ReadLines(path) : [])
                .Concat(store.IsFile ? [] : store.Signer.Retired())
                .Distinct(StringComparer.Ordinal)
                .Select(line => NoteKey.TryParse(line, out var key) ? key : null)
                .OfType<NoteKey>(),
        ];
    }

    /// <summary>Signs bytes (ES256: r and s side by side).</summary>
    internal byte[] Sign(byte[] data) =>
        _key.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    /// <summary>Signs the state of a company's log and keeps the note; a state that was signed before keeps its first
    /// note.</summary>
    public Task<string> SignAsync(NodeStore store, Checkpoint checkpoint)
    {
        var text = checkpoint.ToNote();
        var note = new SignedNote(text, [NoteKey.Sign(Name, _key, text)]);
        return store.KeepCheckpointAsync(checkpoint, note.ToString(), Public.ToString());
    }

    /// <summary>Made of the node's own secret, so that there is one to keep, and a new one with each
    /// rotation.</summary>
    private byte[] WitnessSecret() =>
        HKDF.DeriveKey(
            HashAlgorithmName.SHA256,
            _key.ExportParameters(includePrivateParameters: true).D!,
            WitnessSecretBytes,
            salt: null,
            info: WitnessPurpose
        );

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();

    /// <summary>Written beside and moved into place, so that two processes that both make one end with the
    /// same.</summary>
    private static void Write(string path, ECDsa key, bool replaces = false)
    {
        var beside = FormattableString.Invariant($"{path}.{Environment.ProcessId}");
        try
        {
            var pem = Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem());
            DurableFile.Write(path, beside, pem, replaces, isSecret: true);
        }
        catch (IOException) when (!replaces && File.Exists(path))
        {
            File.Delete(beside);
        }
    }
}
