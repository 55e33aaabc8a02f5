using Refit;
using Vinr.Sdk.Endpoints;

namespace Vinr.Sdk;

/// <summary>Notification rules: create is documented, and no page shows a path or another operation.</summary>
internal interface INotificationRulesApi
{
    [Grade(Grade.Documented, Path = Grade.Assumed)]
    [Post("/notification-rules")]
    Task<HttpRequestMessage> Create([Body] CreateNotificationRuleRequest request);

    [Grade(Grade.Assumed)]
    [Get("/notification-rules/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Grade(Grade.Assumed)]
    [Delete("/notification-rules/{id}")]
    Task<HttpRequestMessage> Delete(string id);

    [Grade(Grade.Assumed)]
    [Get("/notification-rules")]
    Task<HttpRequestMessage> List(string? limit, [AliasAs("starting_after")] string? startingAfter, [AliasAs("ending_before")] string? endingBefore);
}
