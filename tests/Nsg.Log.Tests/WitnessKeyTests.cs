namespace Nsg.Log.Tests;

/// <summary>Cosignatures as C2SP has them.</summary>
public sealed class WitnessKeyTests
{
    /// <summary>Test 1 of RFC 8032, section 7.1.</summary>
    private static readonly byte[] Secret = Convert.FromHexString(
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"
    );

    private const string Public = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
    private const string SignatureOfNothing =
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b";

    private const string Checkpoint =
        "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

    private static readonly DateTimeOffset Time = DateTimeOffset.FromUnixTimeSeconds(1_679_315_147);

    [Fact]
    public void Signature_OfTheStandardsExample_IsTheStandards()
    {
        Convert.ToHexStringLower(Ed25519Key.PublicOf(Secret)).ShouldBe(Public);
        Convert.ToHexStringLower(Ed25519Key.Sign(Secret, [])).ShouldBe(SignatureOfNothing);
        Ed25519Key
            .Verifies(Convert.FromHexString(Public), [], Convert.FromHexString(SignatureOfNothing))
            .ShouldBeTrue();
        Ed25519Key
            .Verifies(Convert.FromHexString(Public), [1], Convert.FromHexString(SignatureOfNothing))
            .ShouldBeFalse();
        Ed25519Key
            .Verifies(Convert.FromHexString(Public), [], Convert.FromHexString(SignatureOfNothing).AsSpan(0, 63))
            .ShouldBeFalse();
    }

    [Fact]
    public void Key_HasTheTypeAndIdentifierOfC2sp()
    {
        var key = WitnessKey.Of("witness.example.com/w1", Secret);
        var id = System.Security.Cryptography.SHA256.HashData([
            .. "witness.example.com/w1\n"u8,
            4,
            .. Convert.FromHexString(Public),
        ]);

        key.ToString()
            .ShouldBe(
                $"witness.example.com/w1+{Convert.ToHexStringLower(id)[..8]}+{Convert.ToBase64String([4, .. Convert.FromHexString(Public)])}"
            );
        WitnessKey.TryParse(key.ToString(), out var read).ShouldBeTrue();
        read.ToString().ShouldBe(key.ToString());
        WitnessKey.TryParse(key.ToString().Replace("/w1+", "/w2+", StringComparison.Ordinal), out _).ShouldBeFalse();
    }

    [Fact]
    public void Key_OnACurveThatNobodyKnows_IsNone()
    {
        ReadOnlySpan<byte> curve = [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07];
        using var pair = System.Security.Cryptography.ECDsa.Create(
            System.Security.Cryptography.ECCurve.NamedCurves.nistP256
        );
        foreach (var text in new[] { WitnessKey.Of("w", pair).ToString(), NoteKey.Of("w", pair).ToString() })
        {
            var parts = text.Split('+', 3);
            var bytes = Convert.FromBase64String(parts[2]);
            bytes[bytes.AsSpan().IndexOf(curve) + curve.Length - 1] = 0x77;
            var bent = $"{parts[0]}+{parts[1]}+{Convert.ToBase64String(bytes)}";

            WitnessKey.TryParse(bent, out _).ShouldBeFalse();
            NoteKey.TryParse(bent, out _).ShouldBeFalse();
        }
    }

    [Fact]
    public void Cosignature_IsTimeAndSignatureOfTheMessage()
    {
        var key = WitnessKey.Of("witness.example.com/w1", Secret);
        var signature = WitnessKey.Sign("witness.example.com/w1", Secret, Checkpoint, Time);

        signature.Value.Length.ShouldBe(8 + 64);
        Convert.ToHexStringLower(signature.Value.Span[..8]).ShouldBe("000000006418" + "50cb");
        Ed25519Key
            .Verifies(
                Convert.FromHexString(Public),
                [.. "cosignature/v1\ntime 1679315147\n"u8, .. System.Text.Encoding.UTF8.GetBytes(Checkpoint)],
                signature.Value.Span[8..]
            )
            .ShouldBeTrue();
        SignedNote.TryParse(new SignedNote(Checkpoint, [signature]).ToString(), out var note).ShouldBeTrue();
        key.Seen(note).ShouldBe(Time);
        key.Seen(note with { Text = Checkpoint.Replace("20852163", "20852164", StringComparison.Ordinal) })
            .ShouldBeNull();
    }
}
