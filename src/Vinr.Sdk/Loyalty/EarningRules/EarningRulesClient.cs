using Vinr.Sdk.Endpoints;
using Vinr.Sdk.Transport;

namespace Vinr.Sdk.Loyalty;

/// <summary>Earning rules: what gives how many points. <c>vinr.Loyalty.EarningRules</c></summary>
public class EarningRulesClient
{
    private static readonly Operations<EarningRule> Operations = new("loyalty.earning_rules", EarningRulesJson.Tolerant);

    private readonly Endpoint<IEarningRulesApi> _endpoint;

    internal EarningRulesClient(VinrTransport transport) => _endpoint = new(transport, IdKind.EarningRule);

    /// <summary>For mocks.</summary>
    protected EarningRulesClient() => _endpoint = Endpoint<IEarningRulesApi>.Mocked;

    /// <summary>Creates an earning rule.</summary>
    /// <remarks>
    /// VINR evaluates every active rule and writes one points transaction for each that matches (documented). Your server must
    /// not credit the same purchase by hand as well.
    /// </remarks>
    /// <param name="request">The program, the trigger, and exactly one of <c>Earn</c> and <c>Award</c>.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The earning rule, with its id.</returns>
    /// <exception cref="ArgumentException">The request or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    /// <example>
    /// <code>
    /// await vinr.Loyalty.EarningRules.CreateAsync(new()
    /// {
    ///     Program = program.Id,
    ///     Trigger = EarningTrigger.PaymentCompleted,
    ///     Earn = new() { PointsPerCurrencyUnit = 1 },
    ///     Multipliers = [new() { When = new() { Tier = "gold" }, Factor = 2 }],
    /// });
    /// </code>
    /// </example>
    public virtual Task<EarningRule> CreateAsync(
        CreateEarningRuleRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Require.FieldIfSet(request.Program, IdKind.Program);
        Require.Field(request.Trigger.ToString(), "request.Trigger");
        if (request.Earn is null == request.Award is null) throw new ArgumentException("Set exactly one of Earn and Award.", nameof(request));
        return _endpoint.SendAsync(_endpoint.Api.Create(request), Operations.Create, options, cancellationToken);
    }

    /// <summary>Retrieves an earning rule.</summary>
    /// <param name="id">Its id, <c>rule_…</c>.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The id or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrNotFoundException">There is no such earning rule.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    public virtual Task<EarningRule> RetrieveAsync(
        string id, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Id(id, IdKind.EarningRule);
        return _endpoint.SendAsync(_endpoint.Api.Retrieve(id), Operations.Retrieve, options, cancellationToken);
    }

    /// <summary>Changes an earning rule. What the request does not set stays as it is.</summary>
    /// <param name="id">Its id, <c>rule_…</c>.</param>
    /// <param name="request">What to change.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The earning rule as it is now.</returns>
    /// <exception cref="ArgumentException">The id, the request or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrNotFoundException">There is no such earning rule.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    public virtual Task<EarningRule> UpdateAsync(
        string id, UpdateEarningRuleRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Id(id, IdKind.EarningRule);
        ArgumentNullException.ThrowIfNull(request);
        return _endpoint.SendAsync(_endpoint.Api.Update(id, request), Operations.Update, options, cancellationToken);
    }

    /// <summary>Deletes an earning rule. Points that it has given stay given (illustrative).</summary>
    /// <remarks>The call carries no idempotency key. That it is gone (404) counts as deleted after an attempt that may have done it, and only then.</remarks>
    /// <param name="id">Its id, <c>rule_…</c>.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The id or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrNotFoundException">There is no such earning rule.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    public virtual Task DeleteAsync(
        string id, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Id(id, IdKind.EarningRule);
        return _endpoint.SendAsync(_endpoint.Api.Delete(id), Operations.Delete, options, cancellationToken);
    }

    /// <summary>Lists earning rules, newest first. Nothing is sent until the list is enumerated.</summary>
    /// <param name="request">Which earning rules, where to begin and how large pages are; null for all.</param>
    /// <param name="options">Settings for the call of each page.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ArgumentException">The request or an option is bad; nothing was sent.</exception>
    public virtual VinrList<EarningRule> ListAsync(
        ListEarningRulesRequest? request = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Filter(request?.Program, IdKind.Program, nameof(request.Program));
        return _endpoint.List(
            (api, page) => api.List(QueryText.Of(request?.Active), request?.Program, page.Limit, page.StartingAfter, page.EndingBefore), Operations.List, request, options, cancellationToken);
    }
}
