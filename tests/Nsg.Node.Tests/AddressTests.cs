using Nsg.Node.Hosting;

namespace Nsg.Node.Tests;

/// <summary>Which addresses a node may listen on without TLS.</summary>
public sealed class AddressTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5080;http://[::1]:5080;http://localhost:1", null)]
    [InlineData("https://0.0.0.0:443", null)]
    [InlineData("http://127.0.0.1:5080;http://0.0.0.0:5081", "http://0.0.0.0:5081")]
    [InlineData("http://*:80", "http://*:80")]
    [InlineData("http://10.0.0.4:80", "http://10.0.0.4:80")]
    public void Address_BeyondThisMachineWithoutTls_IsTold(string urls, string? plain) =>
        NodeHost.PlainAddress(urls).ShouldBe(plain);
}
