import type { Finding } from "#domain/privacy/shapes";
import { findPersonalData } from "./findPersonalData";
import { joinMessages, type Joined } from "./joinMessages";
import { namesId } from "#domain/privacy/numbers";
import { viewPlainly } from "./plainView";

type IdAcross = { readonly finding: Finding; readonly joined: Joined };

/** What may have stood where a number was cut: a blank, nothing, or a sign that goes into it. */
const cuts = [" ", "", "-", ".", "/"] as const;

const fewestDigits = 6;

/**
 * A person's government number that goes on from earlier messages into the last: called one ("my ssn is 536 47" / "2918"),
 * or with signs or letters of its own, a check digit where it has one, and nothing beside it ("811228-" / "9874"). Two plain
 * numbers that nobody calls an id are none.
 */
export function findIdsAcross(messages: readonly string[]): readonly IdAcross[] {
  if (!mayGoOn(messages)) return [];
  for (const cut of cuts) {
    const joined = joinMessages(messages, cut);
    const last = joined?.parts[joined.parts.length - 1];
    if (!joined || !last) return [];
    if (!namesId(viewPlainly(joined.text).text) && isSentence(messages[last.message] ?? "")) continue;
    // What is called an "identity card" may be taken for a card; its parts are hidden all the same.
    const found = findPersonalData(joined.text, ["nationalId", "card"])
      .filter(({ from, to }) => from < last.from && to > last.from)
      .filter(
        (finding) =>
          isNamed(finding, joined) || (finding.kind === "nationalId" && isWritten(finding, joined, messages)),
      );
    if (found.length > 0) return found.map((finding) => ({ finding, joined }));
  }
  return [];
}

/** Words that are no part of a number. */
const isSentence = (message: string): boolean => /\p{L}{7}/u.test(viewPlainly(message).text);

/** The last message gives something of a number, and the others together have digits enough. */
function mayGoOn(messages: readonly string[]): boolean {
  const plain = messages.map((message) => viewPlainly(message.slice(-120)).text);
  const digits = plain.map((text) => text.replace(/[^0-9]/g, "").length);
  const isGiven = /[0-9]/.test(viewPlainly((messages[messages.length - 1] ?? "").slice(0, 60)).text);
  return isGiven && digits.reduce((sum, one) => sum + one, 0) >= fewestDigits;
}

/** Called an id, and not whole before its last message, unless that is a number and nothing else. */
function isNamed({ from, to }: Finding, { text, parts }: Joined): boolean {
  if (!namesId(viewPlainly(text.slice(0, from)).text) || /^\p{L}{2}/u.test(text.slice(from - 1, from + 1)))
    return false;
  const last = parts.find((one) => one.from < to && one.to >= to);
  if (!last || !/[^0-9\s./-]/.test(viewPlainly(text.slice(last.from, last.to)).text)) return true;
  return findPersonalData(text.slice(0, last.from), ["nationalId", "card"]).every((one) => one.to <= from);
}

/** Each message is nothing but its part, and signs or letters say that it is no number like any other. */
function isWritten({ from, to }: Finding, { parts }: Joined, messages: readonly string[]): boolean {
  const held = parts.filter((part) => part.from < to && part.to > from);
  const said = held.map(({ message }) => viewPlainly(messages[message] ?? "").text.trim());
  const isBare = held.every((part) => part.from >= from && part.to <= to) && !said.some((words) => isSentence(words));
  return isBare && said.some((words) => /[0-9][-./+]|[-./+][0-9]|[0-9][a-z]|[a-z][0-9]/i.test(words));
}
