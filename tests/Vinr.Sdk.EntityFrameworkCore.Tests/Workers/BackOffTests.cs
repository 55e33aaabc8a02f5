using Xunit;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Workers;

/// <summary>The waits between tries.</summary>
public sealed class BackOffTests
{
    [Fact]
    public async Task Waits_grow_up_to_the_longest_and_are_not_the_same_for_all()
    {
        var backOff = new BackOff(TimeSpan.FromSeconds(2), TimeSpan.FromHours(1));
        var medians = new List<TimeSpan>();
        for (var failures = 1; failures <= 14; failures++)
        {
            var waits = new List<TimeSpan>();
            for (var i = 0; i < 31; i++) waits.Add(await backOff.AfterAsync(failures));
            Assert.All(waits, wait => Assert.InRange(wait, TimeSpan.FromTicks(1), TimeSpan.FromHours(1)));
            if (failures < 12) Assert.NotEqual(waits.Min(), waits.Max());
            medians.Add(waits.Order().ElementAt(15));
        }

        Assert.InRange(medians[0], TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(4));
        for (var i = 2; i < 9; i++) Assert.True(medians[i] > medians[i - 2], string.Join(' ', medians));
        Assert.Equal(TimeSpan.FromHours(1), medians[13]);
    }
}
