namespace Vinr.Sdk.Sandbox.Exchange;

/// <summary>Which paths are those of VINR's API: what lies under <c>/v1</c>, and checkout sessions, which do not.</summary>
internal static class ApiPaths
{
    public static bool Contain(string[] segments) => segments is ["v1", ..] or [CheckoutAddress.Segment, "session", ..];
}
