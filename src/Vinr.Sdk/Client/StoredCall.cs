using System.Text;
using System.Text.Json.Nodes;
using Vinr.Sdk.Calls;
using Vinr.Sdk.Transport;

namespace Vinr.Sdk;

/// <summary>
/// A call taken apart, to be kept and sent later: by an outbox, from a queue, by a till that is offline. It is checked as it is taken apart,
/// and each time it is sent it is the same, byte for byte; with the same key it acts once.
/// </summary>
/// <remarks>Give it a key when it is sent, one that is stored with it before it leaves for the first time.</remarks>
/// <example>
/// <code>
/// var call = StoredCall.Of(vinr => vinr.Loyalty.Transactions.CreateAsync(new() { Account = member, Amount = 250, Reason = "goodwill" }));
/// // … stored, and some day:
/// var answer = await call.SendAsync(vinr, new() { IdempotencyKey = IdempotencyKey.For("goodwill", ticketId, attempt) });   // refused? A new attempt
/// var entry = answer.As&lt;PointsTransaction&gt;();
/// </code>
/// </example>
/// <param name="Method">GET, POST, PUT or DELETE.</param>
/// <param name="Path">As <see cref="VinrClient.SendAsync"/> takes it: <c>payments</c>, or <c>/checkout/session</c> beside <c>/v1</c>.</param>
/// <param name="Body">The JSON; null for none.</param>
public sealed record StoredCall(string Method, string Path, string? Body)
{
    /// <summary>Takes a call apart. Nothing is sent.</summary>
    /// <param name="call">Makes the call, one, of the client that it is given. Its key is not kept, nor are its other options but added fields and parameters.</param>
    /// <returns>The call.</returns>
    /// <exception cref="ArgumentException">The request or an option is bad, or it is not one call.</exception>
    public static StoredCall Of(Func<VinrClient, Task> call)
    {
        ArgumentNullException.ThrowIfNull(call);
        List<StoredCall> recorded = [];
        using var client = new VinrClient(VinrTransport.Recording((request, options, besideVersion) => recorded.Add(Read(request, options, besideVersion))));
        call(client).GetAwaiter().GetResult();
        return recorded is [var only] ? only : throw new ArgumentException("What is stored must be one call, whose task is returned.", nameof(call));
    }

    /// <summary>Sends it.</summary>
    /// <param name="vinr">The client.</param>
    /// <param name="options">The key above all: the same each time.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer; <see cref="RawResource.As{T}"/> reads it as the model of the call.</returns>
    /// <exception cref="ArgumentException">An option is bad; nothing was sent.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    public Task<RawResource> SendAsync(VinrClient vinr, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(vinr);
        return vinr.SendAsync(new HttpMethod(Method), Path, Body is null ? null : JsonNode.Parse(Body), options, cancellationToken);
    }

    private static StoredCall Read(HttpRequestMessage request, RequestOptions? options, bool besideVersion)
    {
        var path = request.RequestUri!.OriginalString;
        if (options is not null)
        {
            path = Additions.ToQuery(path, options);
            if (options.ExtraFields is { Count: > 0 } fields) request.Content = Additions.ToBody(request, fields);
        }

        var body = request.Content is RequestBody { Bytes: { Length: > 0 } bytes } ? Encoding.UTF8.GetString(bytes) : null;
        return new(request.Method.Method, besideVersion ? path : path.TrimStart('/'), body);
    }
}
