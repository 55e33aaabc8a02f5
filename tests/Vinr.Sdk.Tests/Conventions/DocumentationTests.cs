using System.Reflection;
using System.Xml.Linq;
using Xunit;

namespace Vinr.Sdk.Tests.Conventions;

/// <summary>Everything public is explained in the XML file that goes into the package.</summary>
public sealed class DocumentationTests
{
    private static readonly Dictionary<string, XElement> Entries = XDocument.Load(Path.ChangeExtension(typeof(VinrClient).Assembly.Location, ".xml"))
        .Descendants("member").ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    public static TheoryData<Type> Types => [.. PublicSurface.Types];

    [Theory]
    [MemberData(nameof(Types))]
    [Keeps("fit.surface")]
    public void A_type_and_all_that_it_declares_is_explained(Type type)
    {
        string[] ids = [DocumentationId.Of(type), .. PublicSurface.Members(type).Where(IsWritten).Select(DocumentationId.Of)];

        Assert.All(ids, id => Assert.True(Entries.TryGetValue(id, out var entry) && Says(entry), $"{id} is not explained"));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_parameter_of_a_method_is_explained(Type type) => Assert.All(
        PublicSurface.Methods(type).Where(method => Entries[DocumentationId.Of(method)].Element("inheritdoc") is null),
        method => Assert.Empty(method.GetParameters().Select(parameter => parameter.Name).Except(Entries[DocumentationId.Of(method)].Elements("param").Where(Speaks).Select(element => element.Attribute("name")!.Value))));

    // A constructor that nobody wrote has no text and looks like one without parameters.
    private static bool IsWritten(MemberInfo member) => member is not ConstructorInfo made || made.GetParameters().Length > 0 || Entries.ContainsKey(DocumentationId.Of(made));

    private static bool Says(XElement entry) => entry.Element("inheritdoc") is not null || (entry.Element("summary") is { } summary && Speaks(summary));

    private static bool Speaks(XElement element) => element.Value.Length > 0 || element.HasElements;
}
