using System.Globalization;
using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>
/// <c>/_sandbox/requests</c>: what arrived, newest first, for those who hold no <see cref="VinrSandbox"/>. GET takes
/// <c>operation</c> and <c>limit</c>, DELETE forgets all.
/// </summary>
internal sealed class RequestLogEndpoints(SandboxRequests requests)
{
    private const int UsualLimit = 100;
    private const int MaxLimit = 1_000;

    public ResourceRoutes Routes => new("requests")
    {
        Root = "_sandbox",
        List = Show,
        DeleteAll = Clear,
    };

    private ApiResponse Show(ApiRequest request)
    {
        var limit = Limit(request.Query.Text("limit"));
        var shown = request.Query.Text("operation") is { } operation ? To(operation) : requests;
        request.Query.RefuseTheRest();
        return ApiResponse.Ok(shown.Reverse().Take(limit), SandboxRequestJson.WriteAll);
    }

    private ApiResponse Clear(ApiRequest request)
    {
        request.Query.RefuseTheRest();
        requests.Clear();
        return ApiResponse.Ok(requests, SandboxRequestJson.WriteAll);
    }

    private SandboxRequests To(string operation)
    {
        try
        {
            return requests.To(operation);
        }
        catch (ArgumentException unknown)
        {
            throw ApiErrors.ParameterInvalid("operation", unknown.Message);
        }
    }

    private static int Limit(string? text)
    {
        if (text is null) return UsualLimit;

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= MaxLimit
            ? limit
            : throw ApiErrors.ParameterInvalid("limit", $"The parameter 'limit' must be a whole number from 1 to {MaxLimit}.");
    }
}
