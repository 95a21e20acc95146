import * as React from "react";
import { cardKeys, type Cards, type CardVerb } from "./cards";
import { findFocusables, readArrow, stepFocus, takesKeys } from "#panels/elements";
import { useFrame } from "#panels/frame";

type CardsWithKeys = {
  readonly cards: Cards;
  /** Puts the focus on a card; false when it is not there. */
  readonly focusCard: (id: string | undefined | null) => boolean;
  /** Whether the keys are listed, and what lists them or not; null where the keys are switched off. */
  readonly help: boolean;
  readonly toggleHelp: (() => void) | null;
  readonly onKeyDown: (event: React.KeyboardEvent<HTMLElement>) => void;
};

const verbOf: ReadonlyMap<string, CardVerb> = new Map(
  (Object.keys(cardKeys) as CardVerb[]).map((verb) => [cardKeys[verb].toLowerCase(), verb]),
);

/**
 * Keyboard of a panel with cards: one tab stop on the chosen card; arrows choose another; Enter goes to its buttons,
 * where arrows walk, and Escape comes back; 1–3 choose, letters act on the chosen card, `?` lists the keys. Keys with
 * Ctrl, Alt or Meta belong to the browser, and all keys in a text field to the field.
 */
export function useCards(ids: readonly string[], focused: boolean): CardsWithKeys {
  const { dir, shortcuts } = useFrame();
  const [picked, setPicked] = React.useState<string | null>(null);
  const [inside, setInside] = React.useState(false);
  const [help, setHelp] = React.useState(false);
  const [elements] = React.useState(() => new Map<string, HTMLElement>());
  const [acts] = React.useState(() => new Map<string, (verb: CardVerb) => void>());
  const chosen = picked !== null && ids.includes(picked) ? picked : (ids[0] ?? null);

  const cards = React.useMemo<Cards>(
    () => ({
      chosen,
      entered: inside && focused,
      focused: focused && shortcuts,
      place: (id, element) => void (element ? elements.set(id, element) : elements.delete(id)),
      teach: (id, act) => void (act ? acts.set(id, act) : acts.delete(id)),
      enter: (id, isInside) => {
        setPicked(id);
        setInside(isInside);
      },
    }),
    [chosen, inside, focused, shortcuts, elements, acts],
  );

  const focusCard = (id: string | undefined | null): boolean => {
    const element = id === undefined || id === null ? undefined : elements.get(id);
    element?.focus();
    return element !== undefined;
  };

  const walkCards = (key: string): boolean => {
    if (key === "Home") return focusCard(ids[0]);
    if (key === "End") return focusCard(ids[ids.length - 1]);
    const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
    return step !== 0 && focusCard(ids[ids.indexOf(chosen ?? "") + step]);
  };

  const moveInside = (card: HTMLElement, target: Element, key: string): boolean => {
    if (key === "Escape") return focusCard(chosen);
    const step = readArrow(key, dir);
    return step !== 0 && stepFocus(findFocusables(card), target, step);
  };

  const moveFocus = (target: EventTarget, key: string): boolean => {
    const card = chosen === null ? undefined : elements.get(chosen);
    if (!card || !(target instanceof Element) || !card.contains(target)) return false;
    if (target !== card) return moveInside(card, target, key);
    const goesIn = key === "Enter" || readArrow(key, dir) === 1;
    if (walkCards(key)) return true;
    return goesIn && key !== "ArrowDown" && stepFocus(findFocusables(card), null, 1);
  };

  const runShortcut = (key: string): boolean => {
    if (!shortcuts) return false;
    const verb = verbOf.get(key.toLowerCase());
    if (verb && chosen !== null) acts.get(chosen)?.(verb);
    else if (key === "?") setHelp(!help);
    else if (/^[1-3]$/.test(key)) return focusCard(ids[Number(key) - 1]);
    else return false;
    return true;
  };

  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>): void => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || takesKeys(event.target)) return;
    if (event.key === "Escape" && help) setHelp(false);
    else if (!moveFocus(event.target, event.key) && !runShortcut(event.key)) return;
    event.preventDefault();
  };

  const toggleHelp = shortcuts ? (): void => setHelp(!help) : null;
  return { cards, focusCard, help: help && focused, toggleHelp, onKeyDown };
}
