import { createDesk } from "#desk/conversation";
import { aConversation, aDocument, aHandoff, anArticle, aTurn, createFakePorts } from "#support";

const turns = [aTurn("t1", "customer", "My Brio 3 shows error E42 since I descaled it")];
const e42 = anArticle("KA-01042", "Clear error E42 after descaling", "<p>Hold Steam: error E42 goes.</p>");
const bulletin = aDocument("Service bulletin: E42 that comes back");

async function openDeskWith(change: Parameters<typeof aConversation>[0] = {}) {
  const fake = createFakePorts();
  const { desk, close } = createDesk("c-1", fake.ports);
  const painted = () => fake.clock.advance(0);
  fake.conversations[0]?.answer(aConversation(change));
  fake.handoffs[0]?.answer(aHandoff({ turns }));
  await painted();
  return { ...fake, close, painted, state: () => desk.store.getState() };
}
const known = { id: "case-1", number: "CAS-1", title: "E42", description: "", product: "Brio 3", productId: "p-1" };

describe("a desk's documents", () => {
  it("are asked for once, when case, product and the first article are known", async () => {
    const { documents, knowledge, painted, say, state } = await openDeskWith({ case: known });
    expect(documents).toHaveLength(0);
    knowledge[0]?.answer({ articles: [e42], path: "test" });
    await painted();
    expect(documents.map(({ ask }) => ask)).toEqual([
      { incident: "case-1", product: "p-1", knowledgearticle: "id-KA-01042" },
    ]);
    documents[0]?.answer({ documents: [bulletin, aDocument("Milk")], path: "test" });
    await painted();
    expect(state().documents.map(({ document }) => document.title)).toEqual([bulletin.title]);
    say(aTurn("t2", "customer", "The milk is cold as well"));
    await painted();
    expect(documents).toHaveLength(1);
  });

  it("follow what the customer says without being asked for again", async () => {
    const { documents, knowledge, painted, say, state } = await openDeskWith({ case: known });
    knowledge[0]?.answer({ articles: [e42], path: "test" });
    await painted();
    documents[0]?.answer({ documents: [aDocument("Cold milk foam")], path: "test" });
    await painted();
    expect(state().documents).toEqual([]);
    say(aTurn("t2", "customer", "And the milk foam is cold"));
    await painted();
    expect(state().documents.map(({ document }) => document.title)).toEqual(["Cold milk foam"]);
    expect(documents).toHaveLength(1);
  });

  it("are not asked for without a case", async () => {
    const { documents, knowledge, painted } = await openDeskWith({ case: null });
    knowledge[0]?.answer({ articles: [e42], path: "test" });
    await painted();
    expect(documents).toHaveLength(0);
  });

  it("are asked for when articles cannot be read, and touch nothing when they fail themselves", async () => {
    const { documents, knowledge, painted, state } = await openDeskWith({ case: known });
    knowledge[0]?.fail({ kind: "denied" });
    await painted();
    expect(documents[0]?.ask.knowledgearticle).toBe("");
    const before = state();
    documents[0]?.fail({ kind: "denied" });
    await painted();
    expect(state()).toEqual(before);
  });

  it("are no longer listened to by a closed desk", async () => {
    const { documents, knowledge, painted, close } = await openDeskWith({ case: known });
    knowledge[0]?.answer({ articles: [e42], path: "test" });
    await painted();
    close();
    expect(documents[0]?.cancel.aborted).toBe(true);
  });
});
