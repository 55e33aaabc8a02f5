using System.Reflection;
using System.Runtime.CompilerServices;
using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.Tests.Conventions;

/// <summary>Requests are immutable records that ask for no more than VINR does.</summary>
public sealed class RequestTests
{
    /// <summary>What the compiler insists on, as no request makes sense without it; nothing else.</summary>
    private static readonly Dictionary<Type, string[]> Required = new()
    {
        [typeof(CreateProgramRequest)] = ["Name"],
        [typeof(CreateEarningRuleRequest)] = ["Trigger"],
        [typeof(CreateRewardRequest)] = ["Cost", "Name"],
        [typeof(CreateRedemptionRequest)] = ["Account", "Reward"],
        [typeof(CreateTransactionRequest)] = ["Account", "Amount", "Reason"],
        [typeof(CreatePaymentRequest)] = ["Amount", "Currency"],
        [typeof(CreateRefundRequest)] = ["Payment"],
        [typeof(CreateCheckoutSessionRequest)] = ["Amount", "CancelUrl", "Currency", "SuccessUrl"],
        [typeof(CreateTierRequest)] = ["MinPoints", "Name", "Program"],
        [typeof(CreateCampaignRequest)] = ["Name", "Program"],
        [typeof(CreatePromotionRequest)] = ["Name", "ProgramId"],
        [typeof(CreateOfferRequest)] = ["Name"],
        [typeof(CreateReferralRequest)] = ["Program", "Referrer"],
        [typeof(IssueCreditRequest)] = ["Account", "Amount", "Currency"],
        [typeof(CreateSegmentRequest)] = ["Conditions", "Name", "Program"],
        [typeof(AnalyticsSummaryRequest)] = ["Period", "Program"],
        [typeof(AnalyticsPeriodSpec)] = ["Gte", "Lt"],
        [typeof(CreateNotificationRuleRequest)] = ["Channels", "Trigger"],
        [typeof(CreateWebhookEndpointRequest)] = ["EnabledEvents", "Url"],
    };

    public static TheoryData<Type> Requests => [.. PublicSurface.Requests];

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_request_is_a_sealed_record(Type request)
    {
        Assert.True(request.IsSealed);
        Assert.NotNull(request.GetMethod("<Clone>$"));
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_request_cannot_be_changed_once_it_is_made(Type request) => Assert.All(
        request.GetProperties(BindingFlags.Public | BindingFlags.Instance),
        property => Assert.Contains(typeof(IsExternalInit), property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers()));

    [Theory]
    [MemberData(nameof(Requests))]
    public void Only_what_the_contract_names_is_required(Type request)
    {
        var named = string.Join(", ", Required.GetValueOrDefault(request, []));
        var required = string.Join(", ", request.GetProperties().Where(property => property.IsDefined(typeof(RequiredMemberAttribute))).Select(property => property.Name).Order());

        Assert.True(named == required, $"{request.Name} requires [{required}], but the table Required in {nameof(RequestTests)} has [{named}] for it: one of the two is wrong.");
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void What_is_not_required_can_be_left_out(Type request)
    {
        var nullability = new NullabilityInfoContext();

        Assert.All(request.GetProperties().Where(property => !property.IsDefined(typeof(RequiredMemberAttribute))), property => Assert.True(
            IsOptional(property.PropertyType) || nullability.Create(property).ReadState == NullabilityState.Nullable, property.Name));
    }

    [Theory]
    [MemberData(nameof(Requests))]
    [Keeps("data.updates")]
    public void Only_an_update_can_clear_a_field(Type request)
    {
        if (request.Name.StartsWith("Update", StringComparison.Ordinal)) return;

        Assert.DoesNotContain(request.GetProperties(), property => IsOptional(property.PropertyType));
    }

    private static bool IsOptional(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>);
}
