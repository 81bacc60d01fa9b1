namespace Nsg.Vocabulary.Tests;

public sealed class ProblemTests
{
    [Fact]
    public void Problems_AreThePublishedOnes() =>
        Problems
            .All.Select(problem => $"{problem.Status} {problem.Type}")
            .ShouldBe([
                "404 urn:nsg:problem:unknown-company",
                "404 urn:nsg:problem:unknown-document",
                "404 urn:nsg:problem:unknown-transaction",
                "415 urn:nsg:problem:unsupported-media-type",
                "406 urn:nsg:problem:not-acceptable",
                "400 urn:nsg:problem:malformed-document",
                "422 urn:nsg:problem:party-mismatch",
                "400 urn:nsg:problem:invalid-parameter",
                "401 urn:nsg:problem:unauthorised",
                "403 urn:nsg:problem:forbidden",
                "413 urn:nsg:problem:too-large",
                "409 urn:nsg:problem:version-conflict",
                "409 urn:nsg:problem:state-conflict",
                "409 urn:nsg:problem:ambiguous-company",
                "422 urn:nsg:problem:unbalanced-entry",
                "422 urn:nsg:problem:immutable-field",
                "422 urn:nsg:problem:not-booked",
                "422 urn:nsg:problem:invalid-entry",
                "422 urn:nsg:problem:invalid-file",
                "422 urn:nsg:problem:invalid-invoice",
                "422 urn:nsg:problem:invalid-registration",
                "409 urn:nsg:problem:not-dissolved",
                "422 urn:nsg:problem:invalid-payment",
                "422 urn:nsg:problem:account-not-confirmed",
                "404 urn:nsg:problem:unknown-payment",
                "409 urn:nsg:problem:locked-period",
                "422 urn:nsg:problem:key-reused",
                "404 urn:nsg:problem:unknown-entry",
                "409 urn:nsg:problem:not-manual",
                "422 urn:nsg:problem:not-matched",
                "422 urn:nsg:problem:invalid-report",
                "502 urn:nsg:problem:authority-failed",
                "422 urn:nsg:problem:invalid-grant",
                "404 urn:nsg:problem:unknown-grant",
                "422 urn:nsg:problem:not-erased",
                "404 urn:nsg:problem:not-found",
                "405 urn:nsg:problem:method-not-allowed",
                "429 urn:nsg:problem:too-many-requests",
                "507 urn:nsg:problem:storage-full",
                "503 urn:nsg:problem:storage-unavailable",
                "503 urn:nsg:problem:books-arriving",
                "500 urn:nsg:problem:internal",
            ]);

    [Fact]
    public void Problem_WithADetail_KeepsItsKind()
    {
        var problem = Problems.MalformedDocument("Line 3: the element is not closed.");

        problem.Detail.ShouldBe("Line 3: the element is not closed.");
        (problem with { Detail = null }).ShouldBe(Problems.MalformedDocument());
    }
}
