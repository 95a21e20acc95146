import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

type Item = {
  readonly text?: string;
  readonly spans: readonly (readonly [number, string])[];
  readonly [field: string]: unknown;
};
type Talk = {
  readonly id: string;
  readonly domain: string;
  readonly language: string;
  readonly shape: string;
  readonly turns: readonly { readonly speaker: string; readonly text: string }[];
  readonly gold: Readonly<Record<string, unknown>>;
};

const folder = resolve(__dirname, "../../corpus/hand-offs");
const talks: readonly Talk[] = readdirSync(folder).flatMap((file) =>
  readFileSync(resolve(folder, file), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Talk),
);

const sections = ["wants", "why", "done", "tried", "facts", "missing", "promised"] as const;
const words = (list: string): ReadonlySet<unknown> => new Set(list.split(" "));
const allowed = {
  speaker: words("customer agent representative system"),
  shape: words("generative scripted person voice email run social"),
  reason: words("asked failed policy error angry complex unknown"),
  outcome: words("failed worked partly unknown"),
  state: words("open kept broken"),
  kind: words(
    "order account product version error serial amount date name phone email address plan device reference quantity deadline location other",
  ),
  trend: words("falling steady rising"),
};

const itemsOf = ({ gold }: Talk, section: string): readonly Item[] => (gold[section] ?? []) as readonly Item[];

/** What is wrong with an item's own fields. */
function faultsOf(section: (typeof sections)[number], item: Item): readonly string[] {
  const wrong = (name: string, holds: boolean): readonly string[] => (holds ? [] : [`${section}: ${name}`]);
  const own: Readonly<Record<(typeof sections)[number], readonly string[]>> = {
    wants: wrong("primary", typeof item.primary === "boolean"),
    why: wrong("reason", allowed.reason.has(item.reason)),
    done: wrong("ok", typeof item.ok === "boolean"),
    tried: wrong("outcome", allowed.outcome.has(item.outcome)),
    facts: wrong("kind", allowed.kind.has(item.kind) && Boolean(item.value)),
    missing: wrong("times", Number(item.times) >= 1),
    promised: wrong("state", allowed.state.has(item.state)),
  };
  return [
    ...own[section],
    ...wrong("text", section === "facts" || Boolean(item.text)),
    ...wrong("span", item.spans.length > 0),
  ];
}

function readFaults(talk: Talk): readonly string[] {
  const items = sections.flatMap((section) => itemsOf(talk, section).map((item) => ({ section, item })));
  const { now, trend } = talk.gold.sentiment as { now: number; trend: string };
  return [
    ...items.flatMap(({ section, item }) => faultsOf(section, item)),
    ...items.flatMap(({ section, item }) =>
      item.spans
        .filter(([turn, said]) => said === "" || !talk.turns[turn]?.text.includes(said))
        .map(([turn, said]) => `${section}: turn ${turn} lacks "${said}"`),
    ),
    ...talk.turns.filter(({ speaker, text }) => !allowed.speaker.has(speaker) || text.trim() === "").map(() => "turn"),
    ...(now >= 7 && now <= 13 && allowed.trend.has(trend) ? [] : ["sentiment"]),
    ...(allowed.shape.has(talk.shape) && talk.domain !== "" && talk.language !== "" ? [] : ["head"]),
    ...(itemsOf(talk, "wants").filter(({ primary }) => primary === true).length > 1 ? ["two main wishes"] : []),
  ];
}

/** Stretches of six words; of fourteen letters where words are written without spaces. */
function phrasesOf({ turns }: Talk): ReadonlySet<string> {
  const phrases = new Set<string>();
  for (const { speaker, text } of turns) {
    if (speaker === "system") continue;
    const isDense = /[\u3040-\u30ff\u4e00-\u9fff]/.test(text);
    const parts = isDense ? [...text.replace(/[\s\p{P}]/gu, "")] : (text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? []);
    const size = isDense ? 14 : 6;
    for (let at = 0; at + size <= parts.length; at += 1) phrases.add(parts.slice(at, at + size).join(" "));
  }
  return phrases;
}

describe("the corpus", () => {
  it("is labelled in its form, and every label rests on words that were said", () => {
    const faults = talks.flatMap((talk) => readFaults(talk).map((fault) => `${talk.id} ${fault}`));
    expect(faults).toEqual([]);
    expect(new Set(talks.map(({ id }) => id)).size).toBe(talks.length);
  });

  it("is varied: hardly a phrase of six words stands in two conversations", () => {
    const holders = new Map<string, number>();
    for (const talk of talks) for (const phrase of phrasesOf(talk)) holders.set(phrase, (holders.get(phrase) ?? 0) + 1);
    const shared = [...holders].filter(([, count]) => count > 1).map(([phrase]) => phrase);
    expect(shared.length / holders.size).toBeLessThan(0.001);
  });

  it("has eight languages with thirty conversations each, every shape, and is not about the sample company", () => {
    const count = (of: (talk: Talk) => string): Map<string, number> => {
      const counts = new Map<string, number>();
      for (const talk of talks) counts.set(of(talk), (counts.get(of(talk)) ?? 0) + 1);
      return counts;
    };
    const languages = count(({ language }) => language.slice(0, 2));
    expect([...languages.values()].filter((many) => many >= 30).length).toBeGreaterThanOrEqual(8);
    expect(Math.min(...count(({ shape }) => shape).values())).toBeGreaterThanOrEqual(30);
    expect(JSON.stringify(talks)).not.toMatch(/Halden Home|Brio 3|\bHH-\d{5}/);
  });
});
