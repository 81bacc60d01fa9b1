using Nsg.Exchange.Registers;
using Nsg.Vocabulary;

namespace Nsg.Exchange.Trust;

/// <summary>The checks of a supplier (R62), as a list. Each says who was asked and when; none stops anything.</summary>
/// <param name="registers">Business registers.</param>
/// <param name="lists">Lists of sanctions and known fraud.</param>
/// <param name="accounts">A register of bank accounts, or null.</param>
/// <param name="off">Names of checks that are switched off.</param>
/// <param name="time">Time.</param>
public sealed class TrustChecks(
    IReadOnlyList<IRegisterSource> registers,
    WatchLists lists,
    IAccountRegister? accounts,
    IReadOnlySet<string> off,
    TimeProvider time
)
{
    private const string Books = "earlier documents";
    private const string Register = "business register";

    private sealed record Case(TrustSubject Subject, RegisterEntry? Entry, string? Silent, bool? Owns);

    private sealed record Check(
        string Name,
        Func<TrustChecks, Case, (TrustOutcome Outcome, string Source, string Text)> Find
    );

    /// <summary>Names of the checks, in order.</summary>
    public static IReadOnlyList<string> Names => [.. All.Select(one => one.Name)];

    private static IReadOnlyList<Check> All { get; } =
    [
        new(
            "exists",
            (_, one) =>
                one switch
                {
                    { Subject.Number: null } => (
                        TrustOutcome.Warning,
                        "document",
                        "the document names no organisation number of its sender"
                    ),
                    { Entry: { } entry } => (
                        TrustOutcome.Fine,
                        entry.LegalEntity.Identifier[0].IssuingAuthorityName,
                        $"registered as {entry.LegalEntity.Name}"
                    ),
                    { Silent: { } silent } => (TrustOutcome.Unknown, Register, silent),
                    _ => (TrustOutcome.Warning, Register, "no register that was asked knows the number"),
                }
        ),
        new(
            "active",
            (_, one) =>
                one.Entry?.Standing switch
                {
                    null => (TrustOutcome.Unknown, Register, "no register says how it stands"),
                    { IsActive: false } => (TrustOutcome.Warning, Register, "it is dissolved or deregistered"),
                    { Proceedings: { } proceedings } => (
                        TrustOutcome.Warning,
                        Register,
                        $"proceedings are registered: {proceedings}"
                    ),
                    _ => (TrustOutcome.Fine, Register, "active, without proceedings"),
                }
        ),
        new(
            "vat",
            (_, one) =>
                (one.Entry?.Standing?.IsVatRegistered, one.Subject.ChargesVat) switch
                {
                    (true, _) => (TrustOutcome.Fine, Register, "registered for VAT"),
                    (false, true) => (TrustOutcome.Warning, Register, "it charges VAT and is not registered for it"),
                    (false, false) => (TrustOutcome.Fine, Register, "not registered for VAT, and charges none"),
                    _ => (TrustOutcome.Unknown, Register, "no register says whether it is registered for VAT"),
                }
        ),
        new(
            "account",
            (all, one) =>
                one switch
                {
                    { Subject.Account: null } => (
                        TrustOutcome.Unknown,
                        "document",
                        "the document names no account to pay to"
                    ),
                    { Subject.Account: { } account } when IsNoIban(account) => (
                        TrustOutcome.Warning,
                        "document",
                        "there is no such account: the check digits of the IBAN are wrong"
                    ),
                    { Owns: true } => (TrustOutcome.Fine, all.Accounts!.Name, "the account belongs to it"),
                    { Owns: false } => (
                        TrustOutcome.Warning,
                        all.Accounts!.Name,
                        "the account belongs to somebody else"
                    ),
                    { Subject: { KnownAccounts: var known, Account: var account } } when known.Contains(account!) => (
                        TrustOutcome.Fine,
                        Books,
                        "its earlier documents named the same account"
                    ),
                    { Subject.KnownAccounts.Count: > 0 } => (
                        TrustOutcome.Warning,
                        Books,
                        "its earlier documents named another account; ask it before paying"
                    ),
                    _ => (TrustOutcome.Unknown, Books, "it named no account before"),
                }
        ),
        new(
            "listed",
            (all, one) =>
                all.Lists.Find(one.Subject.Country, one.Subject.Number, one.Subject.Name) is { } entry
                    ? (TrustOutcome.Warning, entry.List, $"it is on the list: {entry.Reason}")
                : all.Lists.Names.Count > 0
                    ? (TrustOutcome.Fine, string.Join(", ", all.Lists.Names), "it is on no list")
                : (TrustOutcome.Unknown, "lists", "there are no lists here")
        ),
        new(
            "duplicate",
            (_, one) =>
                one.Subject.RepeatOf is { } other
                    ? (TrustOutcome.Warning, Books, other)
                    : (TrustOutcome.Fine, Books, "no document like it")
        ),
    ];

    /// <summary>Whether an account is written as an IBAN and is none.</summary>
    private static bool IsNoIban(string account) =>
        account.Replace(" ", "", StringComparison.Ordinal)
            is [>= 'A' and <= 'Z', >= 'A' and <= 'Z', >= '0' and <= '9', >= '0' and <= '9', ..] text
        && !Iban.TryParse(text, out _);

    private IAccountRegister? Accounts => accounts;

    private WatchLists Lists => lists;

    /// <summary>Checks a supplier: a finding of each check that is on.</summary>
    public async Task<IReadOnlyList<TrustFinding>> CheckAsync(TrustSubject subject, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(subject);
        RegisterEntry? entry = null;
        string? silent = null;
        bool? owns = null;
        if (subject is { Country: { } country, Number: { } number })
        {
            try
            {
                entry = await registers.FindAsync(country, number, cancellation);
            }
            catch (RegisterUnavailableException fault)
            {
                silent = fault.Message;
            }

            owns =
                accounts is null || subject.Account is not { } account
                    ? null
                    : await accounts.BelongsAsync(account, country, number, cancellation);
        }

        var (one, now) = (
            new Case(
                subject,
                entry,
                registers.Any(register => register.IsWholeRegisterOf(subject.Country ?? ""))
                    ? silent
                    : "no register of its country is asked here",
                owns
            ),
            time.GetUtcNow()
        );
        return
        [
            .. All.Where(check => !off.Contains(check.Name))
                .Select(check =>
                    check.Find(this, one) is var found
                        ? new TrustFinding(check.Name, found.Outcome, found.Source, now, found.Text)
                        : null!
                ),
        ];
    }
}
