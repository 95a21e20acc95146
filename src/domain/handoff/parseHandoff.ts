import { cleanLine, fieldsOf, parseActivities, textAt, type Turn } from "#domain/conversation";
import { readContextRows } from "./contextRows";
import { findHandoff, type FoundHandoff } from "./findHandoff";
import { readHandedFacts, readHandedGaps } from "#domain/handoff/facts";
import type { Handoff, HandoffInput } from "#domain/handoff/shape";
import { readLanguage } from "./language";
import { limits } from "./limits";
import { createLosses, type Losses } from "./losses";
import { listOf, openVariables, toValues } from "./readVariables";
import { createTexts, type Texts } from "./texts";
import { mergeVariables, type Variables } from "./variable";

/**
 * Reads what the agent handed over, in any of the shapes the platform uses (`HandoffInput`). Never throws: what is
 * valid is kept, and everything cut, masked, renamed, unreadable or dropped is listed in `losses`, in words without
 * customer text. Names are matched in any case; unknown ones are topic variables. Bounded: 32 levels, 256 KB of text,
 * 500 variables, 5,000 rows, in time linear in what is kept.
 *
 * The size is counted twice, once for the context and once for the transcript, so that neither can crowd out the other.
 */
export function parseHandoff(input: HandoffInput): Handoff {
  const losses = createLosses();
  const parts = fieldsOf(input);
  const found = findHandoff(parts.get("activity"), losses);
  const rows = readContextRows(parts.get("rows"), losses);
  const variables = openVariables(mergeVariables([rows.variables, ...found.contexts], losses), losses);
  const texts = createTexts(limits.size, losses);
  const { values, empty } = toValues(variables, texts, losses);
  const known = readKnown(variables, found, textAt(parts, "conversationid"), losses);
  const turns = readTurns([...found.transcripts, parts.get("transcript")], known.agentName, losses);
  const facts = readHandedFacts(values);
  const gaps = readHandedGaps(empty);
  const at = found.at ?? rows.at;
  return {
    present: values.length > 0,
    ...(at === null ? {} : { at }),
    ...known,
    values,
    facts,
    gaps,
    turns,
    losses: losses.list(),
  };
}

type Known = Omit<Handoff, "present" | "at" | "values" | "facts" | "gaps" | "turns" | "losses">;

function readKnown(variables: Variables, found: FoundHandoff, conversationId: string, losses: Losses): Known {
  // The same words stand in `values`, where their losses were noted and their size was counted.
  const texts: Texts = createTexts(limits.size, createLosses());
  const one = (...names: readonly string[]): string => listOf(variables, texts, ...names).slice(-1)[0] ?? "";
  const language = one("va_language");
  if (language !== "" && readLanguage(language) === "") losses.add("unreadable", "va_Language", "is no language tag");
  return {
    conversationId: cleanLine(one("va_conversationid") || found.conversationId || conversationId, 200),
    agentName: cleanLine(one("va_botname") || found.agentName, limits.name),
    language: readLanguage(language),
    lastTopic: one("va_lasttopic"),
    topics: listOf(variables, texts, "va_topics"),
    lastPhrase: one("va_lastphrase", "va_lastphrases"),
    phrases: listOf(variables, texts, "va_phrases"),
    message: one("va_agentmessage"),
  };
}

function readTurns(transcripts: readonly unknown[], agentName: string, losses: Losses): readonly Turn[] {
  const turns: Turn[] = [];
  const ids = new Set<string>();
  let room: number = limits.size;
  for (const transcript of transcripts) {
    if (transcript === undefined || transcript === null || room <= 0) continue;
    const source =
      typeof transcript === "string" && transcript.length > limits.json ? transcript.slice(0, limits.size) : transcript;
    const read = parseActivities(source, { agentName, room });
    losses.addAll(read.losses);
    for (const turn of read.turns) {
      room -= turn.text.length;
      if (!ids.has(turn.id)) turns.push(turn);
      ids.add(turn.id);
    }
  }
  return turns;
}
