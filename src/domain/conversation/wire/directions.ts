/** Bidirectional controls that begin or end something; overrides are gone before (`cleanText`). */
const control = /[\u202a-\u202c\u2066-\u2069]/;
const ends: Readonly<Record<string, string>> = {
  "\u202a": "\u202c",
  "\u202b": "\u202c",
  "\u2066": "\u2069",
  "\u2067": "\u2069",
  "\u2068": "\u2069",
};

/** Drops every bidirectional control that is not closed, or closes nothing, in its own line: it would turn what follows. Linear. */
export function closeDirections(text: string): string {
  return control.test(text) ? text.split("\n").map(closeLine).join("\n") : text;
}

function closeLine(line: string): string {
  if (!control.test(line)) return line;
  const open: number[] = [];
  const lost = new Set<number>();
  for (let at = 0; at < line.length; at += 1) {
    const sign = line.charAt(at);
    if (!control.test(sign)) continue;
    if (ends[sign] !== undefined) open.push(at);
    else if (ends[line.charAt(open[open.length - 1] ?? -1)] === sign) open.pop();
    else lost.add(at);
  }
  for (const at of open) lost.add(at);
  return line
    .split("")
    .filter((_, at) => !lost.has(at))
    .join("");
}
