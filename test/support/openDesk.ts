import { createDesk } from "#desk/conversation";
import { aConversation, aHandoff, anArticle, aResolvedCase, aTurn, createFakePorts } from "./fakePorts";

/** A customer whose coffee machine shows an error, what the agent tried, and the wish for a person. */
export const e42Turns = [
  aTurn("t1", "customer", "My Brio 3 shows error E42 since I descaled it"),
  aTurn("t2", "agent", "Please switch the Brio off at the back, wait ten seconds and switch it on."),
  aTurn("t3", "customer", "Still E42. I want to talk to a person"),
];
export const e42 = anArticle(
  "KA-01042",
  "Clear error E42 after descaling",
  "<p>Hold Steam and Cup for eight seconds. This resets the flow sensor after descaling: error E42 goes.</p>",
);
export const milk = anArticle("KA-01053", "Milk does not froth", "<p>Clean the milk tube and use cold milk.</p>");
export const solvedE42 = aResolvedCase("CAS-20718", "E42 after descaling", "Reset the flow sensor.", {
  article: "KA-01042",
});

/** A desk on ports whose answers the test gives. */
export function openDeskWith() {
  const fake = createFakePorts();
  const { desk, close } = createDesk("c-1", fake.ports);
  /** What was answered is on the screen, in its order. */
  const painted = () => fake.clock.advance(0);
  return { ...fake, desk, close, painted, state: () => desk.store.getState() };
}

/** A desk whose sources have all answered. */
export async function openWorkingDesk() {
  const fake = openDeskWith();
  fake.conversations[0]?.answer(aConversation());
  fake.handoffs[0]?.answer(aHandoff({ turns: e42Turns }));
  await fake.painted();
  fake.knowledge[0]?.answer({ articles: [milk, e42], path: "test" });
  fake.newest[0]?.answer({ cases: [solvedE42], path: "test", more: null });
  await fake.painted();
  return fake;
}
