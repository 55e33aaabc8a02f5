using Refit;
using Vinr.Sdk.Endpoints;

namespace Vinr.Sdk.Loyalty;

/// <summary>The path of analytics (assumed; the call is documented).</summary>
internal interface IAnalyticsApi
{
    [Grade(Grade.Documented, PathIsAssumed = true)]
    [Get("/loyalty/analytics/summary")]
    Task<HttpRequestMessage> Summary(string program, [AliasAs("period[gte]")] string from, [AliasAs("period[lt]")] string until);
}
