using Nsg.Log;
using Nsg.Sharing.Mandates;
using Nsg.Sharing.Signatories;

namespace Nsg.Sharing.Grants;

/// <summary>A change of a grant or mandate that cannot be; the message says why.</summary>
/// <param name="message">The message.</param>
/// <param name="isUnusable">Whether what was said cannot be used at all; else it was understood and refused.</param>
public class GrantException(string message, bool isUnusable = false) : Exception(message)
{
    /// <summary>Whether what was said cannot be used at all: ill-formed, or about something that is not there.</summary>
    public bool IsUnusable { get; } = isUnusable;
}

/// <summary>A provision of law was named that the operator of the node has not seen to hold for the client.</summary>
public sealed class NoLegalBasisException()
    : GrantException(
        "no such provision of law is registered for this client; ask the operator of the node to register it, or ask the company for its consent"
    );

/// <summary>The life of grants: asked for, given in whole or part, refused, withdrawn.</summary>
public sealed partial class GrantDesk(IGrantsTransaction company)
{
    private const int OpenMax = 1_000;
    private const int WhyMax = 1_000;
    private const string PersonPrefix = "person:";

    /// <summary>What a definition reads and what would leave, in a language; needed where a requester brings its
    /// own.</summary>
    public Func<GrantedDefinition, string, string>? Describe { get; init; }

    /// <summary>What people call a report of a name, in a language; null for the name itself.</summary>
    public Func<string, string, string>? Titled { get; init; }

    /// <summary>Asks for an access.</summary>
    /// <param name="terms">What is asked for.</param>
    /// <param name="companyName">Name of the company, for the text.</param>
    /// <param name="language">Language of the text.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="replaces">A grant of the same client whose place it is to take once given, or null.</param>
    /// <exception cref="GrantException">The terms are none, or too much is waiting already.</exception>
    public Grant Request(GrantTerms terms, string companyName, string language, string actor, Guid? replaces = null)
    {
        ArgumentNullException.ThrowIfNull(terms);
        Check(terms);
        if (replaces is { } old && company.Grant(old)?.Terms.Client != terms.Client)
        {
            throw new GrantException("there is no such grant to take the place of", isUnusable: true);
        }

        if (company.GrantsOf(terms.Client).Count(one => one.State == GrantState.Requested) >= OpenMax)
        {
            throw new GrantException($"{OpenMax} requests of this client wait already");
        }

        var id = company.Randomness.NewId(company.Now);
        company.Append(
            SharingRecords.Draft(
                SharingKind.Requested,
                actor,
                new GrantRequested(id, terms, TextOf(terms, companyName, language), language) { Replaces = replaces }
            )
        );
        return company.Grant(id)!;
    }

    /// <summary>Gives what was asked for, or less of it.</summary>
    /// <param name="id">The request.</param>
    /// <param name="narrower">Less than was asked for, or null for all.</param>
    /// <param name="signers">Who signs for the company, by identifier or name; needed when its signatory rights are
    /// kept here.</param>
    /// <param name="companyName">Name of the company, for the text.</param>
    /// <param name="language">Language of the text.</param>
    /// <param name="actor">Who carries it out.</param>
    /// <exception cref="GrantException">There is no such request, the terms are wider, or the signers may not sign
    /// for the company.</exception>
    public Grant Give(
        Guid id,
        GrantTerms? narrower,
        IReadOnlyList<string> signers,
        string companyName,
        string language,
        string actor
    )
    {
        ArgumentNullException.ThrowIfNull(signers);
        var grant = Find(id, GrantState.Requested);
        var terms = narrower ?? grant.Terms;
        Check(terms, grant);
        return Conclude(grant, terms, Signed(signers, terms), companyName, language, actor);
    }

    /// <summary>
    /// Signs a request as one of those who sign for the company. It is given when the signatory rights are content
    /// with all who signed by now; until
    /// then the signature waits for the others.
    /// </summary>
    /// <param name="id">The request.</param>
    /// <param name="narrower">Less than was asked for; null for all of it, or for what those gave who signed
    /// already.</param>
    /// <param name="signer">Who signs, by identifier or name.</param>
    /// <param name="companyName">Name of the company, for the text.</param>
    /// <param name="language">Language of the text.</param>
    /// <param name="actor">Who carries it out.</param>
    /// <exception cref="GrantException">There is no such request, the terms are others, the signer signed already or
    /// may not sign for the company at all.</exception>
    public Grant Sign(Guid id, GrantTerms? narrower, string signer, string companyName, string language, string actor)
    {
        var grant = Find(id, GrantState.Requested);
        var (waiting, terms) = (grant.Signatures, narrower ?? grant.TermsToSign);
        Check(terms, grant);
        if (waiting.Count > 0 && SharingRecords.Text(terms) != SharingRecords.Text(grant.TermsToSign))
        {
            throw new GrantException(
                "others signed other terms: sign the same, or let them take their signatures back"
            );
        }

        var names = waiting.Select(one => one.Signer).ToList();
        if (
            waiting.Any(one => one.Actor == actor && actor.StartsWith(PersonPrefix, StringComparison.Ordinal))
            || JointSigning.IsAmong(company, signer, names)
        )
        {
            throw new GrantException($"{signer} has signed already");
        }

        try
        {
            return Conclude(grant, terms, Signed([.. names, signer], terms), companyName, language, actor);
        }
        catch (MissingSignaturesException) when (JointSigning.NameOf(company, signer) is { } name)
        {
            company.Append(
                SharingRecords.Draft(
                    SharingKind.Signed,
                    actor,
                    new GrantSigned(id, terms, TextOf(terms, companyName, language), language, name)
                    {
                        Shown = Shown(grant, terms, companyName, language),
                    }
                )
            );
            return company.Grant(id)!;
        }
    }

    /// <summary>Takes a signature back that waits for others.</summary>
    /// <param name="id">The request.</param>
    /// <param name="signer">Who had signed, as <see cref="GrantSignature.Signer"/> has it.</param>
    /// <param name="actor">Who carries it out.</param>
    /// <exception cref="GrantException">There is no such signature.</exception>
    public Grant TakeSignatureBack(Guid id, string signer, string actor)
    {
        var found =
            Find(id, GrantState.Requested)
                .Signatures.FirstOrDefault(one => string.Equals(one.Signer, signer, StringComparison.OrdinalIgnoreCase))
            ?? throw new GrantException($"no signature of {signer} waits");
        company.Append(SharingRecords.Draft(SharingKind.Unsigned, actor, new GrantUnsigned(id, found.Signer)));
        return company.Grant(id)!;
    }

    /// <summary>Gives an access that a provision of law opens to a client for which the operator has seen it to hold:
    /// nobody signs.</summary>
    /// <exception cref="GrantException">The terms are none, or rest on something else than a statute.</exception>
    public Grant GiveByStatute(GrantTerms terms, string companyName, string language, string actor)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (terms.Basis != GrantBasis.Statute)
        {
            throw new GrantException("only a statute opens data without a decision of the company");
        }

        var asked = Request(terms, companyName, language, actor);
        company.Append(
            SharingRecords.Draft(
                SharingKind.Given,
                actor,
                new GrantGiven(asked.Id, terms, asked.Text, language, [], null)
            )
        );
        return company.Grant(asked.Id)!;
    }

    /// <summary>Refuses a request.</summary>
    /// <exception cref="GrantException">There is no such request.</exception>
    public void Refuse(Guid id, string? why, string actor)
    {
        Find(id, GrantState.Requested);
        company.Append(SharingRecords.Draft(SharingKind.Refused, actor, new GrantEnded(id, Why(why))));
    }

    /// <summary>Takes a request back that waits, in the name of the client that made it; signatures on it lapse.</summary>
    /// <exception cref="GrantException">The client has no such request, or it was decided on.</exception>
    public void TakeBack(Guid id, string client, string? why, string actor)
    {
        if (company.Grant(id)?.Terms.Client != client)
        {
            throw new GrantException("there is no such grant", isUnusable: true);
        }

        Find(id, GrantState.Requested);
        company.Append(SharingRecords.Draft(SharingKind.TakenBack, actor, new GrantEnded(id, Why(why))));
    }

    /// <summary>Withdraws an access; from its record on nothing leaves under it.</summary>
    /// <exception cref="GrantException">There is no such grant in force.</exception>
    public void Withdraw(Guid id, string? why, string actor)
    {
        Find(id, GrantState.Given);
        company.Append(SharingRecords.Draft(SharingKind.Withdrawn, actor, new GrantEnded(id, Why(why))));
    }

    /// <summary>Keeps the company's signatory rights, as a register describes them.</summary>
    /// <exception cref="GrantException">The text describes none.</exception>
    public void KeepRights(string text, string source, string actor)
    {
        try
        {
            SignatoryReader.Read(text);
        }
        catch (InvalidDataException fault)
        {
            throw new GrantException(fault.Message, isUnusable: true);
        }

        company.Append(SharingRecords.Draft(SharingKind.RightsKept, actor, new SignatoryRightsKept(text, source)));
    }

    /// <summary>
    /// Releases data in the same breath as the decision: the record of the access stands when they may leave, and
    /// nothing when they may not.
    /// </summary>
    /// <param name="request">What is asked.</param>
    /// <param name="released">The record, without what the grant adds.</param>
    /// <param name="actor">Who asks.</param>
    /// <returns>The decision, and the record's sequence.</returns>
    public (GrantDecision Decision, long Sequence) Release(AccessRequest request, AccessReleased released, string actor)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(released);
        var decision = GrantDecision.Of(company.GrantsOf(request.Client), request, company.Now);
        if (decision.Grant is not { } grant)
        {
            return (decision, 0);
        }

        var record = released with
        {
            Basis = BasisOf(grant.Terms.Basis),
            Grant = grant.Id,
            Purpose = grant.Terms.Purpose,
            Reference = grant.Terms.Reference,
            Case = grant.Terms.Case,
            From = request.From,
            To = request.To,
            Detail = grant.Terms.Detail.Count > 0 ? grant.Terms.Detail : null,
            Report = grant.Terms.Definition is { } definition
                ? $"{definition.Name}@{definition.Version}#{definition.Sha256}"
                : request.Report,
        };
        var sequence = company.AppendAccess(record.ToDraft(actor));
        for (var used = grant; used is not null; used = used.PassedOnFrom)
        {
            company.Use(used.Id);
            if (used.Uses + 1 >= used.Terms.UsesMax)
            {
                company.Append(SharingRecords.Draft(SharingKind.UsedUp, actor, new GrantEnded(used.Id, null)));
            }
        }

        return (decision, sequence);
    }

    private void Check(GrantTerms terms)
    {
        if (terms.Fault() is { } fault)
        {
            throw new GrantException(fault, isUnusable: true);
        }

        if (terms.FaultOfEnd(company.Now) is { } end)
        {
            throw new GrantException(end);
        }

        // A client's own word for the law that it acts under would be read as true by whoever decides.
        if (terms.Basis == GrantBasis.Statute && !company.StatutesOf(terms.Client).Contains(terms.Reference!))
        {
            throw new NoLegalBasisException();
        }
    }

    private void Check(GrantTerms terms, Grant asked)
    {
        if (!terms.IsWithin(asked.Terms))
        {
            throw new GrantException(terms.Fault() ?? "more would be given than was asked for");
        }

        Check(terms);
    }

    private Grant Conclude(
        Grant grant,
        GrantTerms terms,
        Signing signing,
        string companyName,
        string language,
        string actor
    )
    {
        company.Append(
            SharingRecords.Draft(
                SharingKind.Given,
                actor,
                new GrantGiven(
                    grant.Id,
                    terms,
                    TextOf(terms, companyName, language),
                    language,
                    signing.Names,
                    signing.Rights
                )
                {
                    Mandate = signing.Mandate,
                    Shown = Shown(grant, terms, companyName, language),
                }
            )
        );
        if (grant.Replaces is { } old && company.Grant(old) is { State: GrantState.Given or GrantState.UsedUp })
        {
            company.Append(SharingRecords.Draft(SharingKind.Replaced, actor, new GrantEnded(old, null)));
        }

        return company.Grant(grant.Id)!;
    }

    /// <summary>What the person read before taking something away; null where nothing was.</summary>
    private string? Shown(Grant grant, GrantTerms terms, string companyName, string language) =>
        TextOf(grant.TermsToSign, companyName, language) is var shown && shown == TextOf(terms, companyName, language)
            ? null
            : shown;

    /// <summary>What a person is shown of terms.</summary>
    /// <exception cref="GrantException">They bring a definition along that cannot be read here.</exception>
    public string TextOf(GrantTerms terms, string companyName, string language) =>
        GrantText.Of(terms, companyName, language, Titled)
        + (
            terms.Definition is not { } definition ? ""
            : Describe is null ? throw new GrantException("a definition cannot be read here")
            : " " + Describe(definition, language)
        );

    private static string BasisOf(GrantBasis basis) => basis.ToString().ToLowerInvariant();

    private static string? Why(string? why) =>
        why?.Length > WhyMax
            ? throw new GrantException($"a reason has at most {WhyMax} characters", isUnusable: true)
            : why;

    private Grant Find(Guid id, GrantState state) =>
        company.Grant(id) switch
        {
            null => throw new GrantException("there is no such grant", isUnusable: true),
            var grant when grant.State == state => grant,
            var grant => throw new GrantException(
                $"the grant is {grant.StateAt(company.Now)}, not {state.ToString().ToLowerInvariant()}"
            ),
        };

    private Signing Signed(IReadOnlyList<string> signers, GrantTerms terms) =>
        Signing.Of(
            company,
            signers,
            MandateTerms.Grants,
            new Dictionary<string, IReadOnlyList<string>>
            {
                ["purpose"] = [terms.Purpose],
                ["requester"] = [terms.Requester],
                ["client"] = [terms.Client],
                ["resource"] = terms.Resources,
                ["report"] = terms.Reports,
            }
        );
}
