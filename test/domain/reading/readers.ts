import type { PackedReaders } from "#domain/reading";
import { trainReaders, type LabelledHandoff } from "#train";

type Said = readonly [LabelledHandoff["turns"][number]["speaker"], string];
type Named = Partial<Record<keyof LabelledHandoff["labels"], readonly (readonly [number, string])[]>>;

/** A hand-off of a few words, and what in it was named. */
export function toHandoff(id: number, said: readonly Said[], named: Named, values: readonly string[]): LabelledHandoff {
  const turns = said.map(([speaker, text]) => ({ speaker, text }));
  const labelsOf = (section: keyof LabelledHandoff["labels"]) =>
    (named[section] ?? []).map(([turn, words]) => {
      const from = turns[turn]?.text.indexOf(words) ?? -1;
      const places = from < 0 ? [] : [{ turn, from, to: from + words.length }];
      return { places, text: words, quotes: [words], primary: true, outcome: "failed", ok: true, state: "open" };
    });
  return {
    id: String(id),
    hand: "",
    turns,
    given: [],
    values: values.map((value) => ({ value, kind: "order" as const })),
    labels: {
      wants: labelsOf("wants"),
      why: labelsOf("why"),
      done: labelsOf("done"),
      tried: labelsOf("tried"),
      missing: labelsOf("missing"),
      promised: labelsOf("promised"),
    },
  };
}

export const things = [
  ...["kayak", "piano", "hedge trimmer", "sofa", "tent", "violin", "lawn mower", "canoe"],
  ...["loom", "kettle", "accordion", "bicycle", "awning", "sewing machine", "telescope", "pram"],
  ...["wheelbarrow", "harp", "surfboard", "lamp", "toaster", "saddle", "kiln", "globe"],
];

/** Hand-offs in which each kind is said in its own words, so that little is enough to learn them. */
export const handoffs: readonly LabelledHandoff[] = things.flatMap((thing, at) => [
  toHandoff(
    at,
    [
      ["customer", `Good morning. I want my ${thing} repaired, order KX-40${at}1.`],
      ["agent", "Which colour is it?"],
      ["customer", `I already changed the ${thing} strap, it still slips.`],
      ["agent", `I have booked a workshop for the ${thing}.`],
      ["customer", "All right then."],
      ["agent", "A colleague will call you tomorrow."],
    ],
    {
      wants: [[0, `I want my ${thing} repaired`]],
      tried: [[2, `I already changed the ${thing} strap`]],
      done: [[3, `I have booked a workshop for the ${thing}`]],
      promised: [[5, "A colleague will call you tomorrow"]],
      missing: [[1, "Which colour is it"]],
    },
    [`KX-40${at}1`],
  ),
  toHandoff(
    at + things.length,
    [
      ["customer", `Thank you, the ${thing} is lovely.`],
      ["agent", "You are welcome."],
    ],
    {},
    [],
  ),
]);

/** Readers of these hand-offs. */
export const readers: PackedReaders = trainReaders(handoffs, () => undefined);
