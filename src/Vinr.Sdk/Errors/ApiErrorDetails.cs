using System.Net;

namespace Vinr.Sdk.Errors;

/// <summary>An error answer, read: everything that a <see cref="VinrApiException"/> says beside its message.</summary>
internal sealed class ApiErrorDetails
{
    public required string? RequestId { get; init; }

    public required string? IdempotencyKey { get; init; }

    public required int Attempts { get; init; }

    public required bool IsTransient { get; init; }

    public required bool OutcomeUnknown { get; init; }

    public required DateTimeOffset? RepeatBefore { get; init; }

    public required HttpStatusCode StatusCode { get; init; }

    public required ErrorBody Error { get; init; }

    public required TimeSpan? RetryAfter { get; init; }

    public required ResponseHeaders Headers { get; init; }

    public required string? RawBody { get; init; }
}
