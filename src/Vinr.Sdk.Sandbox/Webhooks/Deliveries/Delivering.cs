namespace Vinr.Sdk.Sandbox.Webhooks;

/// <summary>Whether code runs because a delivery has reached it, as far as it was called in this process.</summary>
internal static class Delivering
{
    private static readonly AsyncLocal<bool> UnderWay = new();

    public static bool IsUnderWay => UnderWay.Value;

    /// <summary>To be called by an asynchronous method: it holds until that one ends.</summary>
    public static void Begin() => UnderWay.Value = true;
}
