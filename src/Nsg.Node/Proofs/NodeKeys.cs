using System.Buffers.Text;
using System.Security.Cryptography;
using Nsg.Log;
using Nsg.Node.Hosting;
using Nsg.Storage;

namespace Nsg.Node.Proofs;

/// <summary>The node's signing key as a running server uses it: a rotation by <c>nsg node-key rotate</c> is noticed
/// with the next signature.</summary>
internal sealed class NodeKeys(NodeStore store) : IDisposable
{
    private readonly Lock _turn = new();
    private readonly string _path = Path.Combine(store.Folder, NodeFiles.Key);
    private volatile NodeKey? _key;
    private DateTime _written;

    /// <summary>The key in use.</summary>
    internal NodeKey Current
    {
        get
        {
            var key = _key;
            return key is not null && File.GetLastWriteTimeUtc(_path) == _written ? key : Read();
        }
    }

    /// <summary>All keys as a JSON Web Key Set: the one in use first.</summary>
    internal Dictionary<string, object> Published()
    {
        var keys = new List<Dictionary<string, string>> { Jwk(Current.Name, Current.Parameters) };
        foreach (var old in NodeKey.Retired(store).Where(one => one.Name != Current.Name))
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(old.PublicKey.Span, out _);
            keys.Add(Jwk(old.Name, key.ExportParameters(includePrivateParameters: false)));
        }

        return new Dictionary<string, object> { ["keys"] = keys };
    }

    /// <inheritdoc/>
    public void Dispose() => _key?.Dispose();

    /// <summary>The key that was in use is left to the collector: a signature may be under way with it.</summary>
    private NodeKey Read()
    {
        lock (_turn)
        {
            var key = NodeKey.Of(store);
            _written = File.GetLastWriteTimeUtc(_path);
            return _key = key;
        }
    }

    private static Dictionary<string, string> Jwk(string name, ECParameters parameters) =>
        new()
        {
            ["kty"] = "EC",
            ["crv"] = "P-256",
            ["x"] = Base64Url.EncodeToString(parameters.Q.X),
            ["y"] = Base64Url.EncodeToString(parameters.Q.Y),
            ["kid"] = name,
            ["alg"] = "ES256",
            ["use"] = "sig",
        };
}
