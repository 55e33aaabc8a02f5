namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>An event that is to be handled in a transaction.</summary>
/// <param name="Key">Its row.</param>
/// <param name="Token">The claim under which it is held.</param>
/// <param name="Retention">How long to remember that it is done.</param>
/// <param name="Handle">Runs its handlers.</param>
internal sealed record InboxWork(string Key, string Token, TimeSpan Retention, Func<IServiceProvider, CancellationToken, Task> Handle);
