namespace ScenarioSim.Scenarios;

/// <summary>The codes of problems. A code never changes its meaning; new problems get new codes.</summary>
public static class ProblemCode
{
    /// <summary>A file is missing or cannot be read.</summary>
    public const string Unreadable = "SCN001";

    /// <summary>A file is not YAML in UTF-8.</summary>
    public const string Syntax = "SCN002";

    /// <summary>A file is larger, deeper or holds more than is allowed.</summary>
    public const string Limit = "SCN003";

    /// <summary>A file is empty, or not of the kind that is wanted here.</summary>
    public const string Kind = "SCN004";

    /// <summary>A path leaves the scenario root.</summary>
    public const string OutsideRoot = "SCN005";

    /// <summary>Files extend each other in a circle.</summary>
    public const string ExtendsCycle = "SCN006";

    /// <summary>A key stands twice in one mapping, or a name or identifier twice in one list.</summary>
    public const string DuplicateKey = "SCN010";

    /// <summary>A key that means nothing here.</summary>
    public const string UnknownKey = "SCN011";

    /// <summary>A key that must be there is not.</summary>
    public const string MissingKey = "SCN012";

    /// <summary>A text where a mapping is wanted, a list where a number is, nothing where something is, and so on.</summary>
    public const string WrongType = "SCN013";

    /// <summary>A key is removed that is not there.</summary>
    public const string NothingToRemove = "SCN014";

    /// <summary>A name, date, pair or path that is not spelt as such.</summary>
    public const string Spelling = "SCN015";

    /// <summary>
    /// An actor, act, resource, regime, driver, date, mechanism, level or source that is not declared.
    /// </summary>
    public const string UnknownName = "SCN016";

    /// <summary>Claims that stand in each other, and so in no document.</summary>
    public const string SourceCycle = "SCN017";

    /// <summary>A number outside its range, infinite or not a number at all.</summary>
    public const string OutOfRange = "SCN020";

    /// <summary>An expression that cannot be read, or that stands where only a number may.</summary>
    public const string Expression = "SCN021";

    /// <summary>An expression that divides by zero or leaves its range in some month.</summary>
    public const string ExpressionValue = "SCN022";

    /// <summary>A distribution with impossible parameters, or where none may stand.</summary>
    public const string Distribution = "SCN023";

    /// <summary>A value outside its own distribution.</summary>
    public const string ValueOutsideDistribution = "SCN024";

    /// <summary>A dyad with itself.</summary>
    public const string SelfPair = "SCN030";

    /// <summary>A dyad given twice.</summary>
    public const string PairTwice = "SCN031";

    /// <summary>A pair with a direction where none may be, or without one where one must be.</summary>
    public const string PairDirection = "SCN032";

    /// <summary>An initial alignment of −1 or 1.</summary>
    public const string ExtremeAlignment = "SCN033";

    /// <summary>The capabilities of all actors are 0 in some month.</summary>
    public const string NoCapability = "SCN034";

    /// <summary>A weight for a mechanism that <c>mechanisms</c> does not list.</summary>
    public const string UnlistedWeight = "SCN035";

    /// <summary>An emphasis on a mechanism that <c>mechanisms</c> does not list, and so without effect.</summary>
    public const string UnlistedEmphasis = "SCN036";

    /// <summary>Named dates refer to each other in a circle.</summary>
    public const string DateCycle = "SCN040";

    /// <summary>An end before the start, or too long a horizon.</summary>
    public const string Horizon = "SCN041";

    /// <summary>Two points of a driver in one month, or none at all.</summary>
    public const string DriverPoints = "SCN042";

    /// <summary>An event, a record or an expected score outside the horizon.</summary>
    public const string EventOutside = "SCN043";

    /// <summary>A shock in the first month.</summary>
    public const string ShockAtStart = "SCN044";

    /// <summary>One act twice on one pair in one month.</summary>
    public const string ActTwice = "SCN045";

    /// <summary>The acts of the first month do not settle, so that there is no steady state to start from.</summary>
    public const string NoSteadyStart = "SCN046";

    /// <summary>An overlay that fits no scenario beside it.</summary>
    public const string FitsNothing = "SCN050";

    /// <summary>Dates of a comparison or record in the wrong order.</summary>
    public const string DateOrder = "SCN051";

    /// <summary>A <c>clamp</c> whose lower end lies above its upper end.</summary>
    public const string ClampEnds = "SCN052";

    /// <summary>Numbers that should ascend and do not.</summary>
    public const string RangeOrder = "SCN053";

    /// <summary>A value to be calibrated that a scenario or future sets for itself.</summary>
    public const string SetElsewhere = "SCN054";

    /// <summary>Something fitted, compared or corrected that nothing is expected or known of.</summary>
    public const string NothingKnown = "SCN055";

    /// <summary>Scenarios of a calibration that extend different bases.</summary>
    public const string OtherBase = "SCN056";
}
