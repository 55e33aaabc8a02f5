
using Vinr.Sdk.Sandbox.Inspector.Parts;

namespace Vinr.Sdk.Sandbox.Inspector.Pages;

/// <summary>What was asked of the API, and what came of it.</summary>
internal static class RequestsPage
{
    public static Page Show(Visit visit) => new("Requests", Bits.Empty("None yet.")) { Section = "Requests" };
}
