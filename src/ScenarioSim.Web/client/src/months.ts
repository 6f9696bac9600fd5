// Months as texts such as "2026-12" and as numbers that count from the year 0.

export function monthNumber(text: string): number {
  const match = /^(\d{4})-(\d{2})$/.exec(text);
  return match ? Number(match[1]) * 12 + Number(match[2]) - 1 : Number.NaN;
}

export function monthText(number: number): string {
  const year = Math.floor(number / 12);
  return `${String(year).padStart(4, "0")}-${String(number - year * 12 + 1).padStart(2, "0")}`;
}

/** As "December 2026". */
export function monthWords(text: string): string {
  const names = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
  const number = monthNumber(text);
  return Number.isNaN(number) ? text : `${names[((number % 12) + 12) % 12]} ${Math.floor(number / 12)}`;
}

/** All months of a run, in order. */
export function monthRow(start: string, months: number): string[] {
  const first = monthNumber(start);
  return Array.from({ length: months }, (_, index) => monthText(first + index));
}
