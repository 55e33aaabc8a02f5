namespace Vinr.Sdk.Sandbox.Inspector.Pages;

/// <summary>One request with its answer.</summary>
internal static class RequestPage
{
    public static Page Show(Visit visit, string id) => Page.Missing(id) with { Section = "Requests" };
}
