/** What agents write where they know nothing. */
const nothing =
  /^(?:n\/?a|null|undefined|none|unknown|not (?:provided|given|available|known|set)|-{1,3}|–|—|\?{1,3}|\.{1,3})?$/i;

/** Whether a value is none: blank, "N/A", "unknown", "-". */
export function isEmptyText(text: string): boolean {
  return nothing.test(text.trim());
}

/** Made by and for machines: markup, addresses, GUIDs, long runs of hexadecimal or encoded signs, names of files. */
const machineText =
  /^(?:[{[<]|https?:|[0-9a-f]{8}-[0-9a-f]{4}-|[0-9a-f]{24,}$|[\w+/-]{40,}={0,2}$)|\.(?:jpe?g|png|pdf|gif|heic|mp4)$/i;

const months = "January February March April May June July August September October November December".split(" ");
const date = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** "2026-11-18T15:42:00Z" → "18 November 2026, 15:42 UTC"; an offset is left away: the time is the place's own. */
const readDate = (text: string): string | null => {
  const [, year = "", month = "", day = "", time, zone] = date.exec(text) ?? [];
  const name = months[Number(month) - 1];
  if (!name) return null;
  const clock = time === undefined || (time === "00:00" && zone !== undefined) ? "" : `, ${time}`;
  return `${String(Number(day))} ${name} ${year}${clock}${clock !== "" && zone === "Z" ? " UTC" : ""}`;
};

const words: ReadonlyMap<string, string> = new Map([
  ["true", "yes"],
  ["false", "no"],
]);

/** "['lamp', 'cord']": a list as programs print it, which is no JSON. */
const printed = /^\[ ?'[^'[\]{}]{1,200}'(?:, ?'[^'[\]{}]{1,200}'){0,20} ?\]$/;
const readPrinted = (text: string): string =>
  printed.test(text)
    ? text
        .slice(1, -1)
        .split(/', ?'/)
        .map((item) => item.replace(/^[ ']{1,2}|[ ']{1,2}$/g, ""))
        .join(", ")
    : text;

/** A handed-over value as a person reads it: dates and yes or no in words; null for what machines made for machines. */
export function toPlainValue(value: string): string | null {
  const text = readPrinted(value.trim());
  if (machineText.test(text)) return null;
  return readDate(text) ?? words.get(text.toLowerCase()) ?? text;
}
