import { createFetchClient } from "#dataverse/client";
import { readJudged } from "#dataverse/queue";
import { noon, openBench } from "./openApi";

const now = noon.getTime();
const day = 86_400_000;
const cancel = new AbortController().signal;
const moment = (daysAgo: number): string => new Date(now - daysAgo * day).toISOString();

function openStore() {
  const { store, api } = openBench();
  const answer = ((url: string, init: RequestInit) => {
    const { status, body, ...rest } = api.handle({
      method: init.method ?? "GET",
      url,
      headers: init.headers as Record<string, string>,
      body: (init.body ?? null) as string | null,
    });
    return Promise.resolve(new Response(body, { status, headers: rest.headers }));
  }) as typeof globalThis.fetch;
  const clock = { now: () => now, after: () => () => undefined };
  const client = createFetchClient({ baseUrl: "/api/data/v9.2/", fetch: answer, clock });
  const article = store.insert("knowledgearticle", { title: "Pair two speakers", articlepublicnumber: "KA-1" });
  const conversation = store.insert("msdyn_ocliveworkitem", { subject: "talk", msdyn_customerlocale: "ar-SA" });
  return { store, client, article, conversation };
}

describe("judgements of cards in Dataverse", () => {
  it("are those of articles and of all else, with the article's name and the conversation's language", async () => {
    const { store, client, article, conversation } = openStore();
    const ofArticle = {
      title: `Warmline: not useful, conversation ${conversation}`,
      ...{ comments: "Card 4242 4242 4242 4242 was refused", rating: 0, minrating: 0, maxrating: 1 },
      regardingobjectid: { table: "knowledgearticle", id: article },
    } as const;
    store.insert("feedback", { ...ofArticle, overriddencreatedon: moment(2) });
    store.insert("feedback", { ...ofArticle, overriddencreatedon: moment(40) });
    store.insert("feedback", { ...ofArticle, title: "Stars of the portal", overriddencreatedon: moment(1) });
    for (const [subject, notetext] of [
      ["Warmline: brief judged", "useful: yes\nbrief: brief\nreason: "],
      ["Warmline: brief judged", "somebody else's words"],
      ["Warmline: summary", "useful: yes\nbrief: brief\nreason: "],
    ] as const)
      store.insert("annotation", {
        ...{ subject, notetext, overriddencreatedon: moment(1) },
        objectid: { table: "msdyn_ocliveworkitem", id: conversation },
      });
    const judged = await readJudged(client, now - 28 * day, cancel);
    expect(judged).toEqual([
      expect.objectContaining({
        ...{ target: "article", id: article, conversation, useful: false, language: "ar-sa" },
        name: "KA-1 Pair two speakers",
        reason: expect.not.stringContaining("4242 4242") as string,
        changedAt: expect.any(Number) as number,
      }),
      expect.objectContaining({ target: "brief", conversation, useful: true, language: "ar-sa", name: "" }),
    ]);
  });

  it("are none where nobody judged, and ask for no language then", async () => {
    expect(await readJudged(openStore().client, now - 28 * day, cancel)).toEqual([]);
  });
});
