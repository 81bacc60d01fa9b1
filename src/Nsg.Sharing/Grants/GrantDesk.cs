using Nsg.Log;
using Nsg.Sharing.Signatories;

namespace Nsg.Sharing.Grants;

/// <summary>A change of a grant that cannot be; the message says why.</summary>
public sealed class GrantException(string message) : Exception(message);

/// <summary>The life of grants: asked for, given in whole or part, refused, withdrawn.</summary>
public sealed class GrantDesk(IGrantsTransaction company)
{
    private const int OpenMax = 1_000;
    private const int WhyMax = 1_000;

    /// <summary>What a definition reads and what would leave, in a language; needed where a requester brings its own.</summary>
    public Func<GrantedDefinition, string, string>? Describe { get; init; }

    /// <summary>Asks for an access.</summary>
    /// <param name="terms">What is asked for.</param>
    /// <param name="companyName">Name of the company, for the text.</param>
    /// <param name="language">Language of the text.</param>
    /// <param name="actor">Who asks.</param>
    /// <exception cref="GrantException">The terms are none, or too much is waiting already.</exception>
    public Grant Request(GrantTerms terms, string companyName, string language, string actor)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (terms.Fault() is { } fault)
        {
            throw new GrantException(fault);
        }

        if (terms.NotAfter <= company.Now)
        {
            throw new GrantException("the access would have ended already");
        }

        if (company.GrantsOf(terms.Client).Count(one => one.State == GrantState.Requested) >= OpenMax)
        {
            throw new GrantException($"{OpenMax} requests of this client wait already");
        }

        var id = company.Randomness.NewId(company.Now);
        company.Append(SharingRecords.Draft(SharingKind.Requested, actor, new GrantRequested(id, terms, Text(terms, companyName, language), language)));
        return company.Grant(id)!;
    }

    /// <summary>Gives what was asked for, or less of it.</summary>
    /// <param name="id">The request.</param>
    /// <param name="narrower">Less than was asked for, or null for all.</param>
    /// <param name="signers">Who signs for the company, by identifier or name; needed when its signatory rights are kept here.</param>
    /// <param name="companyName">Name of the company, for the text.</param>
    /// <param name="language">Language of the text.</param>
    /// <param name="actor">Who carries it out.</param>
    /// <exception cref="GrantException">There is no such request, the terms are wider, or the signers may not sign for the company.</exception>
    public Grant Give(Guid id, GrantTerms? narrower, IReadOnlyList<string> signers, string companyName, string language, string actor)
    {
        ArgumentNullException.ThrowIfNull(signers);
        var grant = Find(id, GrantState.Requested);
        var terms = narrower ?? grant.Terms;
        if (terms.Fault() is { } fault)
        {
            throw new GrantException(fault);
        }

        if (!terms.IsWithin(grant.Terms))
        {
            throw new GrantException("more would be given than was asked for");
        }

        if (terms.NotAfter <= company.Now)
        {
            throw new GrantException("the access would have ended already");
        }

        var (names, rights) = Signed(signers);
        company.Append(SharingRecords.Draft(SharingKind.Given, actor, new GrantGiven(id, terms, Text(terms, companyName, language), language, names, rights)));
        return company.Grant(id)!;
    }

    /// <summary>Refuses a request.</summary>
    /// <exception cref="GrantException">There is no such request.</exception>
    public void Refuse(Guid id, string? why, string actor)
    {
        Find(id, GrantState.Requested);
        company.Append(SharingRecords.Draft(SharingKind.Refused, actor, new GrantEnded(id, Why(why))));
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
            throw new GrantException(fault.Message);
        }

        company.Append(SharingRecords.Draft(SharingKind.RightsKept, actor, new SignatoryRightsKept(text, source)));
    }

    /// <summary>
    /// Releases data in the same breath as the decision: the record of the access stands when they may leave, and nothing when they may not.
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
            Basis = BasisOf(grant.Terms.Basis), Grant = grant.Id, Purpose = grant.Terms.Purpose, Reference = grant.Terms.Reference, From = request.From, To = request.To,
            Report = grant.Terms.Definition is { } definition ? $"{definition.Name}@{definition.Version}#{definition.Sha256}" : request.Report,
        };
        var sequence = company.AppendAccess(record.ToDraft(actor));
        company.Use(grant.Id);
        if (grant.Uses + 1 >= grant.Terms.UsesMax)
        {
            company.Append(SharingRecords.Draft(SharingKind.UsedUp, actor, new GrantEnded(grant.Id, null)));
        }

        return (decision, sequence);
    }

    private string Text(GrantTerms terms, string companyName, string language) => GrantText.Of(terms, companyName, language)
        + (terms.Definition is not { } definition ? ""
            : Describe is null ? throw new GrantException("a definition cannot be read here")
            : " " + Describe(definition, language));

    private static string BasisOf(GrantBasis basis) => basis.ToString().ToLowerInvariant();

    private static string? Why(string? why) => why?.Length > WhyMax ? throw new GrantException($"a reason has at most {WhyMax} characters") : why;

    private Grant Find(Guid id, GrantState state) => company.Grant(id) switch
    {
        null => throw new GrantException("there is no such grant"),
        var grant when grant.State == state => grant,
        var grant => throw new GrantException($"the grant is {grant.StateAt(company.Now)}, not {state.ToString().ToLowerInvariant()}"),
    };

    private (IReadOnlyList<string> Names, string? Rights) Signed(IReadOnlyList<string> signers)
    {
        if (company.SignatoryRights() is not { } text)
        {
            return (signers, null);
        }

        var rights = SignatoryReader.Read(text).Rights;
        SignerList found;
        try
        {
            found = SignerList.Find(signers, rights);
        }
        catch (InvalidDataException fault)
        {
            throw new GrantException(fault.Message);
        }

        var decision = SignatoryDecision.Of(rights, found.Keys, DateOnly.FromDateTime(company.Now.UtcDateTime));
        var names = rights.SelectMany(one => one.Agents).Where(agent => found.Keys.Contains(agent.Key)).Select(agent => agent.Name).Distinct().ToList();
        return decision.Answer == SignatoryAnswer.Yes
            ? (names, decision.Rights)
            : throw new GrantException($"those who sign may not sign for the company: {decision.Reason}");
    }
}
