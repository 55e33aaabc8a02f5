using FsCheck;
using FsCheck.Xunit;
using Vinr.Sdk.Sandbox.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

public class PersistentVectorTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(1_056)]
    [InlineData(1_057)]
    [InlineData(34_000)]
    public void It_holds_what_was_added(int count)
    {
        var vector = Enumerable.Range(0, count).Aggregate(PersistentVector<int>.Empty, (list, n) => list.Add(n));

        Assert.Equal(count, vector.Count);
        Assert.Equal(Enumerable.Range(0, count), vector);
        Assert.Equal(Enumerable.Range(0, count), Enumerable.Range(0, count).Select(at => vector[at]));
        Assert.Throws<ArgumentOutOfRangeException>(() => vector[count]);
        Assert.Throws<ArgumentOutOfRangeException>(() => vector[-1]);
    }

    [Property]
    public void Replacing_changes_one_item_and_leaves_the_old_vector_alone(PositiveInt size, NonNegativeInt place)
    {
        var count = size.Get * 37;
        var vector = Enumerable.Range(0, count).Aggregate(PersistentVector<int>.Empty, (list, n) => list.Add(n));
        var index = place.Get % count;

        var changed = vector.Replace(index, -1);

        Assert.Equal(Enumerable.Range(0, count), vector);
        Assert.Equal(Enumerable.Range(0, count).Select(n => n == index ? -1 : n), changed);
    }

    [Property]
    public void The_first_item_that_fulfils_a_condition_is_found(NonNegativeInt size, int limit)
    {
        var vector = Enumerable.Range(0, size.Get).Aggregate(PersistentVector<int>.Empty, (list, n) => list.Add(n * 2));

        Assert.Equal(vector.TakeWhile(n => n < limit).Count(), vector.FirstWhere(n => n >= limit));
    }
}
