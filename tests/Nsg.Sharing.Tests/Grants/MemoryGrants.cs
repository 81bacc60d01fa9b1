using System.Text.Json;
using Nsg.Log;
using Nsg.Sharing.Grants;
using Nsg.Sharing.Mandates;

namespace Nsg.Sharing.Tests.Grants;

/// <summary>A company's grants in memory: the records, and what is made of them.</summary>
internal sealed class MemoryGrants(IRandomness randomness) : IGrantsTransaction
{
    private readonly Dictionary<Guid, Grant> grants = [];
    private readonly Dictionary<Guid, Mandate> mandates = [];

    internal List<(DateTimeOffset Time, RecordDraft Draft)> Books { get; } = [];

    internal List<(DateTimeOffset Time, AccessReleased Released)> Accesses { get; } = [];

    internal string? Rights { get; set; }

    internal IReadOnlyList<string> Statutes { get; set; } = [];

    public IReadOnlyList<string> StatutesOf(string client) => Statutes;

    public IReadOnlyList<Grant> Grants() => [.. All];

    public DateTimeOffset Now { get; set; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public IRandomness Randomness => randomness;

    internal IEnumerable<Grant> All => grants.Keys.Select(id => Grant(id)!);

    public void Append(RecordDraft draft)
    {
        Books.Add((Now, draft));
        switch (draft.Kind)
        {
            case SharingKind.Requested:
                var asked = SharingRecords.Read<GrantRequested>(draft.Payload.Span);
                grants.Add(
                    asked.Grant,
                    new Grant(
                        asked.Grant,
                        GrantState.Requested,
                        asked.Terms,
                        0,
                        asked.Text,
                        asked.Language,
                        Now,
                        null,
                        null,
                        null
                    )
                    {
                        Replaces = asked.Replaces,
                    }
                );
                break;
            case SharingKind.Given:
                var given = SharingRecords.Read<GrantGiven>(draft.Payload.Span);
                grants[given.Grant] = grants[given.Grant] with
                {
                    State = GrantState.Given,
                    Terms = given.Terms,
                    Decided = Now,
                    Signatures = [],
                };
                break;
            case SharingKind.Signed:
                var signed = SharingRecords.Read<GrantSigned>(draft.Payload.Span);
                grants[signed.Grant] = grants[signed.Grant] with
                {
                    Signatures =
                    [
                        .. grants[signed.Grant].Signatures,
                        new GrantSignature(signed.Signer, draft.Actor, signed.Terms, signed.Language, Now),
                    ],
                };
                break;
            case SharingKind.Unsigned:
                var unsigned = SharingRecords.Read<GrantUnsigned>(draft.Payload.Span);
                grants[unsigned.Grant] = grants[unsigned.Grant] with
                {
                    Signatures = [.. grants[unsigned.Grant].Signatures.Where(one => one.Signer != unsigned.Signer)],
                };
                break;
            case SharingKind.Renewed:
                var renewed = SharingRecords.Read<GrantRenewed>(draft.Payload.Span);
                grants.Add(
                    renewed.Grant,
                    new Grant(
                        renewed.Grant,
                        GrantState.Given,
                        renewed.Terms,
                        0,
                        renewed.Text,
                        renewed.Language,
                        Now,
                        Now,
                        null,
                        null
                    )
                    {
                        Replaces = renewed.Replaces,
                    }
                );
                break;
            case SharingKind.PassedOn:
                var passed = SharingRecords.Read<GrantPassedOn>(draft.Payload.Span);
                grants.Add(
                    passed.Grant,
                    new Grant(
                        passed.Grant,
                        GrantState.Given,
                        passed.Terms,
                        0,
                        passed.Text,
                        passed.Language,
                        Now,
                        Now,
                        null,
                        null
                    )
                    {
                        Parent = passed.Parent,
                    }
                );
                break;
            case SharingKind.MandateGranted:
                var mandated = SharingRecords.Read<MandateGranted>(draft.Payload.Span);
                mandates.Add(
                    mandated.Mandate,
                    new Mandate(
                        mandated.Mandate,
                        false,
                        mandated.Terms,
                        mandated.Mandators,
                        mandated.SignatoryRights,
                        Now,
                        null
                    )
                );
                break;
            case SharingKind.MandateDelegated:
                var delegated = SharingRecords.Read<MandateDelegated>(draft.Payload.Span);
                mandates.Add(
                    delegated.Mandate,
                    new Mandate(delegated.Mandate, false, delegated.Terms, [], null, Now, null)
                    {
                        Parent = delegated.Parent,
                    }
                );
                break;
            case SharingKind.MandateRevoked:
                var revoked = SharingRecords.Read<MandateRevoked>(draft.Payload.Span);
                mandates[revoked.Mandate] = mandates[revoked.Mandate] with { IsRevoked = true, Why = revoked.Why };
                break;
            case SharingKind.RightsKept:
                Rights = SharingRecords.Read<SignatoryRightsKept>(draft.Payload.Span).Text;
                break;
            default:
                var ended = SharingRecords.Read<GrantEnded>(draft.Payload.Span);
                grants[ended.Grant] = grants[ended.Grant] with
                {
                    State = StateOf(draft.Kind),
                    Decided = Now,
                    Why = ended.Why,
                    Signatures = [],
                };
                break;
        }
    }

    public long AppendAccess(RecordDraft draft)
    {
        Accesses.Add((Now, AccessReleased.Read(draft.Payload.Span)));
        return Accesses.Count;
    }

    public Grant? Grant(Guid id) =>
        !grants.TryGetValue(id, out var grant) ? null
        : grant.Parent is { } parent ? grant with { PassedOnFrom = Grant(parent) }
        : grant;

    public IReadOnlyList<Grant> GrantsOf(string client) => [.. All.Where(one => one.Terms.Client == client).Reverse()];

    public void Use(Guid grant) => grants[grant] = grants[grant] with { Uses = grants[grant].Uses + 1, LastUse = Now };

    public string? SignatoryRights() => Rights;

    public string Country => "DK";

    public Mandate? Mandate(Guid id) =>
        !mandates.TryGetValue(id, out var mandate) ? null
        : mandate.Parent is { } parent ? mandate with { PassedOnFrom = Mandate(parent) }
        : mandate;

    public IReadOnlyList<Mandate> Mandates() => [.. mandates.Keys.Select(id => Mandate(id)!).Reverse()];

    private static GrantState StateOf(string kind) =>
        kind switch
        {
            SharingKind.Refused => GrantState.Refused,
            SharingKind.Withdrawn => GrantState.Withdrawn,
            SharingKind.UsedUp => GrantState.UsedUp,
            SharingKind.TakenBack => GrantState.TakenBack,
            SharingKind.Replaced => GrantState.Replaced,
            _ => throw new JsonException(kind),
        };
}

/// <summary>Randomness that a seed repeats.</summary>
internal sealed class SeededRandomness(int seed) : IRandomness
{
    private readonly Random dice = new(seed);

    public void Fill(Span<byte> buffer) => dice.NextBytes(buffer);
}
