namespace Vinr.Sdk.Sandbox.Api.Errors;

/// <summary>Ends a request with <see cref="Error"/> as its answer.</summary>
internal sealed class ApiException(ApiError error) : Exception(error.Message)
{
    public ApiError Error { get; } = error;
}
