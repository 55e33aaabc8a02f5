using Vinr.Sdk.Endpoints;
using Vinr.Sdk.Transport;

namespace Vinr.Sdk.Loyalty;

/// <summary>Promotions: more points for purchases, for some time. <c>vinr.Loyalty.Promotions</c></summary>
public class PromotionsClient
{
    private static readonly Operations<Promotion> Operations = new("loyalty.promotions", PromotionsJson.Tolerant);

    private readonly Endpoint<IPromotionsApi> _endpoint;

    internal PromotionsClient(VinrTransport transport) => _endpoint = new(transport, IdKind.Promotion);

    /// <summary>For mocks.</summary>
    protected PromotionsClient() => _endpoint = Endpoint<IPromotionsApi>.Mocked;

    /// <summary>Creates a promotion.</summary>
    /// <remarks>Unlike campaigns, promotions do not stack: only the best one that matches a purchase applies (documented).</remarks>
    /// <param name="request">The program, the name, when it runs and what it does.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The promotion, with its id.</returns>
    /// <exception cref="ArgumentException">The request or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    /// <example>
    /// <code>
    /// await vinr.Loyalty.Promotions.CreateAsync(new()
    /// {
    ///     ProgramId = program.Id,
    ///     Name = "Triple points above €50",
    ///     Window = new() { StartsAt = saturday, EndsAt = monday },
    ///     Rules = new() { Multiplier = 3, MinSpend = 5_000 },
    /// });
    /// </code>
    /// </example>
    public virtual Task<Promotion> CreateAsync(
        CreatePromotionRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Require.Field(request.ProgramId, IdKind.Program);
        Require.Field(request.Name);
        return _endpoint.SendAsync(_endpoint.Api.Create(request), Operations.Create, options, cancellationToken);
    }

    /// <summary>Retrieves a promotion.</summary>
    /// <param name="id">Its id, <c>promo_…</c>.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The id or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrNotFoundException">There is no such promotion.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    public virtual Task<Promotion> RetrieveAsync(
        string id, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Id(id, IdKind.Promotion);
        return _endpoint.SendAsync(_endpoint.Api.Retrieve(id), Operations.Retrieve, options, cancellationToken);
    }

    /// <summary>Lists promotions, newest first. Nothing is sent until the list is enumerated.</summary>
    /// <param name="request">Which promotions, where to begin and how large pages are; null for all.</param>
    /// <param name="options">Settings for the call of each page.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ArgumentException">The request or an option is bad; nothing was sent.</exception>
    public virtual VinrList<Promotion> ListAsync(
        ListPromotionsRequest? request = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Filter(request?.ProgramId, IdKind.Program, nameof(request.ProgramId));
        return _endpoint.List(
            (api, page) => api.List(request?.ProgramId, page.Limit, page.StartingAfter, page.EndingBefore), Operations.List, request, options, cancellationToken);
    }
}
