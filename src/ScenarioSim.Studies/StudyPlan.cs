using System.Globalization;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios;

namespace ScenarioSim.Studies;

/// <summary>What is to be run side by side, and how the results are to be compared.</summary>
/// <param name="Id">Name of the folder that the results go to.</param>
/// <param name="Title">Title for readers.</param>
/// <param name="Question">The question that the study is to answer; empty for none.</param>
/// <param name="Combinations">Scenarios and futures, at least one.</param>
public sealed record StudyPlan(string Id, string Title, string Question, IReadOnlyList<Combination> Combinations)
{
    private const int LongestShortName = 24;

    /// <summary>How the scenarios are weighed by evidence.</summary>
    public WeighingPlan Weighing { get; init; } = new(Prior: null, Temper: null, Ach: null);

    /// <summary>What hindcasts of it are judged by; null where the study names nothing.</summary>
    public ObservedSet? Observed { get; init; }

    /// <summary>The scenarios, in order, without repetition.</summary>
    public IReadOnlyList<Story> Scenarios => [.. Combinations.Select(combination => combination.Scenario).Distinct()];

    /// <summary>Whether there are several scenarios, of the same actors and from the same month on.</summary>
    public bool SharesPast => Scenarios.Count > 1 &&
        Combinations.Select(combination => combination.World.Start).Distinct().Count() == 1 &&
        Combinations.Select(combination => string.Join(' ', combination.World.Actors.Select(actor => actor.Code))).Distinct().Count() == 1;

    /// <summary>The futures, in order, without repetition.</summary>
    public IReadOnlyList<Story> Futures => [.. Combinations.Select(combination => combination.Future).Distinct()];

    /// <summary>The dyads that some combination compares, each once.</summary>
    public IReadOnlyList<DyadKey> ComparedDyads =>
    [
        .. Combinations.SelectMany(combination =>
            combination.Comparison.Dyads.Select(dyad => DyadKey.Of(combination.World, dyad))).Distinct(),
    ];

    /// <summary>What was fitted in the scenarios, each calibration once.</summary>
    public IReadOnlyList<FittingNote> FittingNotes =>
        [.. Combinations.Select(combination => combination.Fitting).OfType<FittingNote>().Distinct()];

    /// <summary>
    /// The dyads that readers are shown: the compared ones, then those in focus; of all combinations, each once.
    /// </summary>
    public IReadOnlyList<DyadKey> Dyads
    {
        get
        {
            IEnumerable<DyadKey> focus = Combinations.SelectMany(combination =>
                combination.World.Focus.Select(pair => DyadKey.Of(combination.World, combination.World.Dyads.Dyad(pair))));
            return [.. ComparedDyads.Union(focus)];
        }
    }

    /// <summary>
    /// A scenario's name where there is little room: its title up to the colon, cut at a word where that is long, or its
    /// identifier where another's is the same.
    /// </summary>
    public string ShortNameOf(Story scenario)
    {
        string name = Head(scenario.Title);
        return name.Length > 0 && Scenarios.Count(other => Head(other.Title) == name) == 1 ? name : scenario.Id;
    }

    /// <summary>A scenario's name for readers: its title, with its identifier where titles are given twice.</summary>
    public string NameOf(Story scenario) => Scenarios.DistinctBy(other => other.Title).Count() < Scenarios.Count
        ? $"{scenario.Title} ({scenario.Id})"
        : scenario.Title;

    private static string Head(string title)
    {
        string head = title.Split(':', '：')[0].Trim();
        if (new StringInfo(head).LengthInTextElements <= LongestShortName)
        {
            return head;
        }

        string cut = new StringInfo(head).SubstringByTextElements(0, LongestShortName);
        int space = cut.LastIndexOf(' ');
        return cut[..(space > 0 ? space : cut.Length)] + "…";
    }
}

/// <summary>A dyad by the codes of its actors, which different worlds may both hold.</summary>
/// <param name="First">The code that comes first in ordinal order.</param>
/// <param name="Second">The other.</param>
public sealed record DyadKey(string First, string Second)
{
    /// <summary>The key of a world's dyad.</summary>
    public static DyadKey Of(World world, int dyad)
    {
        int pair = world.Dyads.Forward(dyad);
        return new DyadKey(world.Actors[world.Dyads.From(pair)].Code, world.Actors[world.Dyads.To(pair)].Code);
    }

    /// <summary>The number of the dyad in a world; null where the world lacks one of the actors.</summary>
    public int? In(World world)
    {
        (int first, int second) = (world.IndexOfActor(First), world.IndexOfActor(Second));
        return first < 0 || second < 0 ? null : world.Dyads.Dyad(world.Dyads.Pair(first, second));
    }
}

/// <summary>A scenario or future as tables and figures name it.</summary>
/// <param name="Id">Its identifier; empty where a scenario is run without a future.</param>
/// <param name="Title">Its title.</param>
public sealed record Story(string Id, string Title)
{
    /// <summary>The future of a scenario that is run as it stands.</summary>
    public static Story AsItStands { get; } = new("", "");
}

/// <summary>A scenario under a future, ready to run.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Future">The future.</param>
/// <param name="World">The world that the two together make.</param>
/// <param name="Comparison">What to look at in it.</param>
public sealed record Combination(Story Scenario, Story Future, World World, Comparison Comparison)
{
    private readonly Lazy<string> plainText = new("");
    private readonly Lazy<string> hash = new("");
    private readonly Lazy<Provenance> provenance = new(new Provenance([]));

    /// <summary>The scenario that its texts are written of when somebody first asks for them: a run alone needs none.</summary>
    internal Scenario Source
    {
        init
        {
            plainText = new Lazy<string>(() => value.PlainText);
            hash = new Lazy<string>(() => value.Hash);
            provenance = new Lazy<Provenance>(() => StudyPlanner.ProvenanceOf(value));
        }
    }

    /// <summary>The resolved scenario as a plain YAML document.</summary>
    public string PlainText
    {
        get => plainText.Value;
        init => plainText = new Lazy<string>(value);
    }

    /// <summary>SHA-256 of the plain document, in hexadecimal.</summary>
    public string Hash
    {
        get => hash.Value;
        init => hash = new Lazy<string>(value);
    }

    /// <summary>What members draw, and what from, as in the file; the hash knows nothing of it.</summary>
    public required IReadOnlyList<string> Uncertain { get; init; }

    /// <summary>Where its numbers come from.</summary>
    public Provenance Provenance
    {
        get => provenance.Value;
        init => provenance = new Lazy<Provenance>(value);
    }

    /// <summary>That values of it were fitted; null where they were not.</summary>
    public FittingNote? Fitting { get; init; }

    /// <summary>The record of acts that the scenario is weighed by; null where it has none.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>Scenario and future in one name.</summary>
    public string Label => Future.Id.Length == 0 ? Scenario.Id : $"{Scenario.Id} × {Future.Id}";
}

/// <summary>How scenarios are weighed by evidence.</summary>
/// <param name="Prior">What each weighs beforehand, by identifier; null where all weigh the same.</param>
/// <param name="Temper">The power in [0, 1] that the likelihood is raised to; null for the usual one.</param>
/// <param name="Ach">A matrix of evidence and hypotheses; null for none.</param>
public sealed record WeighingPlan(IReadOnlyDictionary<string, double>? Prior, double? Temper, AchMatrix? Ach);

/// <summary>That values of a scenario were fitted to what a reading of the sources leads one to expect.</summary>
/// <param name="Title">Title of the calibration.</param>
/// <param name="Values">How many values were fitted.</param>
/// <param name="Cells">To how many expected scores.</param>
/// <param name="Note">What the expectations are, in their own file's words; empty for none.</param>
public sealed record FittingNote(string Title, int Values, int Cells, string Note);

/// <summary>How many numbers of a scenario have a source, and which they are. Defaults are not stated, and not counted.</summary>
/// <param name="Numbers">Every number of the scenario, those that it leaves to defaults too, in the order of sections.</param>
public sealed record Provenance(IReadOnlyList<NumberSource> Numbers)
{
    /// <summary>Numbers with a source.</summary>
    public int Sourced { get; } = Numbers.Count(number => number.Basis == NumberBasis.Source);

    /// <summary>Numbers without.</summary>
    public int Assumptions { get; } = Numbers.Count(number => number.Basis == NumberBasis.Assumption);

    /// <summary>All numbers that the scenario states.</summary>
    public int Total => Sourced + Assumptions;
}

/// <summary>A date that results are looked at, in one world.</summary>
/// <param name="Label">Its name in tables.</param>
/// <param name="At">When it is.</param>
public sealed record ComparisonDate(string Label, Moment At);

/// <summary>A stretch of time after a turning point.</summary>
/// <param name="Label">Its name, such as <c>3y</c>.</param>
/// <param name="Date">Its end.</param>
public sealed record Horizon(string Label, ComparisonDate Date);

/// <summary>Which dyads are looked at, and when.</summary>
/// <param name="Dyads">Numbers of the dyads in the world.</param>
/// <param name="Before">Before the rise; null where nothing is measured from a date.</param>
/// <param name="From">The turning point that later scores are measured from; null likewise.</param>
/// <param name="Horizons">How long after it.</param>
public sealed record Comparison(
    IReadOnlyList<int> Dyads, ComparisonDate? Before, ComparisonDate? From, IReadOnlyList<Horizon> Horizons)
{
    /// <summary>First and last date of the record by which retention is measured as well; null for none.</summary>
    public (ComparisonDate First, ComparisonDate Last)? Record { get; init; }

    /// <summary>The date of a name; null where none that is looked at has it.</summary>
    public ComparisonDate? DateCalled(string label) => Dates.FirstOrDefault(date => date.Label == label);

    /// <summary>Every date looked at, each once.</summary>
    public IEnumerable<ComparisonDate> Dates
    {
        get
        {
            IEnumerable<ComparisonDate?> dates =
                [Before, From, .. Horizons.Select(horizon => horizon.Date), Record?.First, Record?.Last];
            return dates.OfType<ComparisonDate>().DistinctBy(date => date.Label);
        }
    }
}
