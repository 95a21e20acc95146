import { hasPeople, placeTurns } from "#local/contactCentre/customers";
import { type HandoffActivity, readTranscript, readValue } from "#local/world/directLine";
import type { ConversationScript, Tone } from "#local/world/sample";
import type { ChatMessage } from "#local/workspace/protocol";

/** Topics every agent has; they say nothing about what a customer came for. */
const commonTopics: ReadonlySet<string> = new Set(["greeting", "escalate", "goodbye", "fallback", "start over", ""]);

function findTopic({ handoff, recorded }: ConversationScript): string {
  const last = handoff?.lastTopic ?? (recorded ? readValue(recorded, "va_LastTopic") : "");
  const topics = [...(handoff?.topics ?? []), last].reverse();
  return topics.find((topic) => !commonTopics.has(topic.toLowerCase())) ?? "";
}

/** "Norr pairing" beside "Norr" says the product twice. */
function dropProduct(topic: string, product: string): string {
  const names = [product, product.split(" ", 1)[0] ?? product];
  const name = names.find((each) => each !== "" && topic.toLowerCase().startsWith(`${each.toLowerCase()} `));
  return name === undefined ? topic : topic.slice(name.length + 1);
}

/** Inside a line only a capital before a small letter is softened: "Refund request", but not "E42 returns". */
function soften(topic: string): string {
  return /^\p{Lu}\p{Ll}/u.test(topic) ? topic.charAt(0).toLowerCase() + topic.slice(1) : topic;
}

/** What a conversation is about, in a few words for a list: "Brio 3 · refund request"; the queue when nothing is known. */
export function describeAbout(script: ConversationScript): string {
  const product = script.product ?? "";
  const topic = findTopic(script);
  const parts = product === "" ? [topic] : [product, soften(dropProduct(topic, product))];
  return parts.filter((part) => part !== "").join(" · ") || script.queue;
}

const toneLabels: readonly (readonly [Tone, number])[] = [
  ["abusive", 7],
  ["angry", 8],
  ["worried", 9],
  ["confused", 10],
];

/**
 * The platform's own sentiment label (7 very negative … 13 very positive) of a conversation when it arrives: its stand-in
 * here is the tone the script names; neutral when it names none.
 */
export function labelSentiment(tones: readonly Tone[]): number {
  return toneLabels.find(([tone]) => tones.includes(tone))?.[1] ?? 10;
}

/**
 * The agent's part of a conversation as chat messages. Ids are the platform's: epoch milliseconds as text, one later where
 * two fall together. A message without a usable clock stands one second after the one before it.
 */
export function listAgentPart(
  handoff: HandoffActivity,
  customer: string,
  handedOverAt: number,
): readonly ChatMessage[] {
  const activities = readTranscript(handoff);
  let last = Number.NEGATIVE_INFINITY;
  return activities.map(({ timestamp, from, text }) => {
    const read = Date.parse(timestamp ?? "");
    const usual = Number.isFinite(last) ? last + 1000 : handedOverAt - 1000 * (activities.length + 1);
    const at = Number.isNaN(read) ? usual : read;
    last = Math.max(at, last + 1);
    const isAgent = from?.role === "bot";
    return {
      id: String(last),
      at,
      speaker: isAgent ? "agent" : "customer",
      name: isAgent ? (from?.name ?? "AI agent") : (from?.name ?? customer),
      text: text ?? "",
    };
  });
}

/**
 * Everything that was said before the representative of now, as chat messages: the agent's part, or, where people had the
 * conversation before, all of the script, whose last turn was said two seconds before `handedOverAt`.
 */
export function listBefore(
  script: ConversationScript,
  handoff: HandoffActivity,
  handedOverAt: number,
  agentName: string,
): readonly ChatMessage[] {
  const { customer } = script;
  if (!hasPeople(script)) return listAgentPart(handoff, customer.name, handedOverAt);
  const names = { customer: customer.name, agent: agentName, representative: "Representative", system: "" };
  let last = Number.NEGATIVE_INFINITY;
  return placeTurns(script, handedOverAt).map(({ turn, at }) => {
    last = Math.max(Math.floor(at), last + 1);
    const { speaker, name = names[speaker], text } = turn;
    return { id: String(last), at: last, speaker, name, text };
  });
}
