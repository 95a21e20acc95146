import * as React from "react";
import type { Cards } from "./cards";
import { useFrame } from "#panels/frame";
import { LinkButton } from "#panels/elements";
import { useCards } from "./useCards";
import { useHold } from "#panels/elements";
import { useStable } from "#panels/elements";

/** Cards that stand on the screen from the start; the rest is one click away. */
const firstCards = 3;

/** The ids of a panel's cards: those that fit, and those that stand behind them. */
export type CardKeys = { readonly own: readonly string[]; readonly others: readonly string[] };

type CardPanel<T> = {
  /** What to show now; newer values wait while a person is at the panel. */
  readonly shown: T;
  /** How many of the cards to show, how many more fit, and how many others there are besides. */
  readonly count: number;
  readonly more: number;
  readonly others: number;
  readonly showMore: () => void;
  readonly showOthers: () => void;
  /** "Updated (2)", and what lists the keys. */
  readonly aside: React.ReactNode;
  readonly cards: Cards;
  readonly help: boolean;
  /** Goes on the panel. */
  readonly events: React.HTMLAttributes<HTMLElement>;
};

/** How much of a panel's cards a person asked to see. */
type Reach = "first" | "all" | "others";

/** What all panels with cards share: cards that stay put, the keyboard, "n more", and the word that something waits. */
export function useCardPanel<T>(latest: T, keysOf: (value: T) => CardKeys, subject: string): CardPanel<T> {
  const { strings } = useFrame();
  const [reach, setReach] = React.useState<Reach>("first");
  const hold = useHold();
  const order = ({ own, others }: CardKeys): readonly string[] => [...own, ...others];
  const places = reach === "first" ? firstCards : Infinity;
  const { shown, waiting, update } = useStable(latest, (value) => order(keysOf(value)), hold.held, places, subject);
  const { own, others } = keysOf(shown);
  // Who searched for something of another product, and found nothing else, finds it without another click.
  const all = reach === "others" || (subject !== "" && own.length === 0);
  const fitting = reach === "first" ? Math.min(own.length, firstCards) : own.length;
  const count = all ? own.length + others.length : fitting;
  const keys = order({ own, others }).slice(0, count);
  const { cards, focusCard, help, toggleHelp, onKeyDown } = useCards(keys, hold.focused);
  const reachTo = useFocusedReach(keys, focusCard, setReach);
  const aside = (
    <>
      {waiting > 0 && (
        <LinkButton strong onClick={update}>
          {strings("panel.updated", { n: waiting })}
        </LinkButton>
      )}
      {toggleHelp && keys.length > 0 && <KeysButton open={help} toggle={toggleHelp} />}
    </>
  );
  return {
    shown,
    count,
    more: own.length - fitting,
    others: all ? 0 : others.length,
    showMore: () => reachTo("all"),
    showOthers: () => reachTo("others"),
    aside,
    cards,
    help,
    events: { ...hold.events, onKeyDown },
  };
}

/** Lists the keys for who does not know that `?` does; out of the order of tabs, because who uses the keyboard has the key. */
function KeysButton({ open, toggle }: { readonly open: boolean; readonly toggle: () => void }): React.ReactElement {
  const words = useFrame().strings("keys.title");
  return (
    <LinkButton tabIndex={-1} aria-label={words} aria-expanded={open} title={words} onClick={toggle}>
      ?
    </LinkButton>
  );
}

/** The button that asks for more cards goes away under the focus, which then belongs on the first new card. */
function useFocusedReach(
  keys: readonly string[],
  focusCard: (id: string | undefined) => boolean,
  setReach: (reach: Reach) => void,
): (reach: Reach) => void {
  const before = React.useRef<number | null>(null);
  React.useLayoutEffect(() => {
    if (before.current === null || keys.length <= before.current) return;
    focusCard(keys[before.current]);
    before.current = null;
  });
  return (reach) => {
    before.current = keys.length;
    setReach(reach);
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
