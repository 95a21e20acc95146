import type { Brief, DoneAct, Fact, MissingFact, PromisedLine, TriedStep } from "#domain/brief";
import type { SourcedLine } from "#domain/evidence";
import type { Strings } from "#panels/frame";
import { nameFact } from "./nameFact";

const writeStep = ({ line, outcome }: TriedStep, strings: Strings): string =>
  `${strings(`brief.tried.${outcome}`)} ${line.text}`;

const writeAct = ({ line, changed }: DoneAct, strings: Strings): string =>
  `${strings(changed ? "brief.done.changed" : "brief.done.unchanged")} ${line.text}`;

function writeFact(fact: Fact, strings: Strings): string {
  const values = fact.values.map(({ text }) => text).join(` ${strings("brief.or")} `);
  return `${nameFact(fact, strings)}: ${fact.values.length > 1 ? strings("brief.conflict", { values }) : values}`;
}

const writeMissing = ({ line, asked }: MissingFact, strings: Strings): string =>
  asked === 0 ? line.text : strings("brief.asked", { n: asked, fact: line.text, marks: "" });

/** A section of one line stands behind its name, of several below it. */
function writeSection(name: string, lines: readonly string[]): readonly string[] {
  const [only] = lines;
  if (only === undefined) return [];
  return lines.length === 1 ? [`${name}: ${only}`] : [`${name}:`, ...lines.map((line) => `- ${line}`)];
}

/** The whole brief as plain text, in the order of the screen, masked as it is there; what was kept is no promise any more. */
export function writeBriefText(brief: Brief, isKept: (line: PromisedLine) => boolean, strings: Strings): string {
  const one = (line: SourcedLine | null): readonly string[] => (line ? [line.text] : []);
  const open = brief.promised.filter((line) => !isKept(line));
  return [
    ...writeSection(strings("brief.wants"), one(brief.wants)),
    ...writeSection(
      strings("brief.also"),
      (brief.also ?? []).map(({ text }) => text),
    ),
    ...writeSection(strings("brief.why"), one(brief.why)),
    ...writeSection(strings("brief.note"), one(brief.note)),
    ...writeSection(
      strings("brief.done"),
      (brief.done ?? []).map((act) => writeAct(act, strings)),
    ),
    ...writeSection(
      strings("brief.tried"),
      brief.tried.map((step) => writeStep(step, strings)),
    ),
    ...writeSection(
      strings("brief.facts"),
      brief.facts.map((fact) => writeFact(fact, strings)),
    ),
    ...writeSection(
      strings("brief.missing"),
      brief.missing.map((fact) => writeMissing(fact, strings)),
    ),
    ...writeSection(
      strings("brief.promised"),
      open.map(({ text }) => text),
    ),
  ].join("\n");
}
