const token = /'([^']{0,40})'|"([^"]{0,40})"|\\(.)|d{1,4}|M{1,4}|y{1,5}|H{1,2}|h{1,2}|m{1,2}|s{1,2}|t{1,2}/g;

const padTo = (width: number, part: number): string => String(part).padStart(width, "0");

/** What a pattern may name in words. */
export type DateNames = {
  readonly weekday: (wall: Date, style: "short" | "long") => string;
  readonly month: (wall: Date, style: "short" | "long") => string;
  readonly am: string;
  readonly pm: string;
};

function writeNumber(sign: string, width: number, wall: Date): string {
  switch (sign) {
    case "H":
      return padTo(width, wall.getUTCHours());
    case "h":
      return padTo(width, wall.getUTCHours() % 12 || 12);
    case "m":
      return padTo(width, wall.getUTCMinutes());
    case "s":
      return padTo(width, wall.getUTCSeconds());
    case "d":
      return padTo(width, wall.getUTCDate());
    case "M":
      return padTo(width, wall.getUTCMonth() + 1);
    default:
      return width <= 2 ? padTo(width, wall.getUTCFullYear() % 100) : padTo(width, wall.getUTCFullYear());
  }
}

function writePart(part: string, wall: Date, names: DateNames): string {
  const sign = part.charAt(0);
  if (sign === "t") return (wall.getUTCHours() < 12 ? names.am : names.pm).slice(0, part.length === 1 ? 1 : undefined);
  if (part.length > 2 && sign === "d") return names.weekday(wall, part.length === 3 ? "short" : "long");
  if (part.length > 2 && sign === "M") return names.month(wall, part.length === 3 ? "short" : "long");
  return writeNumber(sign, part.length, wall);
}

/**
 * Writes a date by a .NET pattern as Dynamics' personal options keep it ("h:mm tt", "dddd, d MMMM yyyy"). `wall` is the
 * person's clock, read in UTC. Quoted words and other signs stay as they are. Linear.
 */
export function writePattern(pattern: string, wall: Date, names: DateNames): string {
  return pattern.replace(token, (part: string, single?: string, double?: string, escaped?: string) => {
    return single ?? double ?? escaped ?? writePart(part, wall, names);
  });
}

/** A long date's pattern without its weekday: "dddd, MMMM d, yyyy" → "MMMM d, yyyy". */
export function withoutWeekday(pattern: string): string {
  return pattern.replace(/^d{3,4}[,.]? ?|[,.]? ?\bd{3,4}$/g, "").trim();
}
