using Nsg.Reporting;
using Nsg.Reporting.Language;
using Nsg.Sharing.Grants;

namespace Nsg.Node.Sharing;

/// <summary>Report definitions that requesters bring along.</summary>
public static class GrantedReports
{
    /// <summary>Reads a definition that a requester sent.</summary>
    /// <exception cref="ReportDefinitionException">It is none.</exception>
    /// <exception cref="GrantException">It is too long, or called like a report that comes with the
    /// program.</exception>
    public static GrantedDefinition Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > GrantedDefinition.TextMax)
        {
            throw new GrantException(
                $"a definition that is granted has at most {GrantedDefinition.TextMax} characters"
            );
        }

        var definition = ReportDefinition.Parse(text);
        return ReportCatalogue.Find(definition.Id) is null
            ? GrantedDefinition.Of(definition.Id, definition.Version, text)
            : throw new GrantException(
                $"{definition.Id} is a report that comes with the program; ask for it by name, or call yours otherwise"
            );
    }

    /// <summary>The definition of a grant.</summary>
    public static ReportDefinition Parse(GrantedDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return ReportDefinition.Parse(definition.Text);
    }

    /// <summary>What it reads and what would leave, for the text that a person decides on.</summary>
    public static string Describe(GrantedDefinition definition, string language)
    {
        var parsed = Parse(definition);
        var purpose = parsed.Purposes.GetValueOrDefault(language) ?? parsed.Purposes.GetValueOrDefault("en");
        return $"{parsed.Title(language)}{(purpose is null ? "" : $" ({purpose})")}. {ReportInWords.Of(parsed, language).Sentences(language)} SHA-256: {definition.Sha256}.";
    }

    /// <summary>What a person is shown of terms, with what a definition of theirs does.</summary>
    public static string Text(
        GrantTerms terms,
        string companyName,
        string language,
        bool isDecidedOn = true,
        bool isGiven = false
    )
    {
        ArgumentNullException.ThrowIfNull(terms);
        return GrantText.Of(terms, companyName, language, ReportCatalogue.Titled, isDecidedOn, isGiven)
            + (terms.Definition is { } definition ? " " + Describe(definition, language) : "");
    }

    /// <summary>The desk of a company, able to tell people what a definition does.</summary>
    public static GrantDesk Desk(IGrantsTransaction company) =>
        new(company) { Describe = Describe, Titled = ReportCatalogue.Titled };
}
