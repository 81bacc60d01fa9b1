using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Nsg.Sharing.People;

namespace Nsg.Web.SignIn;

/// <summary>Who is signed in for a request, and what the person may do. Endpoints marked with <see cref="ForPeople"/>
/// have one.</summary>
public sealed class SignedInPerson
{
    private static readonly byte[] CsrfLabel = "nsg csrf 1"u8.ToArray();

    private readonly byte[] _secret;

    internal SignedInPerson(Person person, IReadOnlyList<PersonRole> roles, byte[] secret) =>
        (Person, Roles, _secret) = (person, roles, secret);

    /// <summary>The person.</summary>
    public Person Person { get; }

    /// <summary>Name, for people to read.</summary>
    public string Name => Person.Name;

    /// <summary>Actor of records: an opaque key, never a name or number.</summary>
    public string Actor => "person:" + Person.Key;

    /// <summary>Roles in force, at companies and at the node.</summary>
    public IReadOnlyList<PersonRole> Roles { get; }

    /// <summary>Whether the person keeps the node.</summary>
    public bool IsOperator => Roles.Any(role => role.Company is null && role.Role.Has(Right.Operate));

    /// <summary>Keys of the companies that the person has a role at.</summary>
    public IEnumerable<string> Companies =>
        Roles.Select(role => role.Company).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>The session's secret, to end it.</summary>
    internal byte[] Secret => _secret;

    /// <summary>Whether the person has a right at a company.</summary>
    public bool May(Right right, string company) => Roles.Any(role => role.Company == company && role.Role.Has(right));

    /// <summary>Roles at a company.</summary>
    public IEnumerable<Role> RolesAt(string company) =>
        Roles.Where(role => role.Company == company).Select(role => role.Role);

    /// <summary>The person of a request, or null when nobody is signed in.</summary>
    public static SignedInPerson? Of(HttpContext http) => http.Features.Get<SignedInPerson>();

    /// <summary>
    /// The token that a form of this session must bring back, masked anew each time so that compression gives nothing
    /// of it away.
    /// </summary>
    public string CsrfToken()
    {
        var token = Token();
        Span<byte> masked = stackalloc byte[2 * SHA256.HashSizeInBytes];
        RandomNumberGenerator.Fill(masked[..SHA256.HashSizeInBytes]);
        for (var i = 0; i < token.Length; i++)
        {
            masked[token.Length + i] = (byte)(token[i] ^ masked[i]);
        }

        return Base64Text.Of(masked);
    }

    /// <summary>Whether a token is this session's.</summary>
    internal bool IsOwnToken(string? text)
    {
        if (!Base64Text.TryRead(text, 2 * SHA256.HashSizeInBytes, out var masked))
        {
            return false;
        }

        var half = masked.Length / 2;
        for (var i = 0; i < half; i++)
        {
            masked[half + i] ^= masked[i];
        }

        return CryptographicOperations.FixedTimeEquals(masked.AsSpan(half), Token());
    }

    private byte[] Token() => HMACSHA256.HashData(_secret, CsrfLabel);
}
