using System.Text.RegularExpressions;

namespace Nsg.Architecture.Tests;

/// <summary>Documents come in by one door, so that what is done at receipt (checks of the sender) is done for all of
/// them.</summary>
public sealed class ReceiptTests
{
    private static readonly Regex ByAnotherDoor = new(
        @"\bDecideAsync\(((?!ReceiveAsync)[^;])*new DocumentDesk\(\w+\)\s*\.(Receive|Store)\(",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(5)
    );

    [Fact]
    public void Documents_OfThisProgram_AreReceivedByTheOneDoor() =>
        Repository
            .ProgramCode.Where(file => ByAnotherDoor.IsMatch(file.Text))
            .Select(file => file.Path)
            .ShouldBeEmpty();

    [Theory]
    [InlineData("store.DecideAsync(key, books => new DocumentDesk(books).Receive(prepared, submission))", true)]
    [InlineData("store.ReceiveAsync(key, books => new DocumentDesk(books).Receive(prepared, submission))", false)]
    public void Document_ReceivedByAnotherDoor_IsNoticed(string text, bool isNoticed) =>
        ByAnotherDoor.IsMatch(text).ShouldBe(isNoticed);
}
