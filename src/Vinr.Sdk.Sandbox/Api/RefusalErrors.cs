using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Says in HTTP what the engine refused.</summary>
internal static class RefusalErrors
{
    public static ApiError ToError(EngineRefusal refusal) => new(StatusOf(refusal.Kind), refusal.Code, refusal.Message)
    {
        Param = refusal.Param,
        Resource = refusal.Resource,
        DeclineCode = refusal.DeclineCode,
    };

    private static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Invalid => 400,
        RefusalKind.Declined => 402,
        RefusalKind.NotFound => 404,
        _ => 422,
    };
}
