// Alignment as colour: blue for friendly, orange for hostile, pale between; numbers, widths and dashes say the same.
export interface Ground {
  fill: string;
  ink: string;
}

type Rgb = [number, number, number];

const light: { friendly: Rgb; hostile: Rgb; middle: Rgb } = { friendly: [5, 80, 140], hostile: [178, 66, 6], middle: [243, 241, 236] };
const dark: typeof light = { friendly: [110, 185, 245], hostile: [255, 148, 84], middle: [38, 43, 50] };

/** The ground of a cell, with the ink that can be read on it. */
export function groundOf(score: number, isDark: boolean): Ground {
  const colours = isDark ? dark : light;
  const mixed = mix(colours.middle, score < 0 ? colours.hostile : colours.friendly, Math.min(1, Math.abs(score)));
  return { fill: css(mixed), ink: luminance(mixed) > 0.179 ? "#000000" : "#ffffff" };
}

/** The colour of a tie. */
export function tieColour(score: number, isDark: boolean): string {
  const colours = isDark ? dark : light;
  return css(score < 0 ? colours.hostile : colours.friendly);
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  return [0, 1, 2].map((channel) => Math.round(from[channel]! + (to[channel]! - from[channel]!) * share)) as Rgb;
}

function css([red, green, blue]: Rgb): string {
  return `rgb(${red}, ${green}, ${blue})`;
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
