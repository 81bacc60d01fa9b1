using FsCheck;
using FsCheck.Fluent;
using Nsg.Documents.Camt;
using Nsg.Documents.Model;
using Nsg.Testing;

namespace Nsg.Documents.Tests.Camt;

public sealed class CamtWriterTests
{
    [Fact]
    public void Write_AnyStatements_ReadBackTheSame() =>
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue).ToArbitrary(),
                seed => ReadsBack(new RandomDocuments(seed).Statements())
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [OfficialFact("cross/iso20022/assets/camt.053.001.08.xsd")]
    public void Write_AnyStatements_AreValid()
    {
        var schemas = Schemas.Single("cross/iso20022/assets/camt.053.001.08.xsd");
        for (var seed = 0; seed < 200; seed++)
        {
            Schemas
                .Errors(schemas, CamtWriter.Write(new RandomDocuments(seed).Statements()))
                .ShouldBeEmpty($"seed {seed}");
        }
    }

    [Fact]
    public void Write_WithoutTimeOfCreation_TakesTheLastDay()
    {
        var message = new RandomDocuments(1).Statements() with { Created = null };

        Reader.Understand<BankStatementMessage>(CamtWriter.Write(message)).Created.ShouldBe("2026-01-31T00:00:00");
    }

    [OfficialFact("nsg/company-year/bank_statements")]
    public void Write_CompanyYear_ReadsBackTheSame()
    {
        foreach (var (name, content) in Reader.OfficialFiles("nsg/company-year/bank_statements"))
        {
            var message = Reader.Understand<BankStatementMessage>(content);
            var read = Reader.Understand<BankStatementMessage>(CamtWriter.Write(message));

            Same.Json(Bare(read)).ShouldBe(Same.Json(Bare(message)), name);
        }
    }

    private static BankStatementMessage Bare(BankStatementMessage message) =>
        message with
        {
            Unmodelled = [],
            Oddities = [],
        };

    private static bool ReadsBack(BankStatementMessage message)
    {
        var read = Reader.Understand<BankStatementMessage>(CamtWriter.Write(message));
        read.Oddities.ShouldBeEmpty();
        read.Unmodelled.ShouldAllBe(value => value.Value == "REF" || value.Path.Contains("/CcyXchg/"));
        Same.Json(read with { Unmodelled = [] }).ShouldBe(Same.Json(message));
        return true;
    }
}
