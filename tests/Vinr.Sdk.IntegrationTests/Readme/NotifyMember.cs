using Vinr.Sdk.Hosting;

namespace Vinr.Sdk.IntegrationTests.Readme;

/// <summary>The handler that the README names.</summary>
internal sealed class NotifyMember(List<string> notified) : IVinrEventHandler<PointsEarned>
{
    public Task HandleAsync(PointsEarned happened, VinrEventContext context, CancellationToken cancellationToken)
    {
        notified.Add($"{happened.AccountId} {happened.Transaction!.Amount}");
        return Task.CompletedTask;
    }
}
