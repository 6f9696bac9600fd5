using ScenarioSim.Scenarios;

namespace ScenarioSim.Tests.Scenarios;

/// <summary>What a folder holds, as the heads of its files tell it.</summary>
internal sealed class LibraryTests
{
    private ScenarioFolder folder = null!;

    [SetUp]
    public void MakeFolder()
    {
        folder = new ScenarioFolder();
        folder.Write("z-base.yaml", Small.With());
        folder.Write("hypotheses/loyal.yaml", "kind: scenario\nextends: ../z-base.yaml\nid: loyal\ntitle: Loyal\n");
        folder.Write("futures/early.yml", "kind: overlay\nid: early\ntitle: Early\n");
        folder.Write("studies/s.yaml", "kind: study\nid: s\ntitle: Why?\nscenarios: [../nowhere.yaml]\n");
        folder.Write("evidence/series.yaml", "kind: observations\nid: series\ntitle: Series\n");
        folder.Write("notes.txt", "kind: scenario\n");
    }

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [Test]
    public void Every_file_is_listed_as_what_it_is_worlds_first()
    {
        Library library = folder.Reader.List("scenarios");

        Assert.That(library.Problems, Is.Empty, "that a study names a file that is missing is for validation");
        Assert.That(library.Entries, Is.EqualTo(new LibraryEntry[]
        {
            new("scenario", "small", "Small", "scenarios/z-base.yaml"),
            new("hypothesis", "loyal", "Loyal", "scenarios/hypotheses/loyal.yaml"),
            new("future", "early", "Early", "scenarios/futures/early.yml"),
            new("study", "s", "Why?", "scenarios/studies/s.yaml"),
            new("observations", "series", "Series", "scenarios/evidence/series.yaml"),
        }));
    }

    [TestCase("a: [", ProblemCode.Syntax)]
    [TestCase("kind: scenario\ntitle: No name\n", ProblemCode.MissingKey)]
    [TestCase("kind: scenario\nid: two words\ntitle: T\n", ProblemCode.Spelling)]
    [TestCase("kind: nonsense\n", ProblemCode.Kind)]
    public void A_broken_file_is_told_of_and_the_rest_is_listed(string text, string code)
    {
        folder.Write("broken.yaml", text);

        Library library = folder.Reader.List("scenarios");

        Assert.That((library.Problems.Single().Code, library.Problems.Single().Origin.File), Is.EqualTo((code, "scenarios/broken.yaml")));
        Assert.That(library.Entries, Has.Count.EqualTo(5));
    }

    [Test]
    public void What_is_wrong_below_the_head_does_not_matter()
    {
        folder.Write("z-base.yaml", Small.With("alignment: { A>B: 7 }"));

        Assert.That(folder.Reader.List("scenarios").Problems, Is.Empty);
    }

    [Test]
    public void One_file_is_a_library_of_its_own() => Assert.That(
        folder.Reader.List("scenarios/z-base.yaml").Entries.Single().Id, Is.EqualTo("small"));

    [Test]
    public void A_folder_that_is_missing_is_a_problem() => Assert.That(
        folder.Reader.List("nowhere").Problems.Single().Code, Is.EqualTo(ProblemCode.Unreadable));
}
