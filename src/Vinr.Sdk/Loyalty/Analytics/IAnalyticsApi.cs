using Refit;
using Vinr.Sdk.Endpoints;

namespace Vinr.Sdk.Loyalty;

/// <summary>Analytics: the call is documented, its path assumed.</summary>
internal interface IAnalyticsApi
{
    [Grade(Grade.Documented, Path = Grade.Assumed)]
    [Get("/loyalty/analytics/summary")]
    Task<HttpRequestMessage> Summary(string program, [AliasAs("period[gte]")] string from, [AliasAs("period[lt]")] string until);
}
