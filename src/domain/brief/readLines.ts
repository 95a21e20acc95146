import type { Turn } from "#domain/conversation";
import type { SourcedLine } from "#domain/evidence";
import type { Stretch } from "#domain/reading";
import { sourceLine } from "#domain/brief/lines";
import { capitalise, reword, shorten, trimEnd, type Voice } from "#domain/brief/language";

const longest = 140;

/** What stands before the words of a clause: marks, a name somebody is called by, greetings, and the word that ties it to the clause before. */
const ties =
  /^(?:[\s,;:.–—-]+|@[\w.]+\s+|(?:and|but|so|then|also|or|because|plus|please|ok|okay|hi|hello|hey) +|(?:ok|okay|well|hi|hello|hey|hi there|yes|yeah|no|right|sorry|please), *|(?:ok|okay|hi|hello|hey|yes|yeah|right|sorry)[.!] +)+/i;
/** An address by itself says nothing. */
const onlyAddress = /^(?:https?:\/\/|www\.)\S+$/i;

const voices: Readonly<Record<Turn["speaker"], Voice>> = {
  customer: "customer",
  agent: "agent",
  representative: "representative",
  system: "agent",
};

/** What was told of a turn's words before, by their offsets. */
export type ToldWords = WeakMap<Turn, Map<string, string>>;

/**
 * Makes lines of words that were read. English is told in the third person; other languages are quoted, since a changed
 * word would be a guess. `english`: what short words are taken for that tell no language by themselves.
 */
export type ToReadLine = (places: readonly Stretch[]) => SourcedLine | null;

export function createToReadLine(
  turns: readonly Turn[],
  english: boolean,
  languageOf: (turn: Turn) => string | null,
  told: ToldWords = new WeakMap(),
): ToReadLine {
  const tellOnce = ({ turn, from, to }: Stretch): string => {
    const said = turns[turn];
    if (!said) return "";
    const own = told.get(said) ?? new Map<string, string>();
    told.set(said, own);
    const key = `${from} ${to} ${english}`;
    const text = own.get(key) ?? tell(said, from, to);
    own.set(key, text);
    return text;
  };
  const tell = (said: Turn, from: number, to: number): string => {
    const words = trimEnd(said.text.slice(from, to).replace(/\s+/g, " "), " ,;:.!–—-");
    if (onlyAddress.test(words.replace(ties, ""))) return "";
    const asks = /^[^\p{L}\p{N}]*[?？]/u.test(said.text.slice(to, to + 3)) ? "?" : "";
    const language = languageOf(said) ?? (english ? "en" : "");
    if (language !== "en") return `“${shorten(words, longest)}${asks}”`;
    return capitalise(shorten(`${reword(words.replace(ties, ""), voices[said.speaker])}${asks}`, longest));
  };
  return (places) => {
    const [first] = places;
    if (!first) return null;
    return sourceLine(
      tellOnce(first),
      places.flatMap(({ turn, from, to }) => {
        const id = turns[turn]?.id;
        return id === undefined ? [] : [{ kind: "turn" as const, turn: id, from, to }];
      }),
    );
  };
}
