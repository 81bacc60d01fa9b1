using System.CommandLine;
using System.Globalization;
using Nsg.Reporting.Mva;
using Nsg.Reporting.Mva.Rules;

namespace Nsg.Command.Commands.Reports;

/// <summary><c>nsg report check-vat</c>.</summary>
internal static class CheckVatCommand
{
    internal static System.CommandLine.Command Make()
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "A mvaMeldingDto as XML",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var day = CommonOptions.Day(
            "--on",
            "The day on which it is sent; rules of the day are left out when not given"
        );
        var rules = new Option<bool>("--rules")
        {
            Description = "List the authority's rules, and what each is judged by",
        };
        var json = CommonOptions.Json();
        var command = new System.CommandLine.Command(
            "check-vat",
            "Judges a Norwegian VAT return by the authority's rules"
        )
        {
            file,
            day,
            rules,
            json,
        };
        command.SetAction(parse =>
        {
            if (parse.GetValue(rules))
            {
                List(parse.GetValue(json));
                return ExitCode.Ok;
            }

            return Check(
                parse.GetValue(file) ?? throw new UsageException("name a file, or give --rules"),
                parse.GetValue(day),
                parse.GetValue(json)
            );
        });
        return command;
    }

    private static int Check(string path, DateOnly? day, bool json)
    {
        var (melding, faults) = Read(path);
        var judged = MvaRules.Judge(melding, new MvaKnowledge { Day = day });
        var findings = faults
            .Select(fault => new MvaFinding("XSD", MvaSeverity.Invalid, Line: null, fault))
            .Concat(judged.Findings)
            .ToList();
        var isTaken = findings.TrueForAll(one => one.Severity != MvaSeverity.Invalid);
        if (json)
        {
            Output.Json(
                new
                {
                    category = melding.Category,
                    period = melding.Period.Name,
                    year = melding.Period.Year,
                    taken = isTaken,
                    judged = judged.Judged,
                    findings = findings.Select(one => new
                    {
                        rule = one.Rule,
                        severity = Word(one.Severity),
                        line = one.Line,
                        text = one.Text,
                    }),
                    open = judged.Open.Select(one => new
                    {
                        rule = one.Rule,
                        needs = one.Needs.ToString().ToLowerInvariant(),
                    }),
                }
            );
        }
        else
        {
            findings.ForEach(one =>
                Output.Line(
                    $"{Word(one.Severity)} {one.Rule}{(one.Line is { } line ? $" (line {line.ToString(CultureInfo.InvariantCulture)})" : "")}: {one.Text}"
                )
            );
            Output.Line(
                $"{path}: {(isTaken ? "would be taken" : "would be refused")}; {judged.Judged} rules judged, {judged.Open.Count(one => one.Needs == MvaNeed.Authority)} need what the authority knows, {judged.Open.Count(one => one.Needs == MvaNeed.Day)} the day (--on)."
            );
        }

        return findings.Count == 0 ? ExitCode.Ok : ExitCode.Findings;
    }

    private static (MvaMelding, IReadOnlyList<string>) Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return MvaMeldingReader.Read(stream);
        }
        catch (InvalidDataException fault)
        {
            throw new UsageException($"{path}: {fault.Message}");
        }
        catch (IOException fault)
        {
            throw new UsageException(fault.Message);
        }
    }

    private static void List(bool json)
    {
        var rules = MvaRules
            .Technical.Select(one => (List: "Technical", one.Id, one.Severity, one.Needs, one.Text))
            .Concat(MvaRules.All.Select(one => (List: one.List.ToString(), one.Id, one.Severity, one.Needs, one.Text)))
            .ToList();
        if (json)
        {
            rules.ForEach(one =>
                Output.Json(
                    new
                    {
                        list = one.List,
                        rule = one.Id,
                        severity = Word(one.Severity),
                        needs = one.Needs.ToString().ToLowerInvariant(),
                        text = one.Text,
                    }
                )
            );
            return;
        }

        Output.Table(
            ["LIST", "RULE", "SEVERITY", "BY", "WHAT FAILS"],
            rules.Select(one =>
                (IReadOnlyList<string>)
                    [one.List, one.Id, Word(one.Severity), one.Needs.ToString().ToLowerInvariant(), one.Text]
            )
        );
    }

    private static string Word(MvaSeverity severity) => severity == MvaSeverity.Invalid ? "UGYLDIG" : "AVVIKENDE";
}
