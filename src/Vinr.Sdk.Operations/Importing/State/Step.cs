namespace Vinr.Sdk.Operations.Importing.State;

/// <summary>How far a member has come: which call was last about to be made.</summary>
internal enum Step
{
    Customer = 1,

    /// <summary>The account is about to be made or, where there is one already, to get the <c>external_id</c>.</summary>
    Account = 2,
    Opening = 3,

    /// <summary>Nothing is left to do.</summary>
    Done = 4,
}
