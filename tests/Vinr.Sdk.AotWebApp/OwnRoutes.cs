using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Tests.Models;

namespace Vinr.Sdk.AotWebApp;

/// <summary>Answers of the app's own that hold models, with the SDK's resolver and without.</summary>
internal static class OwnRoutes
{
    public static readonly (string Path, string Expected)[] Expected =
    [
        ("/card", $$"""
            {"holder":"Ada","member":{{ModelSamples.All[typeof(LoyaltyAccount)]}},"status":"active","customer":{{ModelSamples.All[typeof(Customer)]}},
             "rewards":[{{ModelSamples.All[typeof(Reward)]}}],"latest":{{ModelSamples.All[typeof(PointsEarned)]}}}
            """),
        ("/list", $"[{ModelSamples.All[typeof(Payment)]}]"),
        ("/pages", $"[{ModelSamples.All[typeof(Payment)]}]"),
        ("/own/account", Own<LoyaltyAccount>()),
        ("/own/rule", Own<EarningRule>()),
        ("/own/reward", Own<Reward>()),
        ("/own/segment", Own<Segment>()),
        ("/own/event", ModelSamples.All[typeof(VinrEvent)]),
    ];

    public static void Map(WebApplication app)
    {
        app.MapGet("/card", static () => new Card(
            "Ada",
            ModelRoutes.Sample<LoyaltyAccount>(),
            AccountStatus.Active,
            VinrJson.Deserialize<LoyaltyAccount>($$"""{"customer":{{ModelSamples.All[typeof(Customer)]}}}""").Customer,
            [ModelRoutes.Sample<Reward>()],
            ModelRoutes.Sample<PointsEarned>()));
        app.MapGet("/list", static () => new List<Payment> { ModelRoutes.Sample<Payment>() });
        app.MapGet("/pages", static () => new VinrList<Payment>(static (_, _) => Task.FromResult(new Page<Payment>([ModelRoutes.Sample<Payment>()]))));

        app.MapGet("/own/account", static () => TypedResults.Json(ModelRoutes.Sample<LoyaltyAccount>(), AppJson.Default.LoyaltyAccount));
        app.MapGet("/own/rule", static () => TypedResults.Json(ModelRoutes.Sample<EarningRule>(), AppJson.Default.EarningRule));
        app.MapGet("/own/reward", static () => TypedResults.Json(ModelRoutes.Sample<Reward>(), AppJson.Default.Reward));
        app.MapGet("/own/segment", static () => TypedResults.Json(ModelRoutes.Sample<Segment>(), AppJson.Default.Segment));
        app.MapGet("/own/event", static () => TypedResults.Json(ModelRoutes.Sample<VinrEvent>(), AppJson.Default.VinrEvent));
    }

    // As the app's serializer writes a moment; what it names is the same under its policy.
    private static string Own<T>() => ModelSamples.All[typeof(T)].Replace("Z\"", "+00:00\"", StringComparison.Ordinal);
}
