using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Vinr.Sdk.ArchitectureTests;

/// <summary>
/// The folder that each type of an assembly stands in, from its symbols: folders are not namespaces here, so the name of a type does
/// not tell.
/// </summary>
internal static class SourceFolders
{
    /// <summary>The compiler's list of documents for types that have no code of their own, such as interfaces and enums.</summary>
    private static readonly Guid TypeDefinitionDocuments = new("932E74BC-DBA9-4478-8D46-0F32A7BAB3D3");

    /// <param name="symbols">A portable PDB.</param>
    /// <param name="project">The project's folder below the repository's root, <c>src/Vinr.Sdk</c>.</param>
    /// <param name="typesOfMethods">The row of the type that each row of a method belongs to.</param>
    /// <returns>The folder below the project, <c>.</c> for the project's own, by the row of the type. Types that a generator wrote have none.</returns>
    public static IReadOnlyDictionary<int, string> Read(string symbols, string project, IReadOnlyDictionary<int, int> typesOfMethods)
    {
        using var provider = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(symbols));
        var reader = provider.GetMetadataReader();
        var folders = new Dictionary<int, string>();
        foreach (var handle in reader.MethodDebugInformation)
        {
            var method = MetadataTokens.GetRowNumber(handle.ToDefinitionHandle());
            var information = reader.GetMethodDebugInformation(handle);
            if (!information.Document.IsNil) Add(typesOfMethods[method], information.Document);
        }

        foreach (var handle in reader.CustomDebugInformation)
        {
            var information = reader.GetCustomDebugInformation(handle);
            if (information.Parent.Kind != HandleKind.TypeDefinition || reader.GetGuid(information.Kind) != TypeDefinitionDocuments) continue;
            var documents = reader.GetBlobReader(information.Value);
            while (documents.RemainingBytes > 0)
            {
                Add(MetadataTokens.GetRowNumber((EntityHandle)information.Parent), MetadataTokens.DocumentHandle(documents.ReadCompressedInteger()));
            }
        }

        return folders;

        void Add(int type, DocumentHandle document)
        {
            var path = reader.GetString(reader.GetDocument(document).Name).Replace('\\', '/');
            var start = path.LastIndexOf($"/{project}/", StringComparison.Ordinal);
            if (start < 0) return;
            var file = path[(start + project.Length + 2)..];
            if (file.StartsWith("obj/", StringComparison.Ordinal)) return;
            folders.TryAdd(type, file.Contains('/', StringComparison.Ordinal) ? file[..file.LastIndexOf('/')] : ".");
        }
    }
}
