using System.CommandLine;
using Nsg.Command;
using Nsg.Command.Commands;
using Nsg.Command.Commands.Bench;
using Nsg.Command.Commands.Books;
using Nsg.Command.Commands.Conform;
using Nsg.Command.Commands.Discovery;
using Nsg.Command.Commands.Export;
using Nsg.Command.Commands.Invoicing;
using Nsg.Command.Commands.Keeping;
using Nsg.Command.Commands.Manual;
using Nsg.Command.Commands.Payments;
using Nsg.Command.Commands.People;
using Nsg.Command.Commands.Personal;
using Nsg.Command.Commands.Products;
using Nsg.Command.Commands.Proofs;
using Nsg.Command.Commands.Reports;
using Nsg.Command.Commands.Review;
using Nsg.Command.Commands.Rights;
using Nsg.Command.Commands.Sharing;
using Nsg.Command.Commands.Simulate;
using Nsg.Command.Commands.Trust;
using Nsg.Command.Commands.Validation;

var root = new RootCommand(
    "The NSG node: business documents in, checked, booked, reported and shared under the owner's control."
)
{
    CompanyCommands.Make(),
    DiscoverCommand.Make(),
    RatesCommand.Make(),
    InspectCommand.Make(),
    ValidateCommand.Make(),
    RulesCommand.Make(),
    ConformCommand.Make(),
    BenchCommand.Make(),
    ImportCommand.Make(),
    ServeCommand.Make(),
    KeyCommands.Make(),
    PersonCommands.Make(),
    BooksCommands.Make(),
    EntryCommands.Make(),
    InvoiceCommands.Make(),
    PaymentCommands.Make(),
    BankCommands.Make(),
    PlanCommands.Make(),
    ChartCommands.Make(),
    DimensionCommands.Make(),
    ProductCommands.Make(),
    PeriodCommands.MakePeriod(),
    PeriodCommands.MakeYear(),
    ReviewCommands.Make(),
    ShowCommand.Make(),
    ReportCommands.Make(),
    ObligationsCommand.Make(),
    ClientCommands.Make(),
    GrantCommands.Make(),
    MandateCommands.Make(),
    TrustCommands.Make(),
    PersonalCommands.Make(),
    AccessCommands.Make(),
    RightsCommands.Make(),
    ExportCommands.Make(),
    RebuildCommand.Make(),
    VerifyCommand.Make(),
    BackupCommand.Make(),
    DoctorCommand.Make(),
    DatabaseCommand.Make(),
    RetentionCommands.Make(),
    CheckpointCommand.Make(),
    NodeKeyCommand.Make(),
    WitnessCommands.Make(),
    WitnessCommands.Stamp(),
    SimulateCommand.Make(),
    GenerateCommand.Make(),
    DemoCommand.Make(),
};
return await CommandRunner.RunAsync(root, args);
