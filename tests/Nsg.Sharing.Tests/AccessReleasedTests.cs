using System.Text;

namespace Nsg.Sharing.Tests;

public sealed class AccessReleasedTests
{
    [Fact]
    public void Record_OfARelease_IsCanonicalAndReadsBack()
    {
        var released = new AccessReleased("abc", "GET", "/document/{companyId}", ["d1", "d2"], AccessReleased.Owner);

        var draft = released.ToDraft("key:abc");

        draft.Kind.ShouldBe("access.released");
        draft.Actor.ShouldBe("key:abc");
        Encoding
            .UTF8.GetString(draft.Payload.Span)
            .ShouldBe(
                "{\"basis\":\"owner\",\"client\":\"abc\",\"documents\":[\"d1\",\"d2\"],\"method\":\"GET\",\"route\":\"/document/{companyId}\"}"
            );
        var back = AccessReleased.Read(draft.Payload.Span);
        (back with { Documents = [] }).ShouldBe(released with { Documents = [] });
        back.Documents.ShouldBe(released.Documents);
    }
}
