using ScenarioSim.Plotting.Rendering;

namespace ScenarioSim.Plotting.Layout;

/// <summary>A part of the figure that is as wide as it was told to be and as high as it must be.</summary>
internal interface IBlock
{
    double Height { get; }

    void Draw(IRenderContext context, double left, double top);
}
