import { writeBrief } from "#domain/brief";
import { type Chapter, readChapters } from "#domain/chapters";
import { emptyTranscript, mergeTurns, type Turn } from "#domain/conversation";
import { defaults, type Settings } from "#dataverse/settings";
import type { GivenConversation } from "#commands/brief";

const hour = 3_600_000;
const pad = (part: number): string => String(part).padStart(2, "0");

const clock = (at: number | null): string => {
  if (at === null) return "?";
  return new Date(at).toISOString().slice(0, 16).replace("T", " ");
};

const duration = (seconds: number): string => `${Math.floor(seconds / 60)}:${pad(Math.round(seconds) % 60)}`;

const names: Readonly<Record<Chapter["kind"], string>> = {
  agent: "the agent",
  person: "a person",
  waiting: "the customer waits",
};

function tellChapter({ kind, who, beganAt, endedAt, ended }: Chapter): string {
  const end = ended === null ? "" : `, ${ended}`;
  return `chapter: ${who || names[kind]}, ${clock(beganAt)} to ${clock(endedAt)}${end}`;
}

/** How long the customer waited for the first word of a person, beside the service level. */
function tellWait(turns: readonly Turn[], serviceLevel: number | null): readonly string[] {
  const at = turns.findIndex(({ speaker, visibility }) => speaker === "representative" && visibility === "customer");
  const asked = turns.slice(0, Math.max(at, 0)).filter(({ speaker }) => speaker === "customer");
  const [from, to] = [asked[asked.length - 1]?.at ?? null, turns[at]?.at ?? null];
  if (from === null || to === null) return [];
  const seconds = (to - from) / 1_000;
  const wait = `wait for the first word of a person: ${duration(seconds)}`;
  if (serviceLevel === null) return [wait];
  const level = `${wait} of ${duration(serviceLevel)}`;
  return [seconds > serviceLevel ? `${level}, late by ${duration(seconds - serviceLevel)}` : level];
}

/** What Warmline says of a conversation that settings can change, a line each. Times are UTC. */
export function tellUnder({ turns: given, handoff }: GivenConversation, settings: Settings): readonly string[] {
  const { turns } = mergeTurns(emptyTranscript, given);
  const silence = settings.silence * hour;
  const { since } = writeBrief({ turns, handoff, conversation: null, silence });
  const taken = since
    ? [`taken up again ${clock(since.resumedAt)}, after ${Math.floor((since.resumedAt - since.spokeAt) / hour)} hours`]
    : [];
  const chapters = readChapters({ turns, acceptedAt: null, silence }).map(tellChapter);
  return [...chapters, ...taken, ...tellWait(turns, settings.serviceLevel)];
}

/** Settings that differ from the defaults and say nothing of a stored conversation alone. */
function listUnseen(settings: Settings): readonly string[] {
  const seen: readonly string[] = ["silence", "serviceLevel"];
  return (Object.keys(defaults) as (keyof Settings)[])
    .filter((name) => !seen.includes(name) && JSON.stringify(settings[name]) !== JSON.stringify(defaults[name]))
    .map(
      (name) =>
        `${name}: ${JSON.stringify(defaults[name])} → ${JSON.stringify(settings[name])} (seen in the page only)`,
    );
}

/** A conversation before and after: what stays, "- " what goes, "+ " what comes. */
export function previewSettings(given: GivenConversation, settings: Settings): string {
  const [before, after] = [tellUnder(given, defaults), tellUnder(given, settings)];
  const lines = [
    ...before.map((line) => `${after.includes(line) ? " " : "-"} ${line}`),
    ...after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`),
    ...listUnseen(settings).map((line) => `  ${line}`),
  ];
  return [`# ${given.id}`, ...lines, ""].join("\n");
}
