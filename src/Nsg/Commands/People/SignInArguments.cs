using System.CommandLine;
using Nsg.Command.Generation;
using Nsg.Node.Hosting;
using Nsg.Vocabulary;
using Nsg.Web.SignIn;

namespace Nsg.Command.Commands.People;

/// <summary>How <c>nsg serve</c> is told who vouches for people.</summary>
internal sealed class SignInArguments
{
    /// <summary>Environment variable of the secret: a command line is seen by everyone on the machine.</summary>
    internal const string SecretVariable = "NSG_SIGN_IN_SECRET";

    private readonly Option<string?> _issuer = new("--sign-in")
    {
        Description = "The OpenID provider that people sign in by; without it no pages are served",
        HelpName = "URL",
    };
    private readonly Option<string> _client = new("--sign-in-client")
    {
        Description =
            $"What the provider calls this node; its secret, if any, is in the environment variable {SecretVariable}",
        HelpName = "ID",
        DefaultValueFactory = _ => "nsg",
    };

    private readonly Option<bool> _samples = new("--test-companies")
    {
        Description =
            "Whoever is signed in may make a test company with invented documents; it is marked, counts for nothing and can be removed",
    };

    internal void AddTo(System.CommandLine.Command command)
    {
        command.Add(_issuer);
        command.Add(_client);
        command.Add(_samples);
    }

    /// <summary>What test companies are made of, or null where there are to be none.</summary>
    internal Func<string, Country, int, SampleCompany>? Samples(ParseResult parse) =>
        parse.GetValue(_samples) ? SampleYear.Write : null;

    /// <param name="parse">What was typed.</param>
    /// <param name="address">The address that browsers know the node by, or null.</param>
    internal SignInOptions? Read(ParseResult parse, Uri? address) =>
        parse.GetValue(_issuer) is not { } issuer
            ? null
            : new SignInOptions
            {
                Issuer = Address(issuer, "--sign-in"),
                ClientId = parse.GetValue(_client)!,
                ClientSecret = Environment.GetEnvironmentVariable(SecretVariable) is { Length: > 0 } secret
                    ? secret
                    : null,
                PublicAddress =
                    address
                    ?? throw new UsageException(
                        "--sign-in needs --public-url, the address that browsers know the node by"
                    ),
            };

    private static Uri Address(string text, string option) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? address
            : throw new UsageException($"{option} {text} is no https address");
}
