using System.CommandLine;
using Nsg.Web.SignIn;

namespace Nsg.Command.Commands.People;

/// <summary>How <c>nsg serve</c> is told who vouches for people.</summary>
internal sealed class SignInArguments
{
    /// <summary>Environment variable of the secret: a command line is seen by everyone on the machine.</summary>
    internal const string SecretVariable = "NSG_SIGN_IN_SECRET";

    private readonly Option<string?> _issuer = new("--sign-in") { Description = "The OpenID provider that people sign in by; without it no pages are served", HelpName = "URL" };
    private readonly Option<string> _client = new("--sign-in-client")
    {
        Description = $"What the provider calls this node; its secret, if any, is in the environment variable {SecretVariable}", HelpName = "ID", DefaultValueFactory = _ => "nsg",
    };
    private readonly Option<string?> _address = new("--public-url") { Description = "The address that browsers know the node by; needed with --sign-in", HelpName = "URL" };

    internal void AddTo(System.CommandLine.Command command)
    {
        command.Add(_issuer);
        command.Add(_client);
        command.Add(_address);
    }

    internal SignInOptions? Read(ParseResult parse) => parse.GetValue(_issuer) is not { } issuer ? null : new SignInOptions
    {
        Issuer = Address(issuer, "--sign-in"),
        ClientId = parse.GetValue(_client)!,
        ClientSecret = Environment.GetEnvironmentVariable(SecretVariable) is { Length: > 0 } secret ? secret : null,
        PublicAddress = Address(parse.GetValue(_address) ?? throw new UsageException("--sign-in needs --public-url, the address that browsers know the node by"), "--public-url"),
    };

    private static Uri Address(string text, string option) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? address
            : throw new UsageException($"{option} {text} is no https address");
}
