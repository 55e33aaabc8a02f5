namespace Vinr.Sdk.Sandbox.Exchange;

/// <summary>Ends a request with <see cref="Error"/> as its answer.</summary>
internal sealed class ApiException(ApiError error) : Exception(error.Message)
{
    public ApiError Error { get; } = error;
}
