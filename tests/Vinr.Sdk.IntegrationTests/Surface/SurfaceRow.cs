namespace Vinr.Sdk.IntegrationTests.Surface;

/// <summary>An operation of the client and what is known of it.</summary>
/// <param name="Resource">The resource as a user reaches it: <c>Loyalty.Programs</c>.</param>
/// <param name="Method">The member: <c>CreateAsync</c>.</param>
/// <param name="Request">Verb and path; empty for a convenience that is made of other operations.</param>
/// <param name="Grade">How sure it is that VINR has it.</param>
internal sealed record SurfaceRow(string Resource, string Method, string Request, string Grade)
{
    public string Operation => $"{Resource}.{Method}";
}
