using System.CommandLine;
using Nsg.Node.Reports;
using Nsg.Vocabulary;

namespace Nsg.Command.Commands.Reports;

/// <summary>Options that say a decision about a report: one of them, with a reason.</summary>
internal sealed class AdjustOptions
{
    private readonly Option<string?> _parameter = new("--parameter")
    {
        Description = "A parameter that holds for the period",
        HelpName = "NAME=NUMBER",
    };
    private readonly Option<string?> _remark = new("--remark")
    {
        Description = "The box that a remark is on; empty for the return as a whole",
        HelpName = "BOX",
    };
    private readonly Option<string?> _specification = new("--specification")
    {
        Description =
            "What sets an amount of a box apart: BOX:NAME:TAX, or BOX:NAME:BASE:TAX; with --remark, the line's name alone",
        HelpName = "S",
    };
    private readonly Option<string?> _chosen = new("--chosen")
    {
        Description = "A remark of the authority's list",
        HelpName = "R",
    };
    private readonly Option<string?> _text = new("--text") { Description = "A remark in words", HelpName = "T" };
    private readonly Option<string?> _kid = new("--kid")
    {
        Description = "Customer identification for a payment back",
        HelpName = "KID",
    };
    private readonly Option<string?> _number = new("--vat-number")
    {
        Description = "The VAT number of a buyer: PARTY=NUMBER",
        HelpName = "P=N",
    };
    private readonly Option<string?> _contact = new("--contact")
    {
        Description = "Who answers for it: NAME;PHONE;EMAIL",
        HelpName = "C",
    };
    private readonly Option<bool> _withdraw = new("--withdraw")
    {
        Description = "Takes the earlier decision about the same back",
    };
    private readonly Option<string> _reason = new("--reason")
    {
        Description = "Why, in words; kept in the log",
        HelpName = "R",
        Required = true,
    };

    internal void AddTo(System.CommandLine.Command command)
    {
        command.Add(_parameter);
        command.Add(_remark);
        command.Add(_specification);
        command.Add(_chosen);
        command.Add(_text);
        command.Add(_kid);
        command.Add(_number);
        command.Add(_contact);
        command.Add(_withdraw);
        command.Add(_reason);
    }

    /// <summary>The decision that was given.</summary>
    /// <exception cref="UsageException">It is none, or two at once.</exception>
    internal AdjustmentRequest Of(ParseResult parse)
    {
        var wanted = (
            parse.GetValue(_parameter),
            parse.GetValue(_remark),
            parse.GetValue(_specification),
            parse.GetValue(_kid),
            parse.GetValue(_number),
            parse.GetValue(_contact)
        ) switch
        {
            ({ } one, null, null, null, null, null) => Made("parameter", Left(one)) with { Value = Amount(Right(one)) },
            (null, { } box, var line, null, null, null) => Made("remark", box) with
            {
                Specification = line,
                Chosen = parse.GetValue(_chosen),
                Text = parse.GetValue(_text),
            },
            (null, null, { } one, null, null, null) => Set(one.Split(':')),
            (null, null, null, { } one, null, null) => Made("kid", "") with { Text = one },
            (null, null, null, null, { } one, null) => Made("vat-number", Left(one)) with { Text = Right(one) },
            (null, null, null, null, null, { } one) => Made("contact", "") with { Text = one },
            _ => throw new UsageException(
                "give one of --parameter, --remark, --specification, --kid, --vat-number and --contact"
            ),
        };
        return wanted with { IsWithdrawn = parse.GetValue(_withdraw) };

        AdjustmentRequest Made(string kind, string target) => new(kind, parse.GetValue(_reason)!) { Target = target };

        AdjustmentRequest Set(string[] parts) =>
            parts.Length is 3 or 4
                ? Made("specification", parts[0]) with
                {
                    Specification = parts[1],
                    Value = parts.Length == 4 ? Amount(parts[2]) : null,
                    Tax = Amount(parts[^1]),
                }
                : throw new UsageException("--specification is BOX:NAME:TAX or BOX:NAME:BASE:TAX");
    }

    private static string Left(string text) => text.Split('=')[0];

    private static string Right(string text) =>
        text.Split('=', 2) is [_, var right] ? right : throw new UsageException($"'{text}' is not NAME=VALUE");

    private static decimal Amount(string text) =>
        CommonOptions.TryAmount(text, out var value)
            ? value
            : throw new UsageException($"'{text}' is not an amount {Bounds.AmountText}");
}
