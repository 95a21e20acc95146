import type { KnowledgeAnswer, KnowledgeAsk } from "#domain/knowledge";
import type { Cancel } from "#domain/time";
import type { DeskPorts } from "#desk/conversation/shape";

/**
 * Articles for a question, once it is known which words make one internal: before that, what must not be sent could be
 * inserted.
 */
export async function findArticles(
  { knowledge, settings }: Pick<DeskPorts, "knowledge" | "settings">,
  ask: KnowledgeAsk,
  cancel: Cancel,
): Promise<KnowledgeAnswer> {
  const [answer] = await Promise.all([knowledge.search(ask, cancel), settings]);
  return answer;
}
