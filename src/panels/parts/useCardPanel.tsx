import * as React from "react";
import type { Cards } from "./cards";
import { useFrame } from "./frame";
import { LinkButton } from "./LinkButton";
import { useCards } from "./useCards";
import { useHold } from "./useHold";
import { useStable } from "./useStable";

/** Cards that stand on the screen from the start; the rest is one click away. */
const firstCards = 3;

type CardPanel<T> = {
  /** What to show now; newer values wait while a person is at the panel. */
  readonly shown: T;
  /** How many of the cards to show, and how many more there are. */
  readonly count: number;
  readonly more: number;
  readonly showMore: () => void;
  /** "Updated (2)", or nothing. */
  readonly aside: React.ReactNode;
  readonly cards: Cards;
  readonly help: boolean;
  /** Goes on the panel. */
  readonly events: React.HTMLAttributes<HTMLElement>;
};

/** What all panels with cards share: cards that stay put, the keyboard, "n more", and the word that something waits. */
export function useCardPanel<T>(latest: T, keysOf: (value: T) => readonly string[]): CardPanel<T> {
  const { strings } = useFrame();
  const [all, setAll] = React.useState(false);
  const hold = useHold();
  const { shown, waiting, update } = useStable(latest, keysOf, hold.held);
  const keys = keysOf(shown);
  const count = all ? keys.length : Math.min(keys.length, firstCards);
  const { cards, help, onKeyDown } = useCards(keys.slice(0, count), hold.focused);
  const aside = waiting > 0 && (
    <LinkButton strong onClick={update}>
      {strings("panel.updated", { n: waiting })}
    </LinkButton>
  );
  return {
    shown,
    count,
    more: keys.length - count,
    showMore: () => setAll(true),
    aside,
    cards,
    help,
    events: { ...hold.events, onKeyDown },
  };
}

/** Tells a screen reader when another card became the first; not when the first one came, and not of the others. */
export function useAnnouncedFirst(key: string | null, topic: string, words: string): void {
  const { announcer } = useFrame();
  const last = React.useRef(key);
  React.useEffect(() => {
    const changed = last.current !== null && key !== null && last.current !== key;
    if (key !== null) last.current = key;
    if (changed) announcer.say(topic, () => words);
  }, [announcer, key, topic, words]);
}
