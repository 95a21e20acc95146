import type { Turn } from "#domain/conversation";
import type { Session } from "#domain/sessions";
import { mostTurns } from "./evaluationCase";
import type { TestCase, TestTurn } from "./testCase";

/** What Copilot Studio takes of one message at most. */
const longestMessage = 500;
/** A case without a turn is none: `turns` is empty where the customer said nothing. */
const nameless = "escalation";

const idOf = ({ conversation, topics }: Session): string =>
  `${topics[topics.length - 1] ?? nameless}-${conversation.slice(0, 8)}`.replace(/[^\p{L}\p{N}]+/gu, "-").toLowerCase();

/**
 * A conversation that came to a person as a test of the agent: what its customer said, masked, at most six messages (the first, which
 * states the problem, and the last five before the transfer), and what came of it: the topic that ran, and the hand-off with its
 * reason. Whoever mends the agent turns the end into what should come of it.
 */
export function testFromTalk(turns: readonly Turn[], session: Session): TestCase {
  const said = turns.filter(({ speaker, text }) => speaker === "customer" && text.trim() !== "");
  const kept = said.length <= mostTurns ? said : [...said.slice(0, 1), ...said.slice(1 - mostTurns)];
  const topic = session.topics[session.topics.length - 1];
  const steps = kept.map(({ text }, at): TestTurn => ({
    say: text.slice(0, longestMessage),
    expect: topic !== undefined && at === kept.length - 1 ? { topic } : {},
    line: at + 1,
  }));
  return {
    id: idOf(session),
    file: "escalations.yaml",
    line: 1,
    turns: steps,
    end: {
      outcome: session.outcome === "escalated" ? "handedOver" : "ended",
      ...(session.reason === null ? {} : { reason: session.reason }),
    },
    world: { failing: [], nobody: false, environment: {} },
  };
}
