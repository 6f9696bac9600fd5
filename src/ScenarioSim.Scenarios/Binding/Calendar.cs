using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Dates;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>The named dates of a scenario, and what other dates mean by them.</summary>
internal sealed class Calendar
{
    private static readonly DateRule Rule = new(MayBeNamed: true, MayBeUncertain: true);
    private readonly Scope scope;
    private readonly DateValue?[] written;
    private readonly BoundDate?[] bound;
    private readonly bool[] begun;

    /// <summary>Binds the section <c>dates</c>.</summary>
    public Calendar(Scope scope)
    {
        this.scope = scope;
        int count = scope.Names.Dates.Names.Count;
        written = new DateValue?[count];
        bound = new BoundDate?[count];
        begun = new bool[count];
        foreach (Entry entry in scope.Section("dates"))
        {
            if (scope.Names.Dates.IndexOf(entry.Name) is { } index)
            {
                written[index] = DateValue.Read(entry.Value, Rule, entry.Name, new ProblemList());
            }
        }

        for (int index = 0; index < count; index++)
        {
            Resolve(index);
        }
    }

    /// <summary>The named dates by index; null for one that has problems.</summary>
    public IReadOnlyList<BoundDate?> Dates => bound;

    /// <summary>A date without annotations; null, with problems for unknown names, where it is none.</summary>
    public BoundDate? Bind(Node? node, string path)
    {
        DateValue? date = node is null ? null : DateValue.Read(node, Rule, path, new ProblemList());
        return date is null ? null : Bind(date, path);
    }

    /// <summary>A date that was read; null, with problems for unknown names, where it refers to none.</summary>
    public BoundDate? Bind(DateValue date, string path) => Bind(date.Date, date.Distribution, date.Origin, path);

    /// <summary>A date as written somewhere; null, with problems for unknown names, where it refers to none.</summary>
    public BoundDate? Bind(DateText date, Distribution? distribution, Origin at, string path)
    {
        if (date.IsNamed)
        {
            int? index = scope.Names.Dates.Find(date.Name, at, path, scope.Problems);
            BoundDate? anchor = index is null ? null : Resolve(index.Value);
            return anchor is null
                ? null
                : new BoundDate(
                    new Moment.Relative(index!.Value, date.Offset), null,
                    anchor.Nominal.Plus(date.Offset), anchor.Support.Plus(date.Offset));
        }

        Uncertainty? uncertainty = distribution is null
            ? null
            : scope.Draw(DateValue.Uncertain(path, date.Month, distribution));
        return new BoundDate(
            uncertainty is null ? new Moment.Fixed(date.Month) : null, uncertainty,
            date.Month, DateSupport.Of(date.Month, distribution));
    }

    private BoundDate? Resolve(int index)
    {
        if (bound[index] is not null || written[index] is not { } date)
        {
            return bound[index];
        }

        string path = $"dates/{scope.Names.Dates.Names[index]}";
        if (begun[index])
        {
            scope.Problems.Error(
                ProblemCode.DateCycle, date.Origin,
                $"{path} refers to itself by way of {date.Text}; write a month for one of them");
            return null;
        }

        begun[index] = true;
        bound[index] = Bind(date, path);
        written[index] = null;
        if (bound[index] is not null)
        {
            scope.Record(path, date.Text, date.Annotation);
        }

        return bound[index];
    }
}
