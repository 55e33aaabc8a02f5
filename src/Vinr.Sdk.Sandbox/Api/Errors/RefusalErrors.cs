using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api.Errors;

/// <summary>Says in HTTP what the engine refused.</summary>
internal static class RefusalErrors
{
    public static ApiError ToError(EngineRefusal refusal) => new(StatusOf(refusal.Kind), refusal.Code, refusal.Message)
    {
        Param = refusal.Param,
        Resource = refusal.Resource,
    };

    private static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Invalid => 400,
        RefusalKind.Declined => 402,
        RefusalKind.NotFound => 404,
        _ => 422,
    };
}
