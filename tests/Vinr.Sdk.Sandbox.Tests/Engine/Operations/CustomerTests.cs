using Vinr.Sdk.Sandbox.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

public class CustomerTests
{
    private readonly Shop shop = new();

    [Fact]
    [Shows("customers.documentation")]
    public void The_documentation_s_customer_is_there_unless_it_is_not_wanted()
    {
        Assert.Equal("cust_abc123", shop.Engine.Customers.Retrieve("cust_abc123").Id);
        Assert.Empty(shop.Events());

        var empty = new SandboxEngine(new EngineOptions { WithDocumentationCustomer = false });
        Assert.Throws<EngineRefusal>(() => empty.Customers.Retrieve("cust_abc123"));
    }

    [Fact]
    public void An_update_changes_what_it_names_and_clears_what_it_sets_to_null()
    {
        var customer = shop.Engine.Customers.Create(new NewCustomer { Email = "a@b.example", Name = "Ada", Phone = "+3161234" });

        var changed = shop.Engine.Customers.Update(customer.Id, new CustomerChanges { Name = "Ada L.", Phone = null });

        Assert.Equal(customer with { Name = "Ada L.", Phone = null }, changed);
        Assert.Equal(changed, shop.Engine.Customers.Retrieve(customer.Id));
        Assert.Equal([EventTypes.CustomerCreated, EventTypes.CustomerUpdated], shop.Events().Select(e => e.Type));
        Assert.Equal([customer, changed], shop.Events().Select(e => e.Data));
    }

    [Fact]
    public void A_list_by_email_follows_changes()
    {
        var first = shop.Engine.Customers.Create(new NewCustomer { Email = "old@b.example" });
        var second = shop.Engine.Customers.Create(new NewCustomer { Email = "new@b.example" });
        var third = shop.Engine.Customers.Create(new NewCustomer());

        shop.Engine.Customers.Update(first.Id, new CustomerChanges { Email = "new@b.example" });
        shop.Engine.Customers.Update(third.Id, new CustomerChanges { Email = "new@b.example" });
        Assert.Equal([third.Id, second.Id, first.Id], ListedBy("new@b.example"));
        Assert.Empty(ListedBy("old@b.example"));

        shop.Engine.Customers.Update(second.Id, new CustomerChanges { Email = null });
        shop.Engine.Customers.Delete(third.Id);
        Assert.Equal([first.Id], ListedBy("new@b.example"));

        IEnumerable<string> ListedBy(string email) =>
            shop.Engine.Customers.List(new CustomerFilter(email), new()).Items.Select(customer => customer.Id);
    }

    [Fact]
    [Shows("customers.documentation")]
    public void A_deleted_customer_is_gone_and_leaves_its_account()
    {
        var program = shop.Program();
        var account = shop.Enrol(program);

        shop.Engine.Customers.Delete(Shop.Customer);

        Refused.NotFound(shop, () => shop.Engine.Customers.Retrieve(Shop.Customer));
        Refused.NotFound(shop, () => shop.Engine.Customers.Delete(Shop.Customer));
        Refused.NotFound(shop, () => shop.Pay(100), "customer");
        Refused.NotFound(shop, () => shop.Enrol(shop.Engine.Programs.Retrieve(program.Id)), "customer");
        Assert.Equal(Shop.Customer, shop.Now(account).Customer);
        Assert.Single(shop.Events(EventTypes.CustomerDeleted));
    }
}
