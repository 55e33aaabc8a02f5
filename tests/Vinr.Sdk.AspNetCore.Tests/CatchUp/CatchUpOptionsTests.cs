using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Vinr.Sdk.Hosting;
using Xunit;

namespace Vinr.Sdk.AspNetCore.Tests.CatchUp;

/// <summary>Settings of catching up, up to their bounds and beyond.</summary>
public sealed class CatchUpOptionsTests
{
    [Theory]
    [InlineData(nameof(VinrCatchUpOptions.Every), "00:00:00.9999999", "Every is 00:00:00.9999999; it must be between a second and a day.")]
    [InlineData(nameof(VinrCatchUpOptions.Every), "1.00:00:00.0000001", "Every is 1.00:00:00.0000001; it must be between a second and a day.")]
    [InlineData(nameof(VinrCatchUpOptions.Overlap), "-00:00:00.0000001", "Overlap is -00:00:00.0000001; it must be between zero and a day.")]
    [InlineData(nameof(VinrCatchUpOptions.Overlap), "1.00:00:00.0000001", "Overlap is 1.00:00:00.0000001; it must be between zero and a day.")]
    [InlineData(nameof(VinrCatchUpOptions.MaxAge), "00:14:59.9999999", "MaxAge is 00:14:59.9999999; it must be at least Every and Overlap together (00:15:00), and at most ten years.")]
    [InlineData(nameof(VinrCatchUpOptions.MaxAge), "3650.00:00:00.0000001", "MaxAge is 3650.00:00:00.0000001; it must be at least Every and Overlap together (00:15:00), and at most ten years.")]
    [InlineData(nameof(VinrCatchUpOptions.Tries), "0", "Tries is 0; it must be at least 1.")]
    [InlineData(nameof(VinrCatchUpOptions.Tenant), "", "Tenant is empty; it must be a name, or null.")]
    public void One_out_of_its_bounds_is_named(string setting, string value, string message)
    {
        var failure = Assert.Throws<ArgumentException>(() => new ServiceCollection().AddVinrCatchUp(o => Set(o, setting, value)));

        Assert.Equal((setting, $"{message} (Parameter '{setting}')"), (failure.ParamName, failure.Message));
    }

    [Theory]
    [InlineData(nameof(VinrCatchUpOptions.Every), "00:00:01")]
    [InlineData(nameof(VinrCatchUpOptions.Every), "1.00:00:00")]
    [InlineData(nameof(VinrCatchUpOptions.Overlap), "00:00:00")]
    [InlineData(nameof(VinrCatchUpOptions.Overlap), "1.00:00:00")]
    [InlineData(nameof(VinrCatchUpOptions.MaxAge), "00:15:00")]
    [InlineData(nameof(VinrCatchUpOptions.MaxAge), "3650.00:00:00")]
    [InlineData(nameof(VinrCatchUpOptions.Tries), "1")]
    public void One_at_its_bounds_is_good(string setting, string value) => new ServiceCollection().AddVinrCatchUp(o => Set(o, setting, value));

    [Fact]
    public void A_tenant_needs_a_client_of_its_own()
    {
        var failure = Assert.Throws<ArgumentException>(() => new ServiceCollection().AddVinrCatchUp(o => o.Tenant = "eu"));

        Assert.Equal("Client is not set; Tenant eu needs the client with its own key. (Parameter 'Client')", failure.Message);
    }

    private static void Set(VinrCatchUpOptions options, string setting, string value)
    {
        (options.Every, options.Overlap) = (TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10));
        var property = typeof(VinrCatchUpOptions).GetProperty(setting)!;
        property.SetValue(options, property.PropertyType == typeof(string) ? value : property.PropertyType == typeof(int) ? int.Parse(value, CultureInfo.InvariantCulture) : TimeSpan.Parse(value, CultureInfo.InvariantCulture));
    }
}
