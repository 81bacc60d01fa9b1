using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Nsg.Node.Hosting;

namespace Nsg.Node.Trust;

/// <summary>Documents whose senders are to be checked, one after the other, beside the requests and pages that handed
/// them in.</summary>
internal sealed class TrustQueue(NodeOptions options, ILogger<TrustQueue> log) : BackgroundService
{
    private const int WaitingMax = 10_000;
    private const string Actor = "rule:trust";

    private readonly Channel<(string Company, Guid Document)> _waiting = Channel.CreateBounded<(string, Guid)>(
        new BoundedChannelOptions(WaitingMax) { SingleReader = true }
    );

    /// <inheritdoc/>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Trust is not null)
        {
            options.Store.DocumentReceived += Add;
        }

        return base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override Task StopAsync(CancellationToken cancellationToken)
    {
        options.Store.DocumentReceived -= Add;
        return base.StopAsync(cancellationToken);
    }

    /// <summary>Has a document's sender checked soon. When too many wait, the document is left out and the operator
    /// told: it can be checked by hand.</summary>
    private void Add(string company, Guid document)
    {
        if (!_waiting.Writer.TryWrite((company, document)))
        {
            log.LogWarning(
                "too many documents wait for a trust check; {Document} of company {Company} is left out: POST …/trust/check",
                document,
                company
            );
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (company, document) in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await TrustRun.CheckAsync(options.Store, options.Trust!, company, document, Actor, stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogError(fault, "the trust check of {Document} of company {Company} failed", document, company);
            }
        }
    }
}
