using ScenarioSim.Cli.Submission;
using ScenarioSim.Tests.House;
using ScenarioSim.Tests.Scenarios;

namespace ScenarioSim.Tests.Submission;

/// <summary>The job scripts, compared with stored ones.</summary>
public sealed class SlurmScriptsTests
{
    private static readonly SlurmScripts Plain = new("post-war-divergence", 8, 1)
    {
        Program = ["/opt/scenariosim"],
        WorkingFolder = "/home/ann/study",
        LogFolder = "/home/ann/study/output/post-war-divergence.slurm",
        PartFolder = "/home/ann/study/output/post-war-divergence.parts",
        WordsOfRun = ["scenarios/studies/post-war-divergence.yaml", "--members", "1000000"],
        WordsOfMerge = ["--out", "output"],
        Directives = [],
    };

    private static readonly SlurmScripts Awkward = new("two-blocs", 40, 4)
    {
        Program = ["/usr/share/my dotnet/dotnet", "/opt/it's here/scenariosim.dll"],
        WorkingFolder = "/home/ann/it's a \"study\", $HOME",
        LogFolder = "/home/ann/it's a \"study\", $HOME/100% \\ #1/two-blocs.slurm",
        PartFolder = "/home/ann/it's a \"study\", $HOME/100% \\ #1/two-blocs.parts",
        WordsOfRun = ["./-two blocs.yaml", "--set", "alignment.EAST>MID=0.5", "--out", "100% \\ #1"],
        WordsOfMerge = ["--out", "100% \\ #1", "--figures", "svg,pdf"],
        Directives = ["--partition=short", "--time=1:00:00"],
    };

    [Test]
    public void The_array_runs_a_shard_each() => Check("shards", Plain.OfShard());

    [Test]
    public void The_merge_joins_the_shards_of_this_array() => Check("merge", Plain.OfMerge());

    [Test]
    public void Awkward_names_are_quoted_in_the_array() => Check("awkward-shards", Awkward.OfShard());

    [Test]
    public void Awkward_names_are_quoted_in_the_merge() => Check("awkward-merge", Awkward.OfMerge());

    private static void Check(string name, string script) => Golden.CheckAt(
        Repository.PathOf("tests", "ScenarioSim.Tests", "Submission", $"{name}.golden.sbatch"), script);
}
