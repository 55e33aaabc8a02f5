using Vinr.Sdk.Endpoints;
using Vinr.Sdk.Transport;

namespace Vinr.Sdk.Loyalty;

/// <summary>Segments: the members that some conditions hold for. <c>vinr.Loyalty.Segments</c></summary>
public class SegmentsClient
{
    private static readonly Operations<Segment> Operations = new("loyalty.segments", SegmentsJson.Tolerant);

    private readonly Endpoint<ISegmentsApi> _endpoint;

    internal SegmentsClient(VinrTransport transport) => _endpoint = new(transport, IdKind.Segment);

    /// <summary>For mocks.</summary>
    protected SegmentsClient() => _endpoint = Endpoint<ISegmentsApi>.Mocked;

    /// <summary>Creates a segment.</summary>
    /// <param name="request">The program, the name, and what must hold.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The segment, with its id.</returns>
    /// <exception cref="ArgumentException">The request or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    /// <example>
    /// <code>
    /// await vinr.Loyalty.Segments.CreateAsync(new()
    /// {
    ///     Program = program.Id,
    ///     Name = "Big spenders",
    ///     Match = SegmentMatch.All,
    ///     Conditions =
    ///     [
    ///         new() { Fact = SegmentFact.Spend90d, Op = SegmentOperator.Gte, Value = 50_000 },
    ///         new() { Fact = SegmentFact.Tier, Op = SegmentOperator.In, Value = SegmentValue.Of("gold", "platinum") },
    ///     ],
    /// });
    /// </code>
    /// </example>
    public virtual Task<Segment> CreateAsync(
        CreateSegmentRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Require.Field(request.Program, IdKind.Program);
        Require.Field(request.Name);
        ArgumentNullException.ThrowIfNull(request.Conditions);
        return _endpoint.SendAsync(_endpoint.Api.Create(request), Operations.Create, options, cancellationToken);
    }

    /// <summary>Retrieves a segment.</summary>
    /// <param name="id">Its id, <c>seg_…</c>.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The id or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrNotFoundException">There is no such segment.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    public virtual Task<Segment> RetrieveAsync(
        string id, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Id(id, IdKind.Segment);
        return _endpoint.SendAsync(_endpoint.Api.Retrieve(id), Operations.Retrieve, options, cancellationToken);
    }

    /// <summary>Lists segments, newest first. Nothing is sent until the list is enumerated.</summary>
    /// <param name="request">Which segments, where to begin and how large pages are; null for all.</param>
    /// <param name="options">Settings for the call of each page.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ArgumentException">The request or an option is bad; nothing was sent.</exception>
    public virtual VinrList<Segment> ListAsync(
        ListSegmentsRequest? request = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Filter(request?.Program, IdKind.Program, nameof(request.Program));
        return _endpoint.List(
            (api, page) => api.List(request?.Program, page.Limit, page.StartingAfter, page.EndingBefore), Operations.List, request, options, cancellationToken);
    }
}
