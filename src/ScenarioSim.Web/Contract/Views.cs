using System.Text.Json.Serialization;

namespace ScenarioSim.Web.Contract;

/// <summary>What the served folder holds, and what a visitor may do.</summary>
internal sealed record LibraryView(
    string Folder,
    string Version,
    bool MayEdit,
    bool IsTeacher,
    string? First,
    string? FirstFuture,
    IReadOnlyList<LibraryEntryView> Entries);

/// <summary>A file of the library.</summary>
internal sealed record LibraryEntryView(string Kind, string Id, string Title, string File);

/// <summary>Something wrong in a file, in a change or in a request; no file where neither the first nor the second is to blame.</summary>
internal sealed record ProblemView(string Severity, string Code, string File, int Line, int Column, string Text);

/// <summary>Stands in place of an answer.</summary>
internal sealed record Refusal(IReadOnlyList<ProblemView> Problems);

/// <summary>A scenario or future.</summary>
internal sealed record StoryView(string Id, string Title, string Short);

/// <summary>What can be shown and changed.</summary>
internal sealed record StudyView
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Question { get; init; }

    public required IReadOnlyList<StoryView> Scenarios { get; init; }

    public required IReadOnlyList<StoryView> Futures { get; init; }

    public required int OwnFutures { get; init; }

    public required IReadOnlyList<ActorView> Actors { get; init; }

    public required string Start { get; init; }

    public required int Months { get; init; }

    public required IReadOnlyList<DyadView> Dyads { get; init; }

    public required IReadOnlyList<EventView> Events { get; init; }

    public required IReadOnlyList<InputView> Inputs { get; init; }

    public required SourcesView Sources { get; init; }

    public required int Members { get; init; }

    public required string Seed { get; init; }

    public required IReadOnlyList<ProblemView> Warnings { get; init; }
}

/// <summary>An actor.</summary>
internal sealed record ActorView(string Code, string Name);

/// <summary>A dyad.</summary>
internal sealed record DyadView(string Name, string Title, bool Compared);

/// <summary>An event.</summary>
internal sealed record EventView(string Month, string Title, IReadOnlyList<string> Dyads, IReadOnlyList<string> Sources);

/// <summary>How many numbers rest on sources.</summary>
internal sealed record SourcesView(int Sourced, int Assumptions);

/// <summary>A value that has a name.</summary>
internal sealed record MarkView(string Value, string Label);

/// <summary>A value that can be changed.</summary>
internal sealed record InputView
{
    public required string? Scenario { get; init; }

    public required string Path { get; init; }

    public required string Group { get; init; }

    public required string Title { get; init; }

    public required string Kind { get; init; }

    public required string Value { get; init; }

    public required string Low { get; init; }

    public required string High { get; init; }

    public required IReadOnlyList<MarkView> Marks { get; init; }

    public required string Origin { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }

    public required string Note { get; init; }

    public required string Drawn { get; init; }
}

/// <summary>Deterministic lines.</summary>
internal sealed record LinesView(IReadOnlyList<LineView> Lines);

/// <summary>The deterministic run of a scenario.</summary>
internal sealed record LineView(
    string Scenario, IReadOnlyDictionary<string, double[]> Scores, IReadOnlyList<NamedDateView> Dates);

/// <summary>A named date.</summary>
internal sealed record NamedDateView(string Name, string Month);

/// <summary>What deterministic runs know.</summary>
internal sealed record CourseView(IReadOnlyList<ScenarioCourseView> Courses);

/// <summary>What the deterministic run of a scenario knows.</summary>
internal sealed record ScenarioCourseView(string Scenario, IReadOnlyList<PairView> Pairs, IReadOnlyList<ActView> Acts);

/// <summary>The alignment of one actor towards another.</summary>
internal sealed record PairView(string From, string To, double[] Alignment);

/// <summary>How likely an act is, by month.</summary>
internal sealed record ActView(string From, string To, string Act, string Title, double[] Chance);

/// <summary>A line of the answer to a request for bands.</summary>
internal sealed record EnsembleMessage(string Type)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Ahead { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Done { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Total { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Members { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<BandsView>? Bands { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ResultView? Result { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; init; }
}

/// <summary>Quantile bands of a dyad under a scenario.</summary>
internal sealed record BandsView(
    string Scenario, string Dyad, double[] Q05, double[] Q25, double[] Q50, double[] Q75, double[] Q95);

/// <summary>What a study has come to.</summary>
internal sealed record ResultView(
    int Members,
    string Seed,
    IReadOnlyList<string> Answer,
    IReadOnlyList<string> Doubts,
    IReadOnlyList<TableView> Tables,
    string Command);

/// <summary>A table.</summary>
internal sealed record TableView(
    string Title, string Note, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>Why lines moved.</summary>
internal sealed record ExplainView(IReadOnlyList<ExplanationView> Explanations);

/// <summary>Why a line moved.</summary>
internal sealed record ExplanationView(
    string Scenario,
    string Paragraph,
    double Before,
    double After,
    IReadOnlyList<PartView> Parts,
    IReadOnlyList<PartCourseView> Course);

/// <summary>What one account did to a score.</summary>
internal sealed record PartView(string Name, string Idea, double Score);

/// <summary>The same month by month.</summary>
internal sealed record PartCourseView(string Name, double[] Scores);

/// <summary>An overlay.</summary>
internal sealed record OverlayView(string FileName, string Text, string Command);

/// <summary>What is wrong with a text.</summary>
internal sealed record CheckView(IReadOnlyList<ProblemView> Problems);

/// <summary>A file's text.</summary>
internal sealed record FileView(string File, string Text, string Version);

/// <summary>How many simulations there are.</summary>
internal sealed record StatusView(int Running, int Waiting, int Limit);
