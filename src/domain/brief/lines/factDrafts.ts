import type { Evidence } from "#domain/evidence";
import { type FactKind, isSingle } from "#domain/facts";

/** One value of a fact with everything that says it. `turn` is where it was said first, "" when it was handed over. */
export type Value = {
  readonly text: string;
  readonly key: string;
  readonly evidence: readonly Evidence[];
  readonly turn: string;
  /** What a hand-off calls it; absent where it was only said. */
  readonly handedAs?: string;
};

/** What a value is of. `apart`: it names another thing ("the first order"), so it stands in a fact of its own. */
export type Named = { readonly kind: FactKind; readonly label: string; readonly apart: boolean };

/** A fact on its way. */
export type Draft = Named & { readonly values: readonly Value[] };

/** Gathers values into facts while they come in. */
export interface DraftBook {
  /** Adds a value to the fact it belongs to, or opens one. `corrected`: it takes the value before it back. */
  add(named: Named, value: Value, corrected: boolean): void;
  list(): readonly Draft[];
}

const isSameLabel = (a: string, b: string): boolean => a === b || a === "version" || b === "version";

/** The fuller writing of one value comes first, with the evidence that holds it. */
const join = (known: Value, more: Value): Value => {
  const joined = { ...known, handedAs: `${known.handedAs ?? ""} ${more.handedAs ?? ""}` };
  return more.text.length > known.text.length && more.evidence.some(({ kind }) => kind === "turn")
    ? { ...joined, text: more.text, evidence: [...more.evidence, ...known.evidence] }
    : { ...joined, evidence: [...known.evidence, ...more.evidence] };
};

export function createDraftBook(): DraftBook {
  const drafts: Draft[] = [];

  const find = (named: Named, value: Value, corrected: boolean): number => {
    const ofKind = (draft: Draft): boolean =>
      draft.kind === named.kind && (named.kind !== "version" || isSameLabel(draft.label, named.label));
    const same = drafts.findIndex((draft) => ofKind(draft) && draft.values.some(({ key }) => key === value.key));
    if (same >= 0 || !isSingle(named.kind) || (named.apart && !corrected)) return same;
    return drafts.findIndex(
      (draft) =>
        draft.kind === named.kind &&
        (named.kind !== "version" || draft.label === named.label) &&
        !draft.apart &&
        (value.turn === "" || !draft.values.some(({ turn }) => turn === value.turn)),
    );
  };

  /** "The other one" is another one only beside a first. */
  const isApart = ({ kind, label, apart }: Named): boolean =>
    apart && (label.includes(" ") || drafts.some((draft) => draft.kind === kind));

  const put = (draft: Draft, value: Value, corrected: boolean): readonly Value[] => {
    if (draft.values.some(({ key }) => key === value.key))
      return draft.values.map((known) => (known.key === value.key ? join(known, value) : known));
    return corrected ? [...draft.values.slice(0, -1), value] : [...draft.values, value];
  };

  return {
    add(named, value, corrected) {
      const at = find(named, value, corrected);
      const draft = drafts[at];
      if (draft)
        drafts[at] = {
          ...draft,
          label: draft.label === "version" ? named.label : draft.label,
          values: put(draft, value, corrected),
        };
      else drafts.push({ ...named, apart: isApart(named), values: [value] });
    },
    list: () => drafts,
  };
}
