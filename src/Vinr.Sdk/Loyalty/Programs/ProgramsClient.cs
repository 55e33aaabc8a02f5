using Vinr.Sdk.Endpoints;
using Vinr.Sdk.Transport;

namespace Vinr.Sdk.Loyalty;

/// <summary>Loyalty programs: create one, and change its points and tiers. <c>vinr.Loyalty.Programs</c></summary>
public class ProgramsClient
{
    private static readonly Operations<LoyaltyProgram> Operations = new("loyalty.programs", ProgramsJson.Tolerant);

    private readonly Endpoint<IProgramsApi> _endpoint;

    internal ProgramsClient(VinrTransport transport) => _endpoint = new(transport, IdKind.Program);

    /// <summary>For mocks.</summary>
    protected ProgramsClient() => _endpoint = Endpoint<IProgramsApi>.Mocked;

    /// <summary>Creates a program.</summary>
    /// <param name="request">Its name, its points and its tiers.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The program, with its id.</returns>
    /// <exception cref="ArgumentException">The request or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    /// <example>
    /// <code>
    /// var program = await vinr.Loyalty.Programs.CreateAsync(new()
    /// {
    ///     Name = "VINR Rewards",
    ///     Currency = new() { Name = "points", ExpiryMonths = 12 },
    /// });
    /// </code>
    /// </example>
    public virtual Task<LoyaltyProgram> CreateAsync(
        CreateProgramRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Require.Field(request.Name);
        return _endpoint.SendAsync(_endpoint.Api.Create(request), Operations.Create, options, cancellationToken);
    }

    /// <summary>Retrieves a program.</summary>
    /// <param name="id">Its id, <c>prog_…</c>.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The id or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrNotFoundException">There is no such program.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    public virtual Task<LoyaltyProgram> RetrieveAsync(
        string id, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Id(id, IdKind.Program);
        return _endpoint.SendAsync(_endpoint.Api.Retrieve(id), Operations.Retrieve, options, cancellationToken);
    }

    /// <summary>Changes a program. What the request does not set stays as it is.</summary>
    /// <param name="id">Its id, <c>prog_…</c>.</param>
    /// <param name="request">What to change.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The program as it is now.</returns>
    /// <exception cref="ArgumentException">The id, the request or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    public virtual Task<LoyaltyProgram> UpdateAsync(
        string id, UpdateProgramRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Id(id, IdKind.Program);
        ArgumentNullException.ThrowIfNull(request);
        return _endpoint.SendAsync(_endpoint.Api.Update(id, request), Operations.Update, options, cancellationToken);
    }

    /// <summary>Lists programs, newest first. Nothing is sent until the list is enumerated.</summary>
    /// <param name="request">Where to begin and how large pages are; null for all.</param>
    /// <param name="options">Settings for the call of each page.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ArgumentException">The request or an option is bad; nothing was sent.</exception>
    public virtual VinrList<LoyaltyProgram> ListAsync(
        ListProgramsRequest? request = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        return _endpoint.List(
            static (api, page) => api.List(page.Limit, page.StartingAfter, page.EndingBefore), Operations.List, request, options, cancellationToken);
    }
}
