namespace Vinr.Sdk.Hosting;

/// <summary>Does what an app does about one kind of event. It is taken from the app's services, in a scope of its own for each event.</summary>
/// <typeparam name="TEvent">The kind: <see cref="PointsEarned"/>, …; <see cref="UnknownEvent"/> for kinds without a class; <see cref="VinrEvent"/> for all.</typeparam>
/// <example>
/// <code>
/// public sealed class NotifyMember(IMailer mailer) : IVinrEventHandler&lt;PointsEarned&gt;
/// {
///     public Task HandleAsync(PointsEarned happened, VinrEventContext context, CancellationToken cancellationToken) =>
///         mailer.SendOnceAsync(happened.Id, happened.AccountId, $"You have {happened.Transaction?.BalanceAfter} points.", cancellationToken);
/// }
/// </code>
/// </example>
public interface IVinrEventHandler<in TEvent>
    where TEvent : VinrEvent
{
    /// <summary>
    /// Handles an event. When it throws, the event counts as not handled and comes again, to all handlers of its kind; so what it does
    /// should be fit to be repeated.
    /// </summary>
    /// <param name="happened">What happened.</param>
    /// <param name="context">What is known about it here.</param>
    /// <param name="cancellationToken">Ends when the app's time to shut down is over, or when the event was given to another process. Not when VINR hangs up.</param>
    Task HandleAsync(TEvent happened, VinrEventContext context, CancellationToken cancellationToken);
}
