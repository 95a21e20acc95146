import * as React from "react";

/** What a single letter does to the chosen card. */
export type CardVerb = "insert" | "link" | "copy" | "useful" | "notUseful";

/** The keys of a panel with cards, as they are shown and pressed. */
export const cardKeys: Readonly<Record<CardVerb, string>> = {
  insert: "I",
  link: "L",
  copy: "C",
  useful: "U",
  notUseful: "N",
};

/** The cards of one panel as keyboard and focus see them. */
export interface Cards {
  readonly chosen: string | null;
  /** The focus is inside the chosen card, on one of its buttons. */
  readonly entered: boolean;
  /** The panel has the focus: keys work and are shown. */
  readonly focused: boolean;
  /** Hands over a card's element; null when it leaves. */
  place(id: string, element: HTMLElement | null): void;
  /** Hands over what a card's letters do; null when it leaves. */
  teach(id: string, act: ((verb: CardVerb) => void) | null): void;
  enter(id: string, inside: boolean): void;
}

export const CardsContext = React.createContext<Cards | null>(null);

/** The id of the card this is inside, "" outside of cards. */
export const CardIdContext = React.createContext("");

/** The tab order of a button in a card: reachable by Tab once the card was entered, by arrows always. */
export function useCardTabIndex(): number | undefined {
  const cards = React.useContext(CardsContext);
  const id = React.useContext(CardIdContext);
  if (!cards) return undefined;
  return cards.entered && cards.chosen === id ? 0 : -1;
}
