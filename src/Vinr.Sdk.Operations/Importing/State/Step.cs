namespace Vinr.Sdk.Operations.Importing.State;

/// <summary>How far a member has come: which call was last about to be made.</summary>
internal enum Step
{
    Customer = 1,
    Account = 2,
    Opening = 3,

    /// <summary>Nothing is left to do.</summary>
    Done = 4,
}
