using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace ScenarioSim.Core.Simulation;

/// <summary>What the last bits of results depend on: the instructions that this processor is asked to use.</summary>
public static class InstructionSet
{
    /// <summary>
    /// Kind of processor, its vector instructions, the width in bits that is used of them at most, and numbers per vector, such
    /// as <c>x64-avx512-w512-v4</c>.
    /// </summary>
    public static string Name { get; } =
        $"{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}-{Instructions}-w{Width}-v{Vector<double>.Count}";

    private static string Instructions => Avx512F.IsSupported ? "avx512"
        : Avx2.IsSupported ? Fma.IsSupported ? "avx2fma" : "avx2"
        : AdvSimd.IsSupported ? "neon"
        : "plain";

    private static int Width => Vector512.IsHardwareAccelerated ? 512
        : Vector256.IsHardwareAccelerated ? 256
        : Vector128.IsHardwareAccelerated ? 128
        : 64;
}
