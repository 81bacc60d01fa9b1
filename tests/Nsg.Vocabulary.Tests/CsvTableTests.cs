using System.Text;

namespace Nsg.Vocabulary.Tests;

/// <summary>Separated values, as programs and spreadsheets write them.</summary>
public sealed class CsvTableTests
{
    [Theory]
    [InlineData("number,name\n1,Cash\n2,Bank\n")]
    [InlineData("number;name\r\n1;Cash\r\n2;Bank")]
    [InlineData("Number\tNAME\n1\tCash\n\n2\tBank\n")]
    [InlineData("\"number\";\"name\"\n\"1\";\"Cash\"\n\"2\" ; \"Bank\" \n")]
    [InlineData("more,name,number\n,Cash,1\nx, Bank ,2\n")]
    [InlineData("""[{"number":1,"name":"Cash"},{"name":" Bank","number":"2"}]""")]
    public void Table_InAnyForm_GivesTheSameRows(string text) => Rows(text).ShouldBe([("1", "Cash"), ("2", "Bank")]);

    [Fact]
    public void Field_InQuotes_MayHoldSeparatorsQuotesAndLines() =>
        Rows("number,name\n1,\"Cash, \"\"till\"\"\nof shop\"\n2,Bank\n")
            .ShouldBe([("1", "Cash, \"till\"\nof shop"), ("2", "Bank")]);

    [Theory]
    [InlineData("number\n1\n", "line 1: accounts begin with the header number,name (type may follow); name is missing")]
    [InlineData("", "line 1: accounts begin with the header number,name (type may follow); number, name is missing")]
    [InlineData("number,name\n1,Cash\n2,\n", "line 3, column 3: name is missing")]
    [InlineData("number,name\n1,Cash\n,Bank\n", "line 3, column 1: number is missing")]
    [InlineData("number,name\n1,\"Cash\n", "line 2, column 3: the quote that begins here is not closed")]
    [InlineData("number,name\n1,\"Cash\" x\n", "line 2, column 10: a field in quotes goes on behind them")]
    [InlineData("number,name\n1,Cash,more\n", "line 2, column 8: there is no column for this in the header")]
    [InlineData("number,name,name\n1,a,b\n", "line 1, column 13: the column name stands twice")]
    [InlineData("number,name\n1,a\n2,b\n3,c\n4,d\n", "line 5, column 1: at most 3 accounts at once")]
    [InlineData("[{\"number\":1}]", "line 1, column 13: name is missing")]
    [InlineData("[{\"number\":1,\n \"name\":[]}]", "line 2, column 9: name: text or a number is expected")]
    [InlineData("[1]", "line 1, column 2: a list of objects is expected, one for each of the accounts")]
    [InlineData("[{\"number\":1,\"name\":\"a\"}", "not JSON")]
    public void Table_WithAFault_IsRefusedWithItsPlace(string text, string fault) =>
        Should.Throw<InvalidDataException>(() => Rows(text)).Message.ShouldContain(fault);

    [Fact]
    public void Decimal_WithAComma_IsRefusedWithThePlace()
    {
        var row = CsvTable.Read("number;name\n1;1000,50\n", "accounts", 3, "number,name").Rows[0];

        row.Decimal("number").ShouldBe(1m);
        Should
            .Throw<InvalidDataException>(() => row.Decimal("name"))
            .Message.ShouldBe("line 2, column 3: '1000,50' is not a decimal with a point, such as 1000.50");
    }

    [Fact]
    public void Limits_OfFieldAndColumns_AreKept()
    {
        Should.Throw<InvalidDataException>(() => Rows($"number,name\n1,{new string('x', 10_001)}\n"));
        Should.Throw<InvalidDataException>(() => Rows($"number,name\n1,\"{new string('x', 10_001)}\"\n"));
        Should.Throw<InvalidDataException>(() => Rows("number,name\n" + new string(',', 2_000)));
    }

    [Fact]
    public void Letters_OfEveryEncoding_AreTheSame()
    {
        const string text = "number,name\n1,Kjøp å\n";
        TableText.Of(Encoding.UTF8.GetBytes(text)).ShouldBe(text);
        TableText.Of([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]).ShouldBe(text);
        TableText.Of([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)]).ShouldBe(text);
        TableText.Of(Encoding.UTF8.GetBytes(text), out var none).ShouldBe(text);
        none.ShouldBeNull();
        var old = Encoding.Latin1.GetBytes(text);
        TableText.Of(old, out var notice).ShouldBe(text);
        notice.ShouldBe("line 2, column 5: a letter is not in UTF-8; the file was read as Windows-1252");
        Should.Throw<InvalidDataException>(() => TableText.Of(old)).Message.ShouldContain("line 2, column 5");
    }

    private static List<(string, string)> Rows(string text) =>
        CsvTable
            .Read(text, "accounts", 3, "number,name", "type")
            .Rows.Select(row => (row.Text("number"), row.Text("name")))
            .ToList();
}
