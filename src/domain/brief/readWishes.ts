import type { Turn } from "#domain/conversation";
import type { SourcedLine } from "#domain/evidence";
import type { ConversationReading, Stretch } from "#domain/reading";
import { keysOf } from "#domain/brief/language";
import { sourceLine } from "#domain/brief/lines";
import type { Brief } from "#domain/brief/shape";
import { findAccepted } from "./accepted";
import type { ToReadLine } from "./readLines";

/** Who has said one short thing is told whole: of a sentence or two no part is the matter by itself. */
const shortTurn = 140;

function tellWhole(main: Stretch, turns: readonly Turn[]): Stretch {
  const own = turns.filter(({ speaker }) => speaker === "customer");
  const { length } = turns[main.turn]?.text ?? "";
  return own.length === 1 && length <= shortTurn ? { turn: main.turn, from: 0, to: length } : main;
}

type Wishes = Pick<Brief, "wants" | "also">;

/** "Wait, not Monday. Make it Thursday": what was wished stays, but for that. */
const amending =
  /(?<=^|[.,;!?] *)(?:make|let['’]?s make) (?:it|that|them) (?!work|right|stop|happen|clear|easy|quick|any|so )[^.!?;\n]{2,40}/i;

/** The last words of the customer's behind a wish that change something about it. */
function findAmendment(main: Stretch, turns: readonly Turn[]): Stretch | null {
  const found = turns.flatMap(({ speaker, text }, turn) => {
    const words = speaker === "customer" && turn > main.turn ? amending.exec(text) : null;
    return words ? [{ turn, from: words.index, to: words.index + words[0].trimEnd().length }] : [];
  });
  return found[found.length - 1] ?? null;
}

function amend(wish: SourcedLine | null, by: SourcedLine | null): SourcedLine | null {
  return wish && by ? sourceLine(`${wish.text}; ${by.text}`, [...wish.evidence, ...by.evidence]) : wish;
}

const wordsAt = ({ turn, from, to }: Stretch, turns: readonly Turn[]): string =>
  turns[turn]?.text.slice(from, to) ?? "";

/** From this likelihood on beside the main wish, another place may as well be it. */
const asLikely = 0.5;

/** Another place says the wish too where it goes on from it, speaks of the same, or is hardly less likely the wish. */
function findSame(
  places: ConversationReading["alsoSaid"],
  wish: readonly Stretch[],
  turns: readonly Turn[],
): readonly Stretch[] {
  const keys = keysOf(wish.map((place) => wordsAt(place, turns)).join(" "));
  const goesOn = ({ turn, from, to }: Stretch): boolean =>
    wish.some((one) => one.turn === turn && Math.max(from - one.to, one.from - to) <= 1);
  return places.filter(
    (place) =>
      place.likely >= asLikely || goesOn(place) || keysOf(wordsAt(place, turns)).some((key) => keys.includes(key)),
  );
}

/** By the words of the offer; what was asked is wished as no question. */
function tellAccepted(said: SourcedLine, offer: SourcedLine | null): SourcedLine {
  const [first, ...rest] = said.evidence;
  return (offer && sourceLine(offer.text.replace(/\?$/, ""), [first, ...offer.evidence, ...rest])) ?? said;
}

/** The main wish, with the places that say it, and the other wishes. */
export function writeWishes(
  { wants: [main, ...others], alsoSaid }: Pick<ConversationReading, "wants" | "alsoSaid">,
  turns: readonly Turn[],
  toLine: ToReadLine,
): Wishes {
  const accepted = main ? findAccepted(main, turns) : null;
  const amendment = main ? findAmendment(main, turns) : null;
  const whole = main && tellWhole(main, turns);
  const same = whole ? findSame(alsoSaid, accepted ? [whole, accepted] : [whole], turns) : [];
  const said = whole ? toLine([whole, ...same]) : null;
  const wish = said && accepted ? tellAccepted(said, toLine([accepted])) : said;
  return {
    wants: amend(wish, amendment && toLine([amendment])),
    also: others.flatMap((one) => toLine([one]) ?? []),
  };
}
