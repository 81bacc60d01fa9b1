using System.CommandLine;
using Nsg.Exchange.Trust;

namespace Nsg.Command.Commands.Trust;

/// <summary>What senders are checked with, where a command checks them at receipt: nothing unless given, and no
/// network.</summary>
internal sealed class TrustOptions
{
    private readonly Option<string[]> _folders = new("--register")
    {
        Description = "With --trust: a folder of register entries",
        HelpName = "DIR",
    };
    private readonly Option<string?> _national = new("--registers")
    {
        Description = "With --trust: a file that says how national registers are reached",
        HelpName = "FILE",
    };
    private readonly Option<string?> _settings = new("--trust")
    {
        Description = "A file that says what the senders of documents are checked with at receipt (docs/trust.md)",
        HelpName = "FILE",
    };

    internal void AddTo(System.CommandLine.Command command)
    {
        command.Add(_settings);
        command.Add(_folders);
        command.Add(_national);
    }

    /// <summary>The checks; null where none are asked for.</summary>
    /// <exception cref="UsageException">A file is none, or registers are given without the settings.</exception>
    internal TrustChecks? Read(ParseResult parse)
    {
        var (folders, national, settings) = (
            parse.GetValue(_folders) ?? [],
            parse.GetValue(_national),
            parse.GetValue(_settings)
        );
        return settings is not null ? TrustCommands.Read(settings, ServeCommand.Registers(folders, national))
            : folders.Length == 0 && national is null ? null
            : throw new UsageException("--register and --registers go with --trust FILE");
    }
}
