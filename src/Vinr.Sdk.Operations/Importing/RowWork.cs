using Vinr.Sdk.Operations.Importing.Rows;
using Vinr.Sdk.Operations.Importing.State;
using Vinr.Sdk.Operations.Tables;

namespace Vinr.Sdk.Operations.Importing;

/// <summary>A row about which VINR has to be asked.</summary>
internal sealed record RowWork(CsvRecord Record, MemberRow Row, KnownMember? Known);
