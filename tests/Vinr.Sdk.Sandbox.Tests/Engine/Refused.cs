using Vinr.Sdk.Sandbox.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

internal static class Refused
{
    /// <summary>Expects a refusal that changes nothing.</summary>
    public static EngineRefusal By(Shop shop, Action action, RefusalKind kind, string code, string? param = null)
    {
        shop.Engine.CatchUp();
        var before = shop.Engine.Snapshot();
        var refusal = Assert.Throws<EngineRefusal>(action);
        Assert.Equal((kind, code, param), (refusal.Kind, refusal.Code, refusal.Param));
        Assert.Same(before, shop.Engine.Snapshot());
        return refusal;
    }

    public static EngineRefusal Conflict(Shop shop, Action action, string code, string? param = null) =>
        By(shop, action, RefusalKind.StateConflict, code, param);

    public static EngineRefusal Invalid(Shop shop, Action action, string param) =>
        By(shop, action, RefusalKind.Invalid, RefusalCodes.ParameterInvalid, param);

    public static EngineRefusal NotFound(Shop shop, Action action, string? param = null) =>
        By(shop, action, RefusalKind.NotFound, RefusalCodes.ResourceMissing, param);

    /// <summary>The answer, or the code of the refusal.</summary>
    public static string Or(Func<string> call)
    {
        try
        {
            return call();
        }
        catch (EngineRefusal refusal)
        {
            return refusal.Code;
        }
    }
}
