using Nsg.Node.Api;
using Nsg.Web.Developer;

namespace Nsg.Web.Tests;

/// <summary>Events are told to people in words.</summary>
public sealed class EventWordsTests
{
    [Fact]
    public void Kind_OfEveryRecord_HasWords() =>
        EventKinds.All.Where(kind => EventWords.Of(kind) is null).ShouldBeEmpty();
}
