using System.Collections.Frozen;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace Nsg.Command;

/// <summary>An example line for every command, shown below its help.</summary>
internal static class HelpExamples
{
    /// <summary>Command to its example, without the leading <c>nsg</c>.</summary>
    internal static readonly FrozenDictionary<string, string> Examples = new Dictionary<string, string>
    {
        ["access"] = "access list --company DK:20202020",
        ["access list"] = "access list --company DK:20202020 --json",
        [""] = "import --company DK:20202020 invoices/ bank/",
        ["backup"] = "backup -o /mnt/elsewhere/nsg-2026-11-23",
        ["bank"] = "bank show E-1042 --company DK:20202020",
        ["bank match"] = "bank match E-1042 --item M-1001 --item M-1002 --account 2390 --company DK:20202020",
        ["bank show"] = "bank show E-1042 --company DK:20202020 --json",
        ["bank undo"] = "bank undo E-1042 --reason \"another invoice\" --company DK:20202020",
        ["bench"] = "bench import",
        ["bench access"] = "bench access --seconds 8 --rate 500",
        ["bench import"] = "bench import --documents 10000 --json",
        ["bench damage"] = "bench damage invoices/ --documents 10000 --seed 7",
        ["bench reports"] = "bench reports --vouchers 1000000",
        ["bench pages"] = "bench pages --vouchers 100000 --requests 200",
        ["bench proof"] = "bench proof --records 1000000",
        ["bench http"] = "bench http --connections 64",
        ["bench journal"] = "bench journal --vouchers 1000000",
        ["bench saft"] = "bench saft --size 1000",
        ["bench ledger"] = "bench ledger --json",
        ["bench validate"] = "bench validate --lines 3 1000 --json",
        ["books"] = "books trial-balance --company DK:20202020",
        ["books notifications"] = "books notifications --company DK:20202020",
        ["books bank"] = "books bank --company DK:20202020 --json",
        ["books journal"] = "books journal --company DK:20202020 --from 2026-01-01 --to 2026-03-31",
        ["books ledger"] = "books ledger --company DK:20202020 --account 1100",
        ["books statement"] = "books statement --company DK:20202020 --party Bager --from 2019-01-01",
        ["books open-items"] = "books open-items --company DK:20202020 --csv",
        ["books specification"] =
            "books specification accounts --company DK:20202020 --from 2026-01-01 --to 2026-03-31 --csv",
        ["books trial-balance"] = "books trial-balance --company DK:20202020 --to 2026-12-31",
        ["books vat-summary"] = "books vat-summary --company DK:20202020 --from 2026-01-01 --to 2026-03-31",
        ["chart"] = "chart list --company DK:20202020",
        ["chart archive"] = "chart archive 2810 --company DK:20202020 --reason \"no longer used\"",
        ["chart import"] = "chart import chart.csv --company DK:20202020",
        ["chart list"] = "chart list --company DK:20202020 --csv",
        ["chart map"] = "chart map --to SE --company DK:20202020",
        ["chart restore"] = "chart restore 2810 --company DK:20202020",
        ["checkpoint"] = "checkpoint --company DK:20202020 -o checkpoint.txt",
        ["client"] = "client list",
        ["client add"] =
            "client add --name \"Fjordbanken\" --id NO:974760673 --jwks bank.jwks.json --redirect https://bank.example/back",
        ["client keys"] = "client keys k7q2m5x8n4p6r9t3 --jwks https://bank.example/jwks.json",
        ["client list"] = "client list --json",
        ["client revoke"] = "client revoke k7q2m5x8n4p6r9t3",
        ["client trust"] = "client trust --issuer https://directory.example --jwks directory.jwks.json",
        ["company"] = "company list",
        ["company checks"] = "company checks strict --company DK:20202020",
        ["company create"] = "company create --id DK:20202020 --name \"Havnens Handel ApS\" --country DK",
        ["company limit"] = "company limit --company DK:20202020 --amount 50000",
        ["company list"] = "company list --json",
        ["company moved"] = "company moved --to https://other.example --company DK:20202020",
        ["company publish"] = "company publish --endpoint https://node.example --company DK:20202020",
        ["company unpublish"] = "company unpublish --company DK:20202020",
        ["discover"] = "discover 0184:20202020 --at https://node.example",
        ["company register"] = "company register draft.json --preview --summary form.txt",
        ["company registered"] = "company registered --company KEY --number 974760673 --date 2026-11-20 --book-capital",
        ["company dissolve"] =
            "company dissolve --last-day 2026-06-30 --reason \"sold\" --preview --company DK:20202020",
        ["company vat-period"] = "company vat-period half-year --company DK:20202020",
        ["conform"] = "conform official-material/ -o docs/conformance.md",
        ["database"] = "database prepare --role nsg_app --data postgres://nsg_owner@db/nsg",
        ["demo"] = "demo --port 8080",
        ["doctor"] = "doctor --json",
        ["entry"] = "entry post entry.json --company DK:20202020",
        ["entry correct"] = "entry correct G2026-3 entry.json --reason \"wrong account\" --company DK:20202020",
        ["entry post"] = "entry post entries.ndjson --company DK:20202020 --all-or-nothing",
        ["entry reverse"] = "entry reverse G2026-3 --reason \"posted twice\" --company DK:20202020",
        ["entry show"] = "entry show G2026-3 --company DK:20202020",
        ["export"] = "export hledger --company DK:20202020 -o books.journal",
        ["export archive"] = "export archive --company DK:20202020 -o company.zip",
        ["export csv"] = "export csv --company SE:5566778899 --year 2025 -o books.csv",
        ["export hledger"] = "export hledger --company DK:20202020 -o books.journal",
        ["export json"] = "export json --company SE:5566778899 --year 2025 -o books.json",
        ["export saf-t"] = "export saf-t --company NO:974760673 --year 2025 -o books.xml",
        ["export sie"] = "export sie --company SE:5566778899 --year 2025 -o books.se",
        ["export xbrl-gl"] = "export xbrl-gl --company DK:20202020 --from 2026-01-01 --to 2026-03-31 -o books.xml",
        ["generate"] = "generate --companies 5 --documents 10000 --seed 1 -o generated/",
        ["import"] = "import --company DK:20202020 invoices/ bank/ more.zip",
        ["import archive"] = "import archive company.zip",
        ["grant"] = "grant list --company DK:20202020",
        ["person"] = "person list",
        ["personal"] = "personal export --about 19760312-7890 --company DK:20202020",
        ["personal export"] = "personal export --about 19760312-7890 \"Anna Karlsson\" --company DK:20202020",
        ["personal erase"] = "personal erase --record 12 --reason \"asked for by the person\" --company DK:20202020",
        ["personal scrub"] = "personal scrub",
        ["trust"] =
            "trust check --supplier NO:974760673 --account NO9386011117947 --registers registers.json --company DK:20202020",
        ["trust check"] =
            "trust check --document DOCUMENT --registers registers.json --trust trust.json --company DK:20202020",
        ["mandate"] = "mandate list --company DK:20202020",
        ["mandate grant"] =
            "mandate grant --to \"Regnskapsbyrået AS\" --id NO:974760673 --for grants reports --until 2027-12-31 --only \"purpose=credit|audit\" --signers \"Anna Karlsson,Per Berg\" --company DK:20202020",
        ["mandate list"] = "mandate list --company DK:20202020",
        ["mandate check"] = "mandate check --who NO:974760673 --for grants --fact purpose=credit --company DK:20202020",
        ["mandate delegate"] =
            "mandate delegate MANDATE --by NO:974760673 --to \"Kari Nordmann\" --id 12345 --for reports --until 2027-06-30 --company DK:20202020",
        ["mandate revoke"] = "mandate revoke MANDATE --company DK:20202020",
        ["grant due"] = "grant due --company DK:20202020 --days 60",
        ["grant pass-on"] = "grant pass-on GRANT --to CLIENT --company DK:20202020",
        ["grant renew"] = "grant renew GRANT --company DK:20202020 --signers \"Anna Karlsson,Per Berg\"",
        ["grant give"] = "grant give GRANT --company DK:20202020 --signers \"Anna Karlsson,Per Berg\"",
        ["grant sign"] = "grant sign GRANT --signer \"Anna Karlsson\" --company DK:20202020",
        ["grant unsign"] = "grant unsign GRANT --signer \"Anna Karlsson\" --company DK:20202020",
        ["grant list"] = "grant list --company DK:20202020",
        ["grant refuse"] = "grant refuse GRANT --company DK:20202020 --reason \"not needed\"",
        ["grant request"] =
            "grant request --client CLIENT --purpose credit --resource balances --from 2025-01-01 --company DK:20202020",
        ["grant take-back"] = "grant take-back GRANT --company DK:20202020 --reason \"asked by mistake\"",
        ["grant withdraw"] = "grant withdraw GRANT --company DK:20202020",
        ["invoice"] = "invoice create invoice.json --company DK:20202020",
        ["invoice create"] = "invoice create invoice.json --company DK:20202020 -o invoice.xml",
        ["invoice credit"] = "invoice credit 20260001 --reason \"goods came back\" --company DK:20202020",
        ["payments"] = "payments due --company DK:20202020",
        ["payments due"] = "payments due --until 2026-12-31 --company DK:20202020",
        ["payments order"] = "payments order 54272871 -o payments.xml --company DK:20202020",
        ["payments list"] = "payments list --company DK:20202020",
        ["payments write"] = "payments write NSG2611267f3a21bc44 -o payments.xml --company DK:20202020",
        ["payments cancel"] = "payments cancel NSG2611267f3a21bc44 --why \"not sent\" --company DK:20202020",
        ["payments confirm-account"] =
            "payments confirm-account 54272871 --why \"Anna at Nabo, by telephone\" --company DK:20202020",
        ["invoice write"] = "invoice write 20260001 --form finvoice -o invoice.xml --company DK:20202020",
        ["inspect"] = "inspect invoice.xml --json",
        ["key"] = "key list",
        ["key create"] = "key create --name \"Accounting system\"",
        ["key list"] = "key list",
        ["key revoke"] = "key revoke ID",
        ["node-key rotate"] = "node-key rotate",
        ["node-key"] = "node-key",
        ["obligations"] = "obligations --company DK:20202020",
        ["period"] = "period list --company DK:20202020",
        ["period list"] = "period list --company DK:20202020 --json",
        ["period lock"] =
            "period lock --from 2026-01-01 --to 2026-03-31 --reason \"VAT reported\" --company DK:20202020",
        ["period unlock"] =
            "period unlock --from 2026-01-01 --to 2026-03-31 --reason \"late invoice\" --company DK:20202020",
        ["products"] = "products list --company DK:20202020",
        ["products codes"] = "products codes unspsc-to-cn.csv --company DK:20202020",
        ["products factors"] = "products factors factors-2025.csv --company DK:20202020",
        ["products footprint"] =
            "products footprint --company DK:20202020 --from 2025-01-01 --by classification --digits 2",
        ["products labels"] = "products labels --company DK:20202020 --from 2025-01-01",
        ["products lines"] = "products lines --company DK:20202020 --class UNSPSC:4411",
        ["products list"] = "products list --company DK:20202020 --direction purchase",
        ["products show"] = "products show 0f3a5c7e9b1d2f4a6c8e0b1d3f5a7c9e --company DK:20202020",
        ["products sums"] = "products sums --company DK:20202020 --direction purchase --by classification --digits 2",
        ["rates"] = "rates import rates.tsv",
        ["rates import"] = "rates import rates.tsv",
        ["rebuild"] = "rebuild --company DK:20202020",
        ["report"] = "report run dk.vat --company DK:20202020 --period 2026-Q1",
        ["report approve"] = "report approve dk.vat --company DK:20202025 --period 2026-Q1",
        ["report check"] = "report check turnover.report",
        ["report adjust"] =
            "report adjust dk.vat --company DK:20202020 --period 2026-Q1 --parameter el=1200 --reason \"metered\"",
        ["report attempts"] = "report attempts FILING --company DK:20202020",
        ["report check-vat"] = "report check-vat return.xml --on 2026-04-10",
        ["report due"] = "report due --company DK:20202020 --folder upload/",
        ["report preview"] = "report preview dk.vat --company DK:20202020 --period 2026-Q1",
        ["report stand"] = "report stand dk.vat --company DK:20202025 --by file --accept review",
        ["report filings"] = "report filings --company DK:20202020",
        ["report list"] = "report list",
        ["report receipt"] = "report receipt FILING --company DK:20202020 --reference 4711",
        ["report run"] = "report run dk.vat --company DK:20202020 --period 2026-Q1 --format xml -o vat.xml",
        ["report proof"] = "report proof FILING --company DK:20202020 -o filing.receipt.json",
        ["report send"] = "report send FILING --company DK:20202020 -o vat.xml",
        ["report uploaded"] = "report uploaded FILING --company DK:20202020 --day 2026-04-28",
        ["report take-back"] = "report take-back FILING --company DK:20202020 --reason \"a document was missing\"",
        ["report uses"] = "report uses P2026-7 --company DK:20202020",
        ["report trace"] = "report trace dk.vat --line salgsmoms --company DK:20202020 --period 2026-Q1",
        ["report try"] = "report try landlord.report --company DK:20202020 --period 2026-Q1 --language da",
        ["report vat-case"] = "report vat-case case.json --json",
        ["entry run-due"] = "entry run-due --until 2026-03-31",
        ["books open"] = "books open balances.csv --date 2026-01-01 --company DK:20202020",
        ["dimension"] = "dimension list --company DK:20202020",
        ["dimension archive"] = "dimension archive 6 P-17 --reason \"finished\" --company DK:20202020",
        ["dimension balances"] = "dimension balances 1 --company DK:20202020 --from 2026-01-01 --to 2026-12-31",
        ["dimension define"] = "dimension define departments.csv --company DK:20202020",
        ["dimension list"] = "dimension list --company DK:20202020 --csv",
        ["dimension restore"] = "dimension restore 6 P-17 --company DK:20202020",
        ["entry attach"] = "entry attach G2026-3 receipt.pdf --company DK:20202020",
        ["entry without-document"] = "entry without-document --company DK:20202020 --from 2026-01-01",
        ["plan"] = "plan list --company DK:20202020",
        ["plan accrue"] =
            "plan accrue --entry P2026-7 --account 3640 --balance-account 6390 --from 2026-01-01 --months 12 --company DK:20202020",
        ["plan change"] = "plan change \"Office rent\" rent.json --company DK:20202020",
        ["plan list"] = "plan list --company DK:20202020 --json",
        ["plan recur"] = "plan recur rent.json --company DK:20202020",
        ["plan show"] = "plan show \"Office rent\" --company DK:20202020",
        ["plan stop"] = "plan stop \"Office rent\" --reason \"moved out\" --company DK:20202020",
        ["stamp"] = "stamp --authority https://tsa.example --company DK:20202020",
        ["witness"] = "witness list --company DK:20202020",
        ["witness ask"] =
            "witness ask --url https://witness.example --key nsg-1a2b3c4d+… --token-file token.txt --company DK:20202020",
        ["witness distrust"] = "witness distrust nsg-1a2b3c4d+1a2b3c4d+…",
        ["witness key"] = "witness key",
        ["witness list"] = "witness list --company DK:20202020 --json",
        ["witness trust"] = "witness trust nsg-1a2b3c4d+1a2b3c4d+…",
        ["witness trusted"] = "witness trusted",
        ["retention"] = "retention list --company DK:20202020",
        ["retention list"] = "retention list --company DK:20202020 --csv",
        ["retention show"] = "retention show G2026-3 --company DK:20202020",
        ["review"] = "review list --company DK:20202020",
        ["review book"] = "review book 4711 --company DK:20202020 --account 4010",
        ["review list"] = "review list --company DK:20202020",
        ["review take-back"] = "review take-back 4711 --company DK:20202020 --reason \"another account\"",
        ["review reject"] = "review reject 4711 --company DK:20202020 --reason \"not ours\"",
        ["review show"] = "review show 4711 --company DK:20202020",
        ["rights"] = "rights check rights.ttl --signers \"Anna Karlsson,Per Berg\"",
        ["rights check"] = "rights check rights.jsonld --signers 19760312-7890,19810405-2345 --json",
        ["rights keep"] = "rights keep rights.jsonld --source \"Bolagsverket 2026-11-01\" --company SE:5560360793",
        ["rules"] = "rules list",
        ["rules diff"] = "rules diff peppol-billing@2026.5 peppol-selfbilling@2026.5",
        ["rules list"] = "rules list --json",
        ["rules show"] = "rules show en16931 --language nb",
        ["serve"] = "serve --urls http://127.0.0.1:5080",
        ["show"] = "show 4711 --company DK:20202020",
        ["simulate"] = "simulate --seeds 1..10000",
        ["simulate kills"] = "simulate kills --count 200 --json",
        ["validate"] = "validate invoice.xml orders/ --json",
        ["verify receipt"] = "verify receipt receipt.json --node-key node-key.txt --answer balances.json",
        ["verify"] = "verify --company DK:20202020",
        ["year"] = "year list --company DK:20202020",
        ["year close"] = "year close 2025 --company DK:20202020",
        ["year define"] = "year define --from 2025-07-01 --to 2026-06-30 --company DK:20202020",
        ["year list"] = "year list --company DK:20202020 --json",
        ["year preview"] = "year preview 2025 --company DK:20202020",
        ["year reopen"] = "year reopen 2025 --reason \"auditor's entry\" --company DK:20202020",
    }.ToFrozenDictionary();

    /// <summary>Lets <c>--help</c> end with the command's example.</summary>
    internal static void AddTo(RootCommand root)
    {
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new Action((HelpAction)help.Action!);
        }
    }

    private static string Name(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{Name(parent)} {result.Command.Name}".TrimStart() : "";

    /// <summary>The library's help, and the example.</summary>
    internal sealed class Action(HelpAction inner) : SynchronousCommandLineAction
    {
        /// <inheritdoc/>
        public override int Invoke(ParseResult parseResult)
        {
            var code = inner.Invoke(parseResult);
            if (Examples.TryGetValue(Name(parseResult.CommandResult), out var example))
            {
                var output = parseResult.InvocationConfiguration.Output;
                output.WriteLine("Example:");
                output.WriteLine($"  nsg {example}");
            }

            return code;
        }
    }
}
