using Vinr.Sdk.Endpoints;
using Vinr.Sdk.Outcomes;
using Vinr.Sdk.Transport;

namespace Vinr.Sdk.Loyalty;

/// <summary>Analytics: how a program does. <c>vinr.Loyalty.Analytics</c></summary>
public class AnalyticsClient
{
    private static readonly Operations<AnalyticsSummary> Operations = new("loyalty.analytics", AnalyticsJson.Tolerant);
    private static readonly Operation<AnalyticsSummary> Summary = Operations.Named("summary");

    private readonly Endpoint<IAnalyticsApi> _endpoint;

    internal AnalyticsClient(VinrTransport transport) => _endpoint = new(transport);

    /// <summary>For mocks.</summary>
    protected AnalyticsClient() => _endpoint = Endpoint<IAnalyticsApi>.Mocked;

    /// <summary>Sums up a program over some days: members, active members, what its points are worth, how many are spent.</summary>
    /// <remarks>VINR documents the call, its figures and what each counts; the path is assumed. A fifth figure, incremental revenue, has no name that a page shows.</remarks>
    /// <param name="request">The program and the days.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The request or an option is bad, or the period has no day; nothing was sent.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    /// <example>
    /// <code>
    /// var january = await vinr.Loyalty.Analytics.SummaryAsync(new()
    /// {
    ///     Program = program.Id,
    ///     Period = new() { Gte = new(2026, 1, 1), Lt = new(2026, 2, 1) },
    /// });
    /// </code>
    /// </example>
    public virtual Task<AnalyticsSummary> SummaryAsync(
        AnalyticsSummaryRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Require.Field(request.Program, IdKind.Program);
        ArgumentNullException.ThrowIfNull(request.Period);
        if (request.Period.Lt <= request.Period.Gte) throw new ArgumentException("The period has no day: Lt must be after Gte.", nameof(request));
        return _endpoint.SendAsync(
            _endpoint.Api.Summary(request.Program, QueryText.Of(request.Period.Gte), QueryText.Of(request.Period.Lt)), Summary, options, cancellationToken);
    }
}
