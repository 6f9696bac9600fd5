using System.Collections.Immutable;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Values;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>
/// What the binders of all sections share: declared names, the horizon, where problems and values go. The form of the
/// document is checked before, so what has a wrong form here is passed over in silence.
/// </summary>
internal sealed class Scope
{
    private readonly List<ResolvedValue> values = [];
    private readonly List<Uncertainty> uncertainties = [];
    private readonly Lazy<ExpressionBinder> expressions;

    public Scope(MappingNode root, ProblemList problems)
    {
        Root = root;
        Problems = problems;
        Names = new Names(root);
        Series = new double[]?[Names.Drivers.Names.Count];
        expressions = new Lazy<ExpressionBinder>(() => new ExpressionBinder(this));
    }

    public MappingNode Root { get; }

    public ProblemList Problems { get; }

    public Names Names { get; }

    /// <summary>The months of the scenario.</summary>
    public required Horizon Horizon { get; init; }

    /// <summary>Every value stated, in the order of binding.</summary>
    public IReadOnlyList<ResolvedValue> Values => values;

    /// <summary>Every value that members draw.</summary>
    public IReadOnlyList<Uncertainty> Uncertainties => uncertainties;

    /// <summary>The drivers month by month; null for one that has problems.</summary>
    public double[]?[] Series { get; }

    /// <summary>What binds expressions, once the horizon is known.</summary>
    public ExpressionBinder Expressions => expressions.Value;

    /// <summary>The entries of a mapping below the root; none where there is no such mapping.</summary>
    public ImmutableArray<Entry> Section(string name) => EntriesOf(Root[name]);

    /// <summary>The entries of a mapping; none where it is no mapping.</summary>
    public static ImmutableArray<Entry> EntriesOf(Node? node) => (node as MappingNode)?.Entries ?? [];

    /// <summary>The scalars of a list; none where it is no list.</summary>
    public static IEnumerable<ScalarNode> ScalarsOf(Node? node) => (node as SequenceNode)?.Items.OfType<ScalarNode>() ?? [];

    /// <summary>A number, looked up and recorded; null where it has problems.</summary>
    /// <param name="node">Where it is written.</param>
    /// <param name="rule">What may stand there.</param>
    /// <param name="path">Its canonical path, which names its draws.</param>
    /// <param name="inherited">Sources that hold where the number has none of its own.</param>
    public BoundNumber? Number(Node node, NumberRule rule, string path, IReadOnlyList<string>? inherited = null)
    {
        BoundNumber? bound = NumberApart(node, rule, path, inherited);
        if (bound?.Uncertainty is Uncertainty uncertainty)
        {
            Draw(uncertainty);
        }

        return bound;
    }

    /// <summary>A number as <see cref="Number"/> reads it, which members do not draw even where it is uncertain.</summary>
    public BoundNumber? NumberApart(Node node, NumberRule rule, string path, IReadOnlyList<string>? inherited = null)
    {
        NumberValue? written = NumberReader.Read(node, rule, path, new ProblemList());
        if (written is null)
        {
            return null;
        }

        BoundNumber? bound = written.Formula is null
            ? new BoundNumber(written.Constant, null, UncertaintyOf(written, rule, path))
            : Expressions.Bind(written, rule, path);
        if (bound is not null)
        {
            Record(
                path, rule.IsFlag ? (bound.Value > 0 ? "true" : "false") : bound.Text, written.Annotation, inherited);
        }

        return bound;
    }

    /// <summary>Looks the sources of an annotation up, with problems for those that are not declared.</summary>
    public void Cite(Annotation annotation, string path) => FindSources(annotation.Sources, path);

    /// <summary>Records a value and looks its sources up.</summary>
    public void Record(string path, string text, Annotation annotation, IReadOnlyList<string>? inherited = null)
    {
        IReadOnlyList<string> sources = FindSources(annotation.Sources, path);
        string distribution = annotation.Distribution is null ? "" : DistributionText(annotation.Distribution);
        values.Add(new ResolvedValue(
            path, text, distribution, annotation.Value.Origin,
            sources.Count > 0 ? sources : inherited ?? [], annotation.Note));
    }

    /// <summary>Registers a value that members draw.</summary>
    public Uncertainty Draw(Uncertainty uncertainty)
    {
        uncertainties.Add(uncertainty);
        return uncertainty;
    }

    /// <summary>Those of the identifiers that are declared, with problems for the others.</summary>
    public IReadOnlyList<string> FindSources(IReadOnlyList<ScalarNode> sources, string path)
    {
        if (sources.Count == 0)
        {
            return [];
        }

        var found = new List<string>(sources.Count);
        foreach (ScalarNode source in sources)
        {
            if (Names.Sources.Find(source.Text, source.Origin, path, Problems) is not null)
            {
                found.Add(source.Text);
            }
        }

        return found.Count > 1 ? [.. found.Distinct()] : found;
    }

    /// <summary>The sources of a mapping that has a key for them.</summary>
    public IReadOnlyList<string> SourcesOf(Node node, string path) =>
        FindSources(Annotation.ReadSources((node as MappingNode)?[Annotation.SourceKey], new ProblemList()), path);

    /// <summary>A pair of actors; null, with problems for unknown actors, where it is none.</summary>
    public PairReference? Pair(ScalarNode node, string path)
    {
        if (!PairText.TryParse(node.Text, out PairText pair))
        {
            return null;
        }

        int? from = Names.Actors.Find(pair.From, node.Origin, path, Problems);
        int? to = Names.Actors.Find(pair.To, node.Origin.Shifted(pair.From.Length + 1), path, Problems);
        return from is null || to is null || from == to ? null : new PairReference(from.Value, to.Value, pair.Directed);
    }

    private static Uncertainty? UncertaintyOf(NumberValue written, NumberRule rule, string path) =>
        written.Distribution is null
            ? null
            : new Uncertainty(path, written.Constant!.Value, written.Distribution, rule.DrawBounds);

    private static string DistributionText(Entry distribution)
    {
        IEnumerable<string> items =
            ((SequenceNode)distribution.Value).Items.OfType<ScalarNode>().Select(item => item.Text);
        return $"{distribution.Name}: [{string.Join(", ", items)}]";
    }
}
