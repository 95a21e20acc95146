import { loadFeelings, loadReaders, readGiven, writeReading } from "#commands/brief";
import type { Readers } from "#domain/reading";
import type { GoldRow, Section } from "./gold";
import { sections } from "./gold";
import { f1, type Scored, scoreReadings, sumSections, type Tally } from "./score";

type GoldData = {
  names(): readonly string[];
  asked<Row>(name: string): readonly Row[] | null;
};

type Row = { readonly method: string; readonly kind: "ours"; readonly figures: Readonly<Record<string, number>> };
type Table = { readonly title: string; readonly about: string; readonly rows: readonly Row[] };
type GoldResult = {
  readonly keys: Readonly<Record<string, number>>;
  readonly tables: readonly Table[];
  readonly missing: readonly string[];
};

const isGold = (row: unknown): row is GoldRow =>
  typeof row === "object" && row !== null && "gold" in row && "turns" in row;

const share = (part: number, of: number): number => (of === 0 ? NaN : part / of);

const silenceOf = ({ bySection }: Tally, name: Section): number =>
  share(bySection[name].silent, bySection[name].silence);

function toRight(tally: Tally): Record<string, number> {
  const all = sumSections(tally);
  return {
    "headline right": share(tally.headline.right, tally.headline.of),
    ...Object.fromEntries(sections.map((name) => [name, f1(tally.bySection[name].right, tally.bySection[name])])),
    "all right": f1(all.right, all),
    "all placed": f1(all.placed, all),
    "said of what must not be": share(tally.forbidden.said, tally.forbidden.of),
  };
}

function toSilence(tally: Tally): Record<string, number> {
  return Object.fromEntries(sections.map((name) => [name, silenceOf(tally, name)]));
}

function toKeys(name: string, tally: Tally): Record<string, number> {
  const all = sumSections(tally);
  const figures = {
    headline: share(tally.headline.right, tally.headline.of),
    right: f1(all.right, all),
    silence: share(all.silent, all.silence),
    sentimentNear: share(tally.sentiment.near, tally.sentiment.of),
  };
  const known = Object.entries(figures).filter(([, figure]) => Number.isFinite(figure));
  return Object.fromEntries(known.map(([key, figure]) => [`brief.${name}.${key}`, figure]));
}

function read(rows: readonly GoldRow[], readers: Readers | null): readonly Scored[] {
  const feelings = loadFeelings();
  return rows.flatMap((row) => {
    const given = readGiven(row, row.id);
    return given ? [{ row, reading: writeReading(given, readers, feelings) }] : [];
  });
}

/** Conversations of one file by language, where it has more than one. */
function byLanguage(name: string, scored: readonly Scored[]): readonly { name: string; tally: Tally }[] {
  const languages = [...new Set(scored.map(({ row }) => row.language))].sort();
  if (languages.length < 2) return [];
  return languages.map((language) => ({
    name: `${name}: ${language}`,
    tally: scoreReadings(scored.filter(({ row }) => row.language === language)),
  }));
}

/**
 * How right briefs are on hand-offs that were labelled by hand, by file, section and language. *Placed* points to the
 * right words, *right* says it too. Files are those of the folder whose rows have labels.
 */
export function measureGold(data: GoldData): Promise<GoldResult> {
  const readers = loadReaders();
  const files = data.names().flatMap((name) => {
    const rows = data.asked<unknown>(name)?.filter(isGold) ?? [];
    return rows.length > 0 ? [{ name, scored: read(rows, readers) }] : [];
  });
  if (files.length === 0) return Promise.resolve({ keys: {}, tables: [], missing: ["hand-offs labelled by hand"] });
  const tallies = files.flatMap(({ name, scored }) => [
    { name, tally: scoreReadings(scored) },
    ...byLanguage(name, scored),
  ]);
  const toRows = (figures: (tally: Tally) => Readonly<Record<string, number>>): readonly Row[] =>
    tallies.map(({ name, tally }) => ({ method: name, kind: "ours", figures: figures(tally) }));
  return Promise.resolve({
    missing: [],
    keys: Object.assign({}, ...files.map(({ name, scored }) => toKeys(name, scoreReadings(scored)))) as Record<
      string,
      number
    >,
    tables: [
      {
        title: "The brief: right",
        about: `${files.reduce((sum, { scored }) => sum + scored.length, 0)} hand-offs labelled by hand, line by line. A line is *placed* when it points to the right words and *right* when it also says it; F1 of what was said and what there was to say.`,
        rows: toRows(toRight),
      },
      {
        title: "The brief: silence",
        about: "Of the conversations with nothing to say in a section, the share in which nothing was said.",
        rows: toRows(toSilence),
      },
      {
        title: "Sentiment of the last message",
        about:
          "Against the level a person gave, in Microsoft's seven: the same, and at most one away. Not judged counts as neither.",
        rows: toRows(({ sentiment }) => ({
          same: share(sentiment.same, sentiment.of),
          "within one": share(sentiment.near, sentiment.of),
        })),
      },
    ],
  });
}
