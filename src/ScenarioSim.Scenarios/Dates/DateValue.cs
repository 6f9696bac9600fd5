using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Values;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Dates;

/// <summary>What may stand where a date is expected.</summary>
/// <param name="MayBeNamed">Whether it may refer to a named date, or be never.</param>
/// <param name="MayBeUncertain">Whether members may draw it.</param>
internal sealed record DateRule(bool MayBeNamed, bool MayBeUncertain)
{
    /// <summary>Whether a date may stand there.</summary>
    public bool Allows(DateText date) => MayBeNamed || !(date.IsNamed || date.Month.IsNever);

    /// <summary>What to write, for messages.</summary>
    public string Hint => MayBeNamed ? DateText.Rule : "write YYYY-MM";
}

/// <summary>A date as written, with what stands beside it.</summary>
/// <param name="Annotation">The text and its annotations.</param>
/// <param name="Date">The date.</param>
/// <param name="Distribution">What members draw it from, in month numbers; null where they do not.</param>
internal sealed record DateValue(Annotation Annotation, DateText Date, Distribution? Distribution)
{
    private const double HalfMonth = 0.5;

    private static readonly DistributionReader Distributions = new(ReadMonth, ReadSpread, "dates YYYY-MM");
    private static readonly DistributionReader Choices = new(ReadMonthOrNever, ReadSpread, "dates YYYY-MM, or never");

    /// <summary>The month numbers that a date can have.</summary>
    private static Bounds Months { get; } = new(Month.Earliest.Number, Month.Latest.Number);

    private static Bounds MonthsAndNever { get; } = Months with { High = Month.Never.Number };

    /// <summary>
    /// What members draw of a date. A draw is rounded to a month, so that a uniform distribution reaches half a month
    /// beyond its ends: else they would be drawn half as often as the months between.
    /// </summary>
    public static Uncertainty Uncertain(string path, Month value, Distribution distribution) => new(
        path,
        value.Number,
        distribution is Distribution.Uniform uniform
            ? new Distribution.Uniform(uniform.From - HalfMonth, uniform.To + HalfMonth)
            : distribution,
        distribution is Distribution.Choice ? MonthsAndNever : Months);

    /// <summary>Where it is written.</summary>
    public Origin Origin => Annotation.Value.Origin;

    /// <summary>The date as it is written without spaces.</summary>
    public string Text => Date.Canonical(Annotation.Value.Text);

    /// <summary>Reads a date; null, with problems, where there is none.</summary>
    public static DateValue? Read(Node node, DateRule rule, string what, ProblemList problems)
    {
        Annotation? annotation = Annotation.Read(node, what, problems);
        if (annotation is null)
        {
            return null;
        }

        ScalarNode scalar = annotation.Value;
        if (!DateText.TryParse(scalar.Text, out DateText date) || !rule.Allows(date))
        {
            problems.Error(
                ProblemCode.Spelling, scalar.Origin, $"{what} is {scalar.Description}, which is no date; {rule.Hint}");
            return null;
        }

        return annotation.Distribution is null
            ? new DateValue(annotation, date, null)
            : ReadUncertain(annotation, date, rule, what, problems);
    }

    private static DateValue? ReadUncertain(
        Annotation annotation, DateText date, DateRule rule, string what, ProblemList problems)
    {
        Entry entry = annotation.Distribution!;
        if (!rule.MayBeUncertain)
        {
            problems.Error(
                ProblemCode.Distribution, entry.Key.Origin, $"{what} cannot be uncertain; delete {entry.Name}");
            return null;
        }

        if (date.IsNamed)
        {
            problems.Error(
                ProblemCode.Distribution, annotation.Value.Origin,
                $"{what} is uncertain, so its value must be a plain date; write YYYY-MM");
            return null;
        }

        bool isChoice = entry.Name == "choice";
        Distribution? distribution = (isChoice ? Choices : Distributions).Read(
            entry, annotation.Value, date.Month.Number, isChoice ? MonthsAndNever : Months, problems);
        return distribution is null ? null : new DateValue(annotation, date, distribution);
    }

    private static double? ReadMonth(string text) => Month.TryParse(text, out Month month) ? month.Number : null;

    private static double? ReadMonthOrNever(string text) => text == "never" ? Month.Never.Number : ReadMonth(text);

    private static double? ReadSpread(string text) =>
        DateText.TryParseDuration(text, out int months) ? months
        : Numbers.TryParse(text, out double number) && double.IsFinite(number) ? number
        : null;
}
