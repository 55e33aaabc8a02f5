using System.IO.Enumeration;

namespace Vinr.Sdk.Operations.Patterns;

/// <summary>Types of events with stars in them: <c>*</c>, <c>loyalty.*</c>, <c>*.created</c>.</summary>
internal static class EventPattern
{
    public static bool Fits(string pattern, string type) => FileSystemName.MatchesSimpleExpression(pattern, type);
}
