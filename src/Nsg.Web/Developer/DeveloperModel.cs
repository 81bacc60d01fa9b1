using Nsg.Bookkeeping;
using Nsg.Storage;
using Nsg.Web.Languages;
using Nsg.Web.Pages;

namespace Nsg.Web.Developer;

/// <summary>A call to try.</summary>
/// <param name="Id">Name.</param>
/// <param name="Title">What it fetches.</param>
/// <param name="Path">Path with its query.</param>
/// <param name="Codes">The call in words of several languages: name of the language, text.</param>
public sealed record Example(string Id, Phrase Title, string Path, IReadOnlyList<(string Name, string Code)> Codes)
{
    /// <summary>The call in one of the languages; in the first where there is none of the name.</summary>
    internal (string Name, string Code) In(string language) =>
        Codes.FirstOrDefault(one => one.Name == language) is { Name: not null } found ? found : Codes[0];
}

/// <summary>What a call answered.</summary>
/// <param name="Example">Name of the example.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Headers">Some of its headers.</param>
/// <param name="Body">Body, laid out.</param>
public sealed record ExampleAnswer(string Example, int Status, IReadOnlyList<string> Headers, string Body);

/// <summary>Examples.</summary>
/// <param name="HasSandbox">Whether they can be run.</param>
/// <param name="Examples">Examples.</param>
/// <param name="Answer">What one of them answered, or null.</param>
/// <param name="Language">Language that they are written in.</param>
public sealed record ExamplesModel(
    bool HasSandbox,
    IReadOnlyList<Example> Examples,
    ExampleAnswer? Answer,
    string Language
);

/// <summary>A parameter or a field.</summary>
/// <param name="Name">Name.</param>
/// <param name="Type">Type, as <c>string</c> or <c>path string</c>.</param>
/// <param name="IsRequired">Whether it must be there.</param>
/// <param name="About">What it means, in English.</param>
public sealed record FieldLine(string Name, string Type, bool IsRequired, string About);

/// <summary>An operation of the interface, as its OpenAPI document has it.</summary>
/// <param name="Id">Name.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Path with its parameters.</param>
/// <param name="Summary">What it does, in English.</param>
/// <param name="Parameters">Parameters.</param>
/// <param name="Body">Fields of the body, or media types of one that is no JSON.</param>
/// <param name="Answers">Statuses with what comes; those that any operation may answer are left out.</param>
public sealed record OperationLine(
    string Id,
    string Method,
    string Path,
    string Summary,
    IReadOnlyList<FieldLine> Parameters,
    IReadOnlyList<FieldLine> Body,
    IReadOnlyList<(string Status, string About)> Answers
)
{
    /// <summary>Whether it needs no key.</summary>
    public bool IsOpen { get; init; }

    /// <summary>An example of the body in JSON, or null.</summary>
    public string? BodyExample { get; init; }

    /// <summary>An example of the answer in JSON, or null.</summary>
    public string? AnswerExample { get; init; }

    /// <summary>Whether it can be run as it stands: it fetches JSON, and nothing of it but the company has to be filled
    /// in.</summary>
    public bool IsRunnable =>
        Method == "GET"
        && AnswerExample is not null
        && Path.StartsWith("/api/v1/companies/" + Company, StringComparison.Ordinal)
        && !Path.Replace(Company, "", StringComparison.Ordinal).Contains('{')
        && Parameters.All(one => !one.IsRequired || one.Type.StartsWith("path", StringComparison.Ordinal));

    /// <summary>The path for a company.</summary>
    /// <param name="company">Its key, or null for none.</param>
    public string PathOf(string? company) =>
        company is null ? Path : Path.Replace(Company, company, StringComparison.Ordinal);

    private const string Company = "{key}";

    /// <summary>The call as a line for a shell.</summary>
    /// <param name="address">The node's address, without a slash at its end.</param>
    /// <param name="company">Key of the company that is filled in, or null.</param>
    internal string Curl(string address, string? company) =>
        string.Join(
            " \\\n  ",
            new[]
            {
                "curl" + (Method == "GET" ? "" : " -X " + Method),
                IsOpen ? null : "-H \"Authorization: Bearer $NSG_TOKEN\"",
                BodyExample is null ? null : "-H 'Content-Type: application/json' -d @body.json",
                $"'{address}{PathOf(company)}'",
            }.OfType<string>()
        );
}

/// <summary>The reference.</summary>
/// <param name="Tags">Subjects under their heads.</param>
/// <param name="Tag">The one that is shown.</param>
/// <param name="Operations">Its operations.</param>
/// <param name="Address">The node's address, without a slash at its end.</param>
public sealed record ReferenceModel(
    IReadOnlyList<(Phrase Head, IReadOnlyList<string> Tags)> Tags,
    string Tag,
    IReadOnlyList<OperationLine> Operations,
    string Address
)
{
    /// <summary>Key of the reader's test company, which is filled in; or null.</summary>
    public string? Sandbox { get; init; }

    /// <summary>What one of the operations answered, or null.</summary>
    public ExampleAnswer? Answer { get; init; }
}

/// <summary>Keys of programs.</summary>
/// <param name="Companies">Companies that the person may make keys for.</param>
/// <param name="Keys">Keys that the person may see, newest first, with the names of company, maker and revoker.</param>
/// <param name="Token">The key that was made just now, or null.</param>
/// <param name="Form">What the form is filled with.</param>
/// <param name="Now">The moment that they are seen at.</param>
public sealed record KeysModel(
    IReadOnlyList<CompanyProfile> Companies,
    IReadOnlyList<(ClientKey Key, string Company, string? Maker, string? Revoker)> Keys,
    string? Token,
    KeyForm Form,
    DateTimeOffset Now
);

/// <summary>A key as it is asked for.</summary>
/// <param name="Name">Name.</param>
/// <param name="Company">Key of the company.</param>
/// <param name="CanWrite">Whether it writes too.</param>
/// <param name="Ends">Its last day, or null.</param>
public sealed record KeyForm(string? Name, string? Company, bool CanWrite, DateOnly? Ends)
{
    /// <summary>Fields for which no key was made: name, company, ends; none before the form was sent.</summary>
    public IReadOnlyList<string> Wrong { get; init; } = [];
}

/// <summary>The person's test company.</summary>
/// <param name="Company">The company, or null.</param>
/// <param name="CanMake">Whether the node has samples to make one of.</param>
/// <param name="Token">Its first key, shown once; or null.</param>
/// <param name="Request">What the page's forms are known by: sent twice, one makes one company.</param>
public sealed record SandboxModel(CompanyProfile? Company, bool CanMake, string? Token, string Request);

/// <summary>What happened to a company.</summary>
/// <param name="Sequence">Number.</param>
/// <param name="Time">When.</param>
/// <param name="Kind">What.</param>
/// <param name="Actor">Who, as people call each other.</param>
/// <param name="Path">Where to look at what it is about, below the company; or null.</param>
public sealed record EventLine(long Sequence, DateTimeOffset Time, string Kind, string Actor, string? Path);

/// <summary>Companies whose events the person may follow.</summary>
/// <param name="Companies">Their keys, names, and the numbers of their newest events.</param>
/// <param name="Pages">The pages around.</param>
/// <param name="Call">The call that follows them, as a line for a shell.</param>
public sealed record EventCompaniesModel(
    IReadOnlyList<(string Key, string Name, long Last)> Companies,
    ListPages Pages,
    string Call
);

/// <summary>The newest events.</summary>
/// <param name="Lines">Events, newest first.</param>
/// <param name="Last">Number of the newest.</param>
/// <param name="Older">Cursor of the next page, or null on the last.</param>
/// <param name="IsFirst">Whether they are the newest.</param>
public sealed record EventsModel(IReadOnlyList<EventLine> Lines, long Last, string? Older, bool IsFirst);
