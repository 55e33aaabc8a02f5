using System.Text.Json.Nodes;
using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Transport;

namespace Vinr.Sdk;

/// <summary>
/// The way in to VINR. Safe to use from many threads at once; make one for a process and keep it, or let
/// <c>services.AddVinr(…)</c> do so.
/// </summary>
/// <example>
/// <code>
/// using var vinr = VinrClient.FromEnvironment();
/// var program = await vinr.Loyalty.Programs.CreateAsync(new() { Name = "VINR Rewards" });
/// </code>
/// </example>
public class VinrClient : IDisposable
{
    /// <summary>The environment variable that <see cref="FromEnvironment"/> reads the key from.</summary>
    public const string SecretKeyVariable = "VINR_SECRET_KEY";

    /// <summary>The environment variable that <see cref="FromEnvironment"/> reads <see cref="VinrClientOptions.BaseAddress"/> from, if it is set. It is this SDK's own.</summary>
    public const string BaseAddressVariable = "VINR_BASE_URL";

    private readonly VinrTransport? _transport;

    /// <summary>Makes a client with default options.</summary>
    /// <param name="secretKey">A secret (<c>sk_…</c>) or restricted (<c>rk_…</c>) key; it decides between the sandbox and the live environment.</param>
    /// <exception cref="ArgumentException">The key is missing, padded, publishable or no VINR key. It is not shown.</exception>
    public VinrClient(string secretKey) : this(new VinrClientOptions { SecretKey = secretKey })
    {
    }

    /// <summary>Makes a client.</summary>
    /// <param name="options">Its settings. Later changes to the object have no effect.</param>
    /// <exception cref="ArgumentException">A setting is bad; the message names it.</exception>
    public VinrClient(VinrClientOptions options) : this(MakeTransport(options))
    {
    }

    internal VinrClient(VinrTransport transport) => _transport = transport;

    /// <summary>For mocks.</summary>
    protected VinrClient()
    {
    }

    /// <summary>Programs, members, points and rewards.</summary>
    public virtual LoyaltyClient Loyalty => field ??= new(Transport);

    /// <summary>The people who pay, and who can be members.</summary>
    public virtual CustomersClient Customers => field ??= new(Transport);

    /// <summary>What members earn with.</summary>
    public virtual PaymentsClient Payments => field ??= new(Transport);

    /// <summary>The page on which customers pay.</summary>
    public virtual CheckoutClient Checkout => field ??= new(Transport);

    /// <summary>Money given back.</summary>
    public virtual RefundsClient Refunds => field ??= new(Transport);

    /// <summary>What members are told.</summary>
    public virtual NotificationsClient Notifications => field ??= new(Transport);

    /// <summary>What happened.</summary>
    public virtual EventsClient Events => field ??= new(Transport);

    /// <summary>Where events are sent to.</summary>
    public virtual WebhookEndpointsClient WebhookEndpoints => field ??= new(Transport);

    // Each sub-client is made when it is first asked for, since most programs use a few of them and each has its JSON to prepare.
    // Two threads may make it twice; one is kept, and both work.
    private VinrTransport Transport => _transport ?? throw VinrTransport.Mocked();

    /// <summary>Makes a client with the key in the environment variable <c>VINR_SECRET_KEY</c>, at <c>VINR_BASE_URL</c> if that is set.</summary>
    /// <exception cref="InvalidOperationException"><c>VINR_SECRET_KEY</c> is not set.</exception>
    /// <exception cref="ArgumentException">The key or the address is bad.</exception>
    public static VinrClient FromEnvironment()
    {
        var key = Environment.GetEnvironmentVariable(SecretKeyVariable);
        if (string.IsNullOrEmpty(key))
        {
            throw new InvalidOperationException($"The environment variable {SecretKeyVariable} is not set. Set it to a secret key (sk_test_…) from the VINR dashboard.");
        }

        var address = Environment.GetEnvironmentVariable(BaseAddressVariable);
        return new VinrClient(new VinrClientOptions
        {
            SecretKey = key,
            BaseAddress = string.IsNullOrWhiteSpace(address) ? null
                : Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri
                : throw new ArgumentException($"The environment variable {BaseAddressVariable} is not an absolute address.", BaseAddressVariable),
        });
    }

    /// <summary>Makes a call that this version has no member for. Key, retries, limits and errors are as for every call.</summary>
    /// <remarks>A POST carries an idempotency key; give it one of your own when it moves money or points.</remarks>
    /// <param name="method">GET, POST, PUT or DELETE.</param>
    /// <param name="path">
    /// The path below the base address, <c>"payment-links"</c>, or beside its <c>/v1</c> when it begins with a slash,
    /// <c>"/checkout/session"</c>; its query included. Ids in it are escaped by you.
    /// </param>
    /// <param name="body">The JSON to send with a POST or PUT; null for none.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer as it came; <see cref="RawResource.As{T}"/> reads it as a model.</returns>
    /// <exception cref="ArgumentException">The verb, the path, the body or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrOutcomeUnknownException">No answer came to a POST. Repeat the call with the key of the exception.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    /// <example>
    /// <code>
    /// // The attempt is stored with the cart: one more after a refusal.
    /// var link = await vinr.SendAsync(
    ///     HttpMethod.Post,
    ///     "payment-links",
    ///     new JsonObject { ["amount"] = 4_500, ["currency"] = "EUR" },
    ///     new RequestOptions { IdempotencyKey = IdempotencyKey.For("payment-link", cartId, attempt) });
    /// var url = link.Json.GetProperty("url").GetString();
    /// </code>
    /// </example>
    public virtual Task<RawResource> SendAsync(
        HttpMethod method, string path, JsonNode? body = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var operation = RawOperation.Of(method);
        var request = RawRequest.Build(operation.Method, path, body);
        RequestOptionsValidator.Validate(options);
        return Transport.SendAsync(Task.FromResult(request), operation, options, cancellationToken, RawRequest.IsBesideVersion(path));
    }

    /// <summary>Closes the client's connections. A handler that was passed in <see cref="VinrClientOptions.HttpHandler"/> stays open.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the client's connections.</summary>
    /// <param name="disposing">Whether it was called by <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing) _transport?.Dispose();
    }

    private static VinrTransport MakeTransport(VinrClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var settings = OptionsValidator.Validate(options);
        if (options.HttpHandler is not { } handler) return new(settings, DefaultHandler.Create(settings.BaseAddress), disposeBottom: true, options.LoggerFactory);

        if (HandlerChain.FollowsRedirects(handler))
        {
            throw new ArgumentException("HttpHandler follows redirects, which would carry the key to another host. Set AllowAutoRedirect = false.", nameof(options.HttpHandler));
        }

        // What stands alone is looked at by the handler above it.
        var bottom = handler is DelegatingHandler ? DoorHandler.Before(handler, settings) : handler;
        return new(settings, bottom, disposeBottom: false, options.LoggerFactory);
    }
}
