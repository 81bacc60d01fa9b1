using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace Nsg.Log;

/// <summary>Signatures by Ed25519 (RFC 8032), which the platform does not have.</summary>
internal static class Ed25519Key
{
    /// <summary>Bytes of a public part, and of the secret that a pair is made of.</summary>
    internal const int Length = 32;

    internal static byte[] PublicOf(byte[] secret) =>
        new Ed25519PrivateKeyParameters(secret).GeneratePublicKey().GetEncoded();

    internal static byte[] Sign(byte[] secret, byte[] message)
    {
        var signature = new byte[Ed25519.SignatureSize];
        new Ed25519PrivateKeyParameters(secret).Sign(
            Ed25519.Algorithm.Ed25519,
            null,
            message,
            0,
            message.Length,
            signature,
            0
        );
        return signature;
    }

    internal static bool Verifies(byte[] publicKey, byte[] message, ReadOnlySpan<byte> signature) =>
        signature.Length == Ed25519.SignatureSize
        && Ed25519.ValidatePublicKeyFull(publicKey, 0)
        && Ed25519.Verify(signature.ToArray(), 0, publicKey, 0, message, 0, message.Length);
}
