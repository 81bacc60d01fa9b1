using Nsg.Sharing.Grants;
using Nsg.Sharing.Signatories;
using Nsg.Web.Languages;

namespace Nsg.Web.Sharing;

/// <summary>Words for where a grant stands and why data left.</summary>
internal static class SharingWords
{
    internal static Phrase State(string state) =>
        state switch
        {
            "requested" => SharingTexts.StateWaits,
            "given" => SharingTexts.StateGiven,
            "refused" => SharingTexts.StateRefused,
            "withdrawn" => SharingTexts.StateWithdrawn,
            "taken-back" => TakeBackTexts.State,
            "used-up" => SharingTexts.StateUsedUp,
            "not-yet-valid" => SharingTexts.StateNotYet,
            "replaced" => SharingTexts.StateReplaced,
            _ => SharingTexts.StateExpired,
        };

    /// <summary>What happened that brought a grant into a state.</summary>
    internal static Phrase Event(string state) => state == "requested" ? SharingTexts.StateRequested : State(state);

    /// <summary>What a kind of data holds and what it does not, for whoever decides; null where its name says it.</summary>
    internal static Phrase? About(string resource, GrantTerms terms) =>
        resource switch
        {
            "aggregates" when terms.Withheld != Withheld.None => SharingTexts.AboutNamelessAggregates,
            "aggregates" => SharingTexts.AboutAggregates,
            "documents" => SharingTexts.AboutDocuments,
            "entries" => SharingTexts.AboutEntries,
            "balances" => SharingTexts.AboutBalances,
            "reports" => SharingTexts.AboutReports,
            "statements" => SharingTexts.AboutStatements,
            _ => null,
        };

    internal static string StateClass(string state) =>
        state switch
        {
            "requested" => "badge attention",
            "given" => "badge good",
            "refused" or "withdrawn" => "badge negative",
            _ => "badge",
        };

    /// <summary>What was seen, from the route or report of a release.</summary>
    internal static Phrase Seen(string what) => SeenKinds.Word(SeenKinds.OfRelease(what));

    internal static Phrase Resource(string resource) =>
        resource switch
        {
            "documents" => Texts.Documents,
            "entries" => Texts.Journal,
            "balances" => SharingTexts.Balances,
            "aggregates" => SharingTexts.Aggregates,
            "statements" => SharingTexts.Statements,
            "register" => SharingTexts.Register,
            _ => SharingTexts.Reports,
        };

    /// <summary>Several kinds of data in one line: the first begins it, the others go on in it.</summary>
    internal static string ResourceList(IEnumerable<string> resources, Language language) =>
        string.Join(
            ", ",
            resources.Select((one, i) => i == 0 ? language[Resource(one)] : Small(language[Resource(one)]))
        );

    private static string Small(string words) => char.ToLowerInvariant(words[0]) + words[1..];

    /// <summary>Who is still to sign, in a sentence for each group.</summary>
    internal static IEnumerable<string> Missing(IReadOnlyList<MissingSigners> missing, Language language) =>
        missing
            .Select(one =>
                (
                    Names: string.Join(", ", one.Of.Select(agent => agent.Name)),
                    one.Count,
                    All: one.Count == one.Of.Count
                )
            )
            .Select(one =>
                one.All
                    ? language.Format(SharingTexts.StillToSign, one.Names)
                    : language.Counted(SharingTexts.StillToSignOf, one.Count, one.Names)
            );

    internal static Phrase Basis(string basis) =>
        basis switch
        {
            "consent" => SharingTexts.BasisConsent,
            "mandate" => SharingTexts.BasisMandate,
            "statute" => SharingTexts.BasisStatute,
            "open" => SharingTexts.BasisOpen,
            "loopback-demo" => SharingTexts.BasisLoopback,
            _ => SharingTexts.BasisOwn,
        };
}
