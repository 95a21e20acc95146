import { createDesk } from "#desk/conversation";
import { aConversation, aHandoff, anArticle, aTurn, createFakePorts, settle } from "#support";

const filter = anArticle("KA-7", "Change the filter", "<p>Turn the cover to the left and lift the filter out.</p>");

async function openSearchedDesk() {
  const fake = createFakePorts();
  const { desk, close } = createDesk("c-1", fake.ports);
  fake.conversations[0]?.answer(aConversation());
  fake.handoffs[0]?.answer(aHandoff({ turns: [aTurn("t1", "customer", "My Brio 3 leaks since Monday")] }));
  await fake.clock.advance(2_000);
  return { ...fake, desk, close, found: () => desk.store.getState().found };
}

describe("a search of a person's own", () => {
  it("waits for a pause while a person types, and asks once", async () => {
    const { desk, knowledge, clock, found } = await openSearchedDesk();
    const before = knowledge.length;
    desk.searchArticles("filt", true);
    await clock.advance(300);
    desk.searchArticles("filter", true);
    await clock.advance(499);
    expect(knowledge).toHaveLength(before);
    await clock.advance(1);
    expect(knowledge[before]?.ask.terms).toEqual(["filter"]);
    expect(found().articles).toEqual({ words: "filter", path: "", answer: { kind: "loading" } });
  });

  it("shows what was found with its path, reasons and a score that is the sum of its parts", async () => {
    const { desk, knowledge, found } = await openSearchedDesk();
    desk.searchArticles("filter");
    knowledge[knowledge.length - 1]?.answer({ articles: [filter], path: "Dataverse search" });
    await settle();
    const answer = found().articles?.answer;
    const item = answer?.kind === "live" && answer.value.kind === "found" ? answer.value.items[0] : undefined;
    expect([found().articles?.path, item?.article.number]).toEqual(["Dataverse search", "KA-7"]);
    expect(item?.score.parts.reduce((sum, { points }) => sum + points, 0)).toBe(item?.score.points);
  });

  it("drops the answer to older words and asks at most once a second", async () => {
    const { desk, knowledge, clock, found } = await openSearchedDesk();
    const before = knowledge.length;
    desk.searchArticles("filter");
    desk.searchArticles("cover");
    knowledge[before]?.answer({ articles: [filter], path: "late" });
    await settle();
    expect([knowledge.length, found().articles?.answer.kind]).toEqual([before + 1, "loading"]);
    await clock.advance(1_000);
    expect(knowledge[before + 1]?.ask.terms).toEqual(["cover"]);
  });

  it("masks what must not leave the page, also where it says what was searched for", async () => {
    const { desk, knowledge, found } = await openSearchedDesk();
    desk.searchArticles("refund 4111 1111 1111 1111");
    expect(knowledge[knowledge.length - 1]?.ask.terms).toEqual(["refund"]);
    expect(found().articles?.words).toBe("refund card ••••1111");
  });

  it("says what failed, and asks again when a person wants it", async () => {
    const { desk, cases, found } = await openSearchedDesk();
    desk.searchCases("leaks");
    cases[cases.length - 1]?.fail({ kind: "denied" });
    await settle();
    expect(found().cases).toMatchObject({
      words: "leaks",
      answer: { kind: "unavailable", problem: { kind: "denied" } },
    });
    const before = cases.length;
    desk.retry("cases");
    expect([found().cases?.answer.kind, cases.length >= before]).toEqual(["loading", true]);
  });

  it("ends with its words, and with the desk", async () => {
    const { desk, close, clock, found } = await openSearchedDesk();
    desk.searchCases("leaks");
    desk.searchCases("");
    expect(found().cases).toBeNull();
    desk.searchArticles("filter", true);
    close();
    expect(found()).toEqual({ articles: null, cases: null });
    await clock.advance(20_000);
    expect([found().articles, clock.waiting]).toEqual([null, 0]);
  });
});
