import type { Brief } from "#domain/brief";
import type { Turn } from "#domain/conversation";
import { briefOf, handing } from "./conversation";

/** Pieces that make a pattern try, when they come by the thousand. */
export const hostile = [
  "a",
  "1",
  "-",
  "A-",
  "HH-1 ",
  "E1 ",
  ". ",
  "? ",
  ", ",
  "and ",
  "I want ",
  "please ",
  "if you ",
  "\n1. ",
  "“",
  "((",
  "\ud83d",
  "👍",
  "1.1 ",
  "@",
  "a@b.c ",
  "+1 ",
  "日",
  "\u202e",
  "i've tried ",
  "you will get ",
  "tell me the ",
];

/** Messages of the customer. */
export function briefTurns(...list: readonly string[]): readonly Turn[] {
  return list.map((text, at): Turn => ({
    id: `t${at}`,
    at,
    speaker: "customer",
    name: "",
    text,
    visibility: "customer",
    masks: [],
  }));
}

/** The brief of a conversation in which both sides say a piece again and again, and of a hand-off that does. */
export function briefOfMany(piece: string, size: number): Brief {
  const text = piece.repeat(size / piece.length);
  const turns = briefTurns(text, `I want ${text}`, `${text} a person`).flatMap((turn, at) => [
    turn,
    { ...turn, id: `a${at}`, speaker: "agent" as const },
  ]);
  return briefOf(turns, {
    handoff: handing(
      { OrderNumber: text, [text.slice(0, 2_000)]: "x" },
      { message: text, lastPhrase: text, lastTopic: text },
    ),
  });
}
