import type { Reading } from "#commands/brief";
import { fits, isPlaced, isRight, type SaidLine, tells } from "./fit";
import { type GoldItem, type GoldRow, type Section, sections } from "./gold";

/** `silent` of `silence`: of the conversations with nothing to say in a section, how many said nothing. */
export type SectionTally = {
  gold: number;
  said: number;
  placed: number;
  right: number;
  silence: number;
  silent: number;
};

/** What briefs reached against gold, counted; `headline` are the first wants, `forbidden` what must not be said. */
export type Tally = {
  readonly bySection: Readonly<Record<Section, SectionTally>>;
  readonly headline: { of: number; placed: number; right: number };
  readonly sentiment: { of: number; same: number; near: number };
  readonly forbidden: { of: number; said: number };
};

export type Scored = { readonly row: GoldRow; readonly reading: Reading };

const emptySection = (): SectionTally => ({ gold: 0, said: 0, placed: 0, right: 0, silence: 0, silent: 0 });

function openTally(): Tally {
  return {
    bySection: Object.fromEntries(sections.map((name) => [name, emptySection()])) as Record<Section, SectionTally>,
    headline: { of: 0, placed: 0, right: 0 },
    sentiment: { of: 0, same: 0, near: 0 },
    forbidden: { of: 0, said: 0 },
  };
}

/** Each gold item counts once: the first line that says it, else the first that points to it. */
function scoreSection(tally: SectionTally, section: Section, { row, reading }: Scored): void {
  const gold = row.gold[section];
  const said: readonly SaidLine[] = reading.brief[section];
  tally.gold += gold.length;
  tally.said += said.length;
  if (gold.length === 0) tally.silence += 1;
  if (gold.length === 0 && said.length === 0) tally.silent += 1;
  const used = new Set<GoldItem>();
  for (const line of said) {
    const fitting = gold.filter((item) => !used.has(item) && fits(section, line, item, row));
    const best = fitting.find((item) => isRight(section, line, item)) ?? fitting[0];
    if (!best) continue;
    used.add(best);
    tally.placed += 1;
    if (isRight(section, line, best)) tally.right += 1;
  }
}

function scoreHeadline(tally: Tally["headline"], { row, reading }: Scored): void {
  const [first] = row.gold.wants;
  const main = row.gold.wants.find(({ primary }) => primary) ?? first;
  const [headline] = reading.brief.wants;
  if (!main) return;
  tally.of += 1;
  if (!headline || !isPlaced(headline, main, row)) return;
  tally.placed += 1;
  if (tells(headline.text, main)) tally.right += 1;
}

function scoreSentiment(tally: Tally["sentiment"], { row, reading }: Scored): void {
  if (!row.gold.sentiment) return;
  tally.of += 1;
  if (!reading.sentiment) return;
  const distance = Math.abs(reading.sentiment.level - row.gold.sentiment.now);
  if (distance === 0) tally.same += 1;
  if (distance <= 1) tally.near += 1;
}

function scoreForbidden(tally: Tally["forbidden"], { row, reading }: Scored): void {
  const lines = sections.flatMap((name) => reading.brief[name] as readonly SaidLine[]);
  const all = lines.map(({ label = "", text, value = "" }) => `${label} ${text} ${value}`.toLowerCase()).join("\n");
  for (const wrong of row.gold.mustNotSay ?? []) {
    tally.of += 1;
    if (all.includes(wrong.toLowerCase())) tally.said += 1;
  }
}

/** Scores readings against gold by the definitions that were published with the gold. */
export function scoreReadings(scored: readonly Scored[]): Tally {
  const tally = openTally();
  for (const one of scored) {
    for (const section of sections) scoreSection(tally.bySection[section], section, one);
    scoreHeadline(tally.headline, one);
    scoreSentiment(tally.sentiment, one);
    scoreForbidden(tally.forbidden, one);
  }
  return tally;
}

/** F1 of hits among what was said and what was to be said; NaN where neither was anything. */
export const f1 = (hits: number, { said, gold }: Pick<SectionTally, "said" | "gold">): number =>
  (2 * hits) / (said + gold);

/** All sections as one. */
export function sumSections({ bySection }: Tally): SectionTally {
  const sum = emptySection();
  for (const name of sections)
    for (const key of Object.keys(sum) as (keyof SectionTally)[]) sum[key] += bySection[name][key];
  return sum;
}
