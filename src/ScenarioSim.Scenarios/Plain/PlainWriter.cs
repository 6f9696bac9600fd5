using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Binding;
using ScenarioSim.Scenarios.Forms;
using ScenarioSim.Scenarios.Values;

namespace ScenarioSim.Scenarios.Plain;

/// <summary>
/// Writes the plain document of a scenario: everything that a run depends on, spelt and ordered in one way.
/// </summary>
internal sealed class PlainWriter
{
    private readonly Draft draft;
    private readonly DyadTable dyads;
    private readonly PlainText text = new();

    private PlainWriter(Draft draft)
    {
        this.draft = draft;
        dyads = new DyadTable(draft.Names.Actors.Names.Count);
    }

    private IReadOnlyList<string> Actors => draft.Names.Actors.Names;

    /// <summary>The document.</summary>
    public static string Write(Draft draft)
    {
        var writer = new PlainWriter(draft);
        writer.WriteHead();
        writer.WriteActors();
        writer.WritePairs();
        writer.WriteDrivers();
        writer.WriteActs();
        writer.WriteRegimes();
        writer.WriteMechanisms();
        writer.text.Map(
            "behaviour",
            Parameters.Of(ParameterShape.World).OrderBy(Name, StringComparer.Ordinal),
            parameter => writer.PutNumber(parameter, 0));
        writer.WriteEvents();
        writer.WriteEvidence();
        return writer.text.ToString();
    }

    private static string Name(Parameter parameter) => parameter.Name;

    private void WriteHead()
    {
        text.Put("kind", "scenario");
        text.Put("id", PlainText.Name(draft.Id));
        text.Put("title", PlainText.Quote(draft.Title));
        text.Put("start", draft.Horizon.Start.ToString());
        text.Put("end", draft.Horizon.End.ToString());
        text.PutList("focus", draft.Focus.Select(PairName));
        text.Map(
            "dates",
            draft.Dates.Index(),
            date => text.Put(draft.Names.Dates.Names[date.Index], date.Item.Nominal.ToString()));
        text.Map("sources", draft.Sources, WriteSource);
        text.PutList("resources", draft.Names.Resources.Names);
    }

    private void WriteSource(Source source)
    {
        (string Key, string Value)[] parts =
        [
            ("author", source.Author), ("title", source.Title), ("outlet", source.Outlet),
            ("date", source.Date), ("in", source.In), ("says", source.Says),
        ];
        IEnumerable<string> stated = parts.Where(part => part.Value.Length > 0).Select(
            part => $"{part.Key}: {PlainText.Quote(part.Value)}");
        text.Put(source.Id, $"{{ {string.Join(", ", stated)} }}");
    }

    private void WriteActors() => text.Map("actors", draft.Actors.Index(), actor =>
    {
        text.Begin(actor.Item.Code);
        text.PutText("name", actor.Item.Name);
        text.PutText("group", actor.Item.Group);
        foreach (Parameter parameter in Parameters.Of(ParameterShape.Actor).OrderBy(Name, StringComparer.Ordinal))
        {
            PutNumber(parameter, actor.Index);
        }

        foreach (
            Parameter parameter in Parameters.Of(ParameterShape.ActorResource).OrderBy(Name, StringComparer.Ordinal))
        {
            PutTable(parameter, actor.Index, draft.Names.Resources);
        }

        text.Map(
            "weights",
            draft.Mechanisms.Own.Where(own => own.Key.Actor == actor.Index).OrderBy(
                own => own.Key.Mechanism, StringComparer.Ordinal),
            own => text.Put(own.Key.Mechanism, Spell(own.Value)));
        text.End();
    });

    private void WritePairs()
    {
        foreach (Parameter parameter in Parameters.Of(ParameterShape.Pair).OrderBy(Name, StringComparer.Ordinal))
        {
            text.Map(
                parameter.Name,
                Enumerable.Range(0, dyads.Pairs),
                pair => text.Put(PairName(pair), Spell(draft.Number(parameter, pair))));
        }

        foreach (Parameter parameter in Parameters.Of(ParameterShape.Dyad).OrderBy(Name, StringComparer.Ordinal))
        {
            text.Map(
                parameter.Name,
                Enumerable.Range(0, dyads.Dyads),
                dyad => text.Put(DyadName(dyad), Spell(draft.Number(parameter, dyad))));
        }

        text.Map(
            Parameters.Of(ParameterShape.ObserverPair)[0].Name,
            draft.Disapproval
                .Where(minded => minded.Number.Nominal != 0)
                .GroupBy(minded => minded.Observer)
                .OrderBy(observer => observer.Key),
            observer => text.Map(
                Actors[observer.Key], observer, minded => text.Put(PairName(minded.Pair), Spell(minded.Number))));
    }

    private void WriteDrivers() => text.Map("drivers", draft.Drivers, driver =>
    {
        text.Begin(driver.Name);
        text.PutText("title", driver.Title);
        text.PutText("unit", driver.Unit);
        text.Put("interpolation", driver.Interpolation == Interpolation.Step ? "step" : "linear");
        text.Map(
            "points",
            driver.Points.Where(point => !point.At.Nominal.IsNever).OrderBy(point => point.At.Nominal),
            point => text.Put(point.At.Nominal.ToString(), Spell(point.Value)));
        text.End();
    });

    private void WriteActs() => text.Map("acts", draft.Acts, act =>
    {
        text.Begin(act.Name);
        text.Put(Parameters.Friendliness.Name, Numbers.Write(act.Friendliness));
        text.Put(Parameters.Institution.Name, Numbers.Write(act.Institution));
        text.Put(Parameters.Cost.Name, Numbers.Write(act.Cost));
        text.Put(Parameters.Saturation.Name, Numbers.Write(act.Saturation));
        text.Put(Parameters.CrossesBorder.Name, act.CrossesBorder ? "true" : "false");
        text.Map(
            Parameters.Delivers.Name, act.Delivers.Index(),
            share => text.Put(draft.Names.Resources.Names[share.Index], Numbers.Write(share.Item)));
        text.End();
    });

    private void WriteRegimes() => text.Map("regimes", draft.Regimes.Index(), regime =>
    {
        text.Begin(regime.Item.Name);
        text.Put("target", Actors[regime.Item.Target]);
        text.Put("acts", $"[{string.Join(", ", regime.Item.Acts.Select(act => draft.Acts[act].Name))}]");
        foreach (Parameter parameter in Parameters.Of(ParameterShape.RegimeActor).OrderBy(Name, StringComparer.Ordinal))
        {
            PutTable(parameter, regime.Index, draft.Names.Actors);
        }

        text.End();
    });

    private void WriteMechanisms()
    {
        MechanismBinder mechanisms = draft.Mechanisms;
        text.Map(
            "levels", mechanisms.Levels.OrderBy(level => level.Key, StringComparer.Ordinal),
            level => text.Put(level.Key, Numbers.Write(level.Value)));
        text.Map(
            "mechanisms", mechanisms.Weights.OrderBy(weight => weight.Key, StringComparer.Ordinal),
            weight => text.Put(weight.Key, Spell(weight.Value)));
        text.Map(
            "emphasis", mechanisms.Weights.Keys.Order(StringComparer.Ordinal),
            mechanism => text.Put(mechanism, Numbers.Write(mechanisms.Emphasis.GetValueOrDefault(mechanism, 1))));
    }

    private void WriteEvents() => text.Map(
        "events",
        draft.Events
            .Where(happening => !happening.At.Nominal.IsNever)
            .Select(Spell)
            .OrderBy(entries => string.Join(' ', entries.Select(entry => entry.Spelt)), StringComparer.Ordinal),
        text.PutItem);

    private (string Key, string Spelt)[] Spell(BoundEvent happening)
    {
        WorldEvent stated = happening.Event;
        (string Key, string Spelt)[] parts =
        [
            ("date", happening.At.Nominal.ToString()),
            ("pair", PairName(InOrder(stated.Pair))),
            ("act", stated.Act is { } act ? draft.Acts[act].Name : ""),
            (EventStanding.CertaintyKey, Unless(EventStanding.Usual.Certainty, happening.Standing.Certainty)),
            (EventStanding.PrecisionKey, Unless(EventStanding.Usual.Precision, happening.Standing.Precision)),
            (EventStanding.UseKey, Unless(EventStanding.Usual.Use, happening.Standing.Use)),
            ("stance", stated.Stance == 0 ? "" : Numbers.Write(stated.Stance)),
            ("institution", stated.Institution == 0 ? "" : Numbers.Write(stated.Institution)),
            ("title", PlainText.Quote(stated.Title)),
            (
                "source",
                stated.Sources.Count == 0 ? "" : $"[{string.Join(", ", stated.Sources.Select(PlainText.Name))}]"),
        ];
        return [.. parts.Where(part => part.Spelt.Length > 0)];
    }

    private static string Unless(string usual, string word) => word == usual ? "" : word;

    private void WriteEvidence()
    {
        if (draft.Evidence is not { } evidence)
        {
            return;
        }

        text.Begin("evidence");
        text.PutList("dyads", evidence.Pairs.Select(PairName));
        text.Put("from", evidence.From.ToString());
        text.Put("until", evidence.Until.ToString());
        text.Map(
            "reporting", evidence.Reporting.Index().Where(chance => chance.Item is not null),
            chance => text.Put(draft.Acts[chance.Index].Name, Numbers.Write(chance.Item!.Value)));
        text.End();
    }

    private void PutNumber(Parameter parameter, int index) =>
        text.Put(parameter.Name, Spell(draft.Number(parameter, index)));

    private void PutTable(Parameter parameter, int row, NameTable columns) => text.Map(
        parameter.Name, columns.Names.Index(),
        column => text.Put(column.Item, Spell(draft.Number(parameter, (row * columns.Names.Count) + column.Index))));

    private static string Spell(BoundNumber number) => PlainText.Expression(number.Text);

    private string PairName(int pair) => $"{Actors[dyads.From(pair)]}>{Actors[dyads.To(pair)]}";

    private string DyadName(int dyad) =>
        $"{Actors[dyads.From(dyads.Forward(dyad))]}-{Actors[dyads.To(dyads.Forward(dyad))]}";

    private static PairReference InOrder(PairReference pair) =>
        pair.Directed || pair.From < pair.To ? pair : new PairReference(pair.To, pair.From, false);

    private string PairName(PairReference pair) => $"{Actors[pair.From]}{(pair.Directed ? '>' : '-')}{Actors[pair.To]}";
}
