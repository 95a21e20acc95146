import type { DeskState } from "#desk/conversation";
import { useFrame, type Frame } from "#panels/frame";
import { useDesk } from "./useDesk";
import { useNear } from "./useNear";
import type { Values } from "#panels/frame";

const selectNumbers = ({ transcript }: DeskState): DeskState["transcript"]["numbers"] => transcript.numbers;

/** Writes values that are data for a person: a time as a date, a language as its name, a turn as its number. */
function writeValues(values: Values, numbers: ReadonlyMap<string, number>, near: number | null, frame: Frame): Values {
  const { at, by, language, outcome, turn } = values;
  return {
    ...values,
    ...(typeof at === "number" ? { date: frame.format.date(at, near) } : {}),
    ...(typeof by === "string" ? { by: frame.strings(`place.${by}`) } : {}),
    ...(typeof language === "string" ? { language: frame.format.language(language) } : {}),
    ...(typeof outcome === "string" ? { outcome: frame.strings(`outcome.${outcome}`) } : {}),
    ...(typeof turn === "string" ? { number: String(numbers.get(turn) ?? "") } : {}),
  };
}

/**
 * Puts a reason or a part of a score into words. Values that are data are written for the person first: `at` (ms) is
 * `{date}`, `turn` is `{number}`, `language`, `outcome` and `by` are their names. With a `place` the name's ".by" form is used, with `words` that are empty, the name's
 * ".silent" form is used; `against` uses the words for counting against. Both fall back to the plain words.
 */
export function useSay(): (name: string, values?: Values, against?: boolean) => string {
  const frame = useFrame();
  const near = useNear();
  const numbers = useDesk(selectNumbers);
  return (name, values = {}, against = false) => {
    const key = `${name}${values.place === undefined ? "" : ".by"}${values.words === "" ? ".silent" : ""}${against ? ".against" : ""}`;
    return frame.strings(key, writeValues(values, numbers, near, frame));
  };
}
