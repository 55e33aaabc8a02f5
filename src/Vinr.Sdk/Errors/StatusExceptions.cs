namespace Vinr.Sdk;

/// <summary>400: the request is malformed or a value is invalid. <see cref="VinrApiException.Param"/> names the field. Nothing was changed; the same request fails again.</summary>
/// <param name="message">What went wrong.</param>
/// <param name="innerException">The cause, if there is one.</param>
public sealed class VinrInvalidRequestException(string message, Exception? innerException = null) : VinrApiException(message, innerException);

/// <summary>401: the key is missing, revoked, of the wrong kind, or belongs to the other environment.</summary>
/// <param name="message">What went wrong.</param>
/// <param name="innerException">The cause, if there is one.</param>
public sealed class VinrAuthenticationException(string message, Exception? innerException = null) : VinrApiException(message, innerException);

/// <summary>402: the charge was declined. <see cref="VinrApiException.DeclineCode"/> says why.</summary>
/// <param name="message">What went wrong.</param>
/// <param name="innerException">The cause, if there is one.</param>
public sealed class VinrCardException(string message, Exception? innerException = null) : VinrApiException(message, innerException);

/// <summary>403: the key lacks the permission, or the caller's address is not allow-listed.</summary>
/// <param name="message">What went wrong.</param>
/// <param name="innerException">The cause, if there is one.</param>
public sealed class VinrPermissionException(string message, Exception? innerException = null) : VinrApiException(message, innerException);

/// <summary>404: there is no such resource. Ids of the sandbox do not exist in the live environment, nor the other way round.</summary>
/// <param name="message">What went wrong.</param>
/// <param name="innerException">The cause, if there is one.</param>
public sealed class VinrNotFoundException(string message, Exception? innerException = null) : VinrApiException(message, innerException);

/// <summary>409 <c>idempotency_conflict</c>: the idempotency key was used before with another payload. Use one key for one action.</summary>
/// <param name="message">What went wrong.</param>
/// <param name="innerException">The cause, if there is one.</param>
public sealed class VinrIdempotencyException(string message, Exception? innerException = null) : VinrApiException(message, innerException);

/// <summary>409 with any other code, <c>idempotency_in_progress</c> included: the first request with this key still runs.</summary>
/// <param name="message">What went wrong.</param>
/// <param name="innerException">The cause, if there is one.</param>
public sealed class VinrConflictException(string message, Exception? innerException = null) : VinrApiException(message, innerException);

/// <summary>422: the request is valid but cannot be fulfilled as things stand, such as <c>insufficient_points</c>. Nothing was changed.</summary>
/// <param name="message">What went wrong.</param>
/// <param name="innerException">The cause, if there is one.</param>
public sealed class VinrInvalidStateException(string message, Exception? innerException = null) : VinrApiException(message, innerException);

/// <summary>429: too many requests. <see cref="VinrApiException.RetryAfter"/> says when to come back.</summary>
/// <param name="message">What went wrong.</param>
/// <param name="innerException">The cause, if there is one.</param>
public sealed class VinrRateLimitException(string message, Exception? innerException = null) : VinrApiException(message, innerException);

/// <summary>5xx: VINR failed to answer. On a POST <see cref="VinrException.OutcomeUnknown"/> is true: repeat it with the same key.</summary>
/// <param name="message">What went wrong.</param>
/// <param name="innerException">The cause, if there is one.</param>
public sealed class VinrServerException(string message, Exception? innerException = null) : VinrApiException(message, innerException);
