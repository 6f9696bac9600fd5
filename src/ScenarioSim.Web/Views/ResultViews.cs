using System.Globalization;
using ScenarioSim.Reporting;
using ScenarioSim.Reporting.Documents;
using ScenarioSim.Studies;
using ScenarioSim.Web.Contract;

namespace ScenarioSim.Web.Views;

/// <summary>What a study has come to, as a page is told of it.</summary>
internal static class ResultViews
{
    /// <summary>The answer, its doubts and tables, and the command that repeats it.</summary>
    public static ResultView Of(StudyResult study, string command) => new(
        study.Options.Members,
        study.Options.Seed.ToString(CultureInfo.InvariantCulture),
        StudyPage.Answer(study),
        StudyPage.Doubts(study),
        [.. StudyPage.Tables(study).Select(Of)],
        command);

    private static TableView Of(ShownTable table) => new(table.Caption, table.Introduction, table.Header, table.Rows);
}
