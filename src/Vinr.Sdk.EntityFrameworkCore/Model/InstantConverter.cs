using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>Instants as milliseconds since 1970: a number that every database compares alike.</summary>
internal sealed class InstantConverter() : ValueConverter<DateTimeOffset, long>(instant => instant.ToUnixTimeMilliseconds(), milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds))
{
    public static readonly InstantConverter Instance = new();
}
