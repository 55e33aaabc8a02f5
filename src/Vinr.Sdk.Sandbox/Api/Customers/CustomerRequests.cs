using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Reads what is sent to <c>/v1/customers</c>.</summary>
internal static class CustomerRequests
{
    private const int LongestPhone = 15;

    public static NewCustomer Create(RequestObject fields) => new()
    {
        Email = fields.TakeValue("email") is { } email ? Email(email) : null,
        Name = fields.TakeValue("name")?.Text(),
        Phone = fields.TakeValue("phone") is { } phone ? Phone(phone) : null,
        Metadata = fields.Metadata(),
    };

    public static CustomerChanges Update(RequestObject fields) => new()
    {
        Email = fields.Change<string?>("email", Email, whenNull: null),
        Name = fields.Change<string?>("name", static field => field.Text(), whenNull: null),
        Phone = fields.Change<string?>("phone", Phone, whenNull: null),
        Metadata = fields.MetadataChange(),
    };

    private static string Email(RequestField field)
    {
        var email = field.Text();
        var at = email.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at < email.Length - 1 ? email : throw field.Invalid("must be an e-mail address");
    }

    private static string Phone(RequestField field)
    {
        var phone = field.Text();
        return phone.Length > 1 && phone[0] == '+' && phone.Length - 1 <= LongestPhone && phone[1] != '0' && phone.Skip(1).All(char.IsAsciiDigit)
            ? phone
            : throw field.Invalid("must be a phone number in the E.164 form, like +4915112345678");
    }
}
