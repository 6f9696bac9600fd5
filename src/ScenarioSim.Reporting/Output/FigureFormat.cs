namespace ScenarioSim.Reporting.Output;

/// <summary>A file format of figures.</summary>
public enum FigureFormat
{
    /// <summary>Scalable Vector Graphics: what figures are drawn in; always written.</summary>
    Svg,

    /// <summary>Portable Document Format: a page as large as the figure, fonts embedded.</summary>
    Pdf,

    /// <summary>Portable Network Graphics: 300 dots per inch where the figure is printed 180 mm wide.</summary>
    Png,
}
