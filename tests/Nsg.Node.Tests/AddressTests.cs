using Microsoft.Extensions.Configuration;
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

    [Theory]
    [InlineData("Kestrel:Endpoints:Other:Url", "http://0.0.0.0:80", "--urls")]
    [InlineData("Kestrel:Endpoints:Other:Url", "https://0.0.0.0:443", "--urls")]
    [InlineData("FORWARDEDHEADERS_ENABLED", "true", "--address-proxy")]
    [InlineData("Kestrel:Certificates:Default:Path", "node.pfx", null)]
    public void Settings_ThatWouldOpenMoreThanWasLookedAt_AreTold(string name, string value, string? remedy)
    {
        var fault = NodeHost.SettingsFault(
            new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [name] = value }).Build()
        );
        (fault is null).ShouldBe(remedy is null);
        fault?.ShouldContain(remedy!);
    }
}
