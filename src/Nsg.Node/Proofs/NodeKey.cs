using System.Globalization;
using System.Security.Cryptography;
using Nsg.Log;
using Nsg.Storage;

namespace Nsg.Node.Proofs;

/// <summary>The key that a node signs checkpoints with: ECDSA on P-256, in its data folder, readable by its owner only.</summary>
public sealed class NodeKey : IDisposable
{
    private const string FileName = "node-key.pem";

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

    /// <summary>The key of a data folder, made when it has none.</summary>
    /// <exception cref="InvalidDataException">What is there is no key.</exception>
    public static NodeKey Of(string folder)
    {
        var path = Path.Combine(folder, FileName);
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        try
        {
            lock (Making)
            {
                if (!File.Exists(path))
                {
                    Write(path, key.ExportPkcs8PrivateKeyPem());
                }
            }

            key.ImportFromPem(File.ReadAllText(path));
            return new NodeKey(key);
        }
        catch (Exception fault) when (fault is CryptographicException or ArgumentException)
        {
            key.Dispose();
            throw new InvalidDataException($"{path} is no private key in PEM; restore it from a backup", fault);
        }
    }

    /// <summary>Signs the state of a company's log and keeps the note; a state that was signed before keeps its first note.</summary>
    public Task<string> SignAsync(NodeStore store, Checkpoint checkpoint)
    {
        var text = checkpoint.ToNote();
        var note = new SignedNote(text, [NoteKey.Sign(Name, _key, text)]);
        return store.KeepCheckpointAsync(checkpoint, note.ToString(), Public.ToString());
    }

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();

    /// <summary>Written beside and moved into place, so that two processes that both make one end with the same.</summary>
    private static void Write(string path, string pem)
    {
        var beside = FormattableString.Invariant($"{path}.{Environment.ProcessId}");
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new StreamWriter(beside, options))
        {
            file.Write(pem);
        }

        try
        {
            File.Move(beside, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(beside);
        }
    }
}
