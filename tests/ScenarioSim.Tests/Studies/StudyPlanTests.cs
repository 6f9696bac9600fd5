using ScenarioSim.Studies;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Studies;

public sealed class StudyPlanTests
{
    [TestCase("Strategic: shared aims bind", "Strategic")]
    [TestCase("对冲：防范中国", "对冲")]
    [TestCase("Why it is what it is and not something else", "Why it is what it is…")]
    [TestCase("Donaudampfschifffahrtsgesellschaft", "Donaudampfschifffahrtsge…")]
    public void A_short_name_is_the_title_up_to_the_colon_cut_at_a_word(string title, string expected)
    {
        StudyPlan plan = Titled(title, "Another");

        Assert.That(plan.ShortNameOf(plan.Scenarios[0]), Is.EqualTo(expected));
    }

    [Test]
    public void Scenarios_whose_titles_begin_alike_go_by_their_identifiers()
    {
        StudyPlan plan = Titled("Hedge: against China", "Hedge: against Russia");

        Assert.That(plan.Scenarios.Select(plan.ShortNameOf), Is.EqualTo(new[] { "story-0", "story-1" }));
    }

    private static StudyPlan Titled(params string[] titles) =>
        new SomeStudy { Scenarios = titles.Length, Title = number => titles[number] }.Plan();
}
