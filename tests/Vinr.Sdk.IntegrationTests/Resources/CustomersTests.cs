using Xunit;

namespace Vinr.Sdk.IntegrationTests.Resources;

public sealed class CustomersTests(VinrFixture fixture)
{
    [Theory, OnEveryGround]
    public async Task A_customer_is_created_and_found_again(Ground ground)
    {
        var vinr = fixture.On(ground).Vinr;

        var created = await vinr.Customers.CreateAsync(
            new() { Email = "ada@example.com", Name = "Ada Lovelace", Phone = "+4915112345678", Metadata = new() { ["vip"] = "yes" } });
        var found = await vinr.Customers.RetrieveAsync(created.Id);

        Assert.StartsWith("cust_", created.Id, StringComparison.Ordinal);
        Assert.Equal(
            (created.Id, "ada@example.com", "Ada Lovelace", "+4915112345678"), (found.Id, found.Email, found.Name, found.Phone));
        Assert.Equal("yes", found.Metadata["vip"]);
    }

    [Theory, OnEveryGround]
    [Keeps("data.updates")]
    public async Task An_update_changes_sets_and_clears_what_it_names(Ground ground)
    {
        var vinr = fixture.On(ground).Vinr;
        var customer = await vinr.Customers.CreateAsync(new() { Email = "ada@example.com", Name = "Ada", Phone = "+4915112345678" });

        var changed = await vinr.Customers.UpdateAsync(customer.Id, new() { Name = "Ada King", Phone = Optional<string>.Null });

        Assert.Equal(("ada@example.com", "Ada King", null), (changed.Email, changed.Name, changed.Phone));
    }

    [Theory, OnEveryGround]
    public async Task A_deleted_customer_is_gone(Ground ground)
    {
        var place = fixture.On(ground);
        var customer = await place.NewCustomerAsync();

        await place.Vinr.Customers.DeleteAsync(customer);

        await Assert.ThrowsAsync<VinrNotFoundException>(() => place.Vinr.Customers.RetrieveAsync(customer));
        await Assert.ThrowsAsync<VinrNotFoundException>(() => place.Vinr.Customers.DeleteAsync(customer));
    }

    [Theory, OnEveryGround]
    public async Task Customers_are_listed_by_email(Ground ground)
    {
        var vinr = fixture.On(ground).Vinr;
        var email = $"{Guid.NewGuid():N}@example.com";
        var customer = await vinr.Customers.CreateAsync(new() { Email = email });

        Assert.Equal(customer.Id, Assert.Single(await vinr.Customers.ListAsync(new() { Email = email }).ReadAllAsync()).Id);
    }
}
