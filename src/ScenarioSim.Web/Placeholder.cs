namespace ScenarioSim.Web;

internal static class Placeholder;
