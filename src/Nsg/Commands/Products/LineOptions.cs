using System.CommandLine;
using Nsg.Bookkeeping.Products;

namespace Nsg.Command.Commands.Products;

/// <summary>Which lines, and how they are shown.</summary>
internal sealed class LineOptions
{
    private readonly Option<DateOnly?> _from = CommonOptions.Day("--from", "First day");
    private readonly Option<DateOnly?> _to = CommonOptions.Day("--to", "Last day");
    private readonly Option<bool> _json = CommonOptions.Json();
    private readonly Option<bool> _csv = CommonOptions.Csv();
    private readonly Option<string?> _direction = new("--direction") { Description = "purchase or sale" };
    private readonly Option<string?> _code = new("--class")
    {
        Description = "Only lines of a code or its beginning, such as UNSPSC:4411",
        HelpName = "LIST:PREFIX",
    };
    private readonly Option<string?> _text = new("--text")
    {
        Description = "Part of the item's name",
        HelpName = "TEXT",
    };
    private readonly Option<string?> _by = new("--by")
    {
        Description = "What to put together by; product unless given",
    };
    private readonly Option<int?> _digits = new("--digits")
    {
        Description = "Digits of the code that count: 2 for UNSPSC segments, 4 families, 6 classes",
        HelpName = "N",
    };
    private readonly Option<string?> _list = new("--list")
    {
        Description = "System of codes; UNSPSC unless given",
        HelpName = "LIST",
    };

    internal LineOptions()
    {
        _direction.AcceptOnlyFromAmong("purchase", "sale");
        _by.AcceptOnlyFromAmong([.. LineGrouping.Names]);
    }

    internal void AddTo(System.CommandLine.Command command, bool isGrouped)
    {
        foreach (var option in new Option[] { _from, _to, _direction, _code, _text, _json, _csv })
        {
            command.Add(option);
        }

        foreach (var option in isGrouped ? new Option[] { _by, _list, _digits } : [])
        {
            command.Add(option);
        }
    }

    internal LineView Read(ParseResult parse, bool isGrouped)
    {
        var (system, prefix) = Class(parse.GetValue(_code));
        var view = new LineView(
            new LineSelection
            {
                From = parse.GetValue(_from),
                To = parse.GetValue(_to),
                Direction = parse.GetValue(_direction),
                CodeSystem = system,
                CodePrefix = prefix,
                Text = parse.GetValue(_text),
            },
            isGrouped
                ? new LineGrouping(
                    parse.GetValue(_by) ?? "product",
                    parse.GetValue(_list) is { } named ? CodeSystems.NameOf(named) : CodeSystems.Unspsc,
                    parse.GetValue(_digits)
                )
                : new LineGrouping("product"),
            CommonOptions.Form(parse, _json, _csv)
        );
        return view.Selection.From > view.Selection.To || view.Grouping.Digits is < 1
            ? throw new UsageException("--from lies after --to, or --digits is less than 1")
            : view;
    }

    private static (string? System, string? Prefix) Class(string? text)
    {
        if (text is null)
        {
            return (null, null);
        }

        var at = text.IndexOf(':', StringComparison.Ordinal);
        if (at <= 0)
        {
            throw new UsageException("--class is LIST:PREFIX, such as UNSPSC:4411");
        }

        var system = CodeSystems.NameOf(text[..at]);
        return (system, CodeSystems.Bare(system, text[(at + 1)..]));
    }
}
