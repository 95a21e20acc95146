import { createDesk } from "#desk/conversation";
import { readWeights, weightsForm } from "#domain/sentiment";
import { aConversation, aHandoff, aTurn, createFakePorts, settle } from "#support";

async function openWith(...texts: readonly string[]) {
  const ports = createFakePorts();
  const open = createDesk("c-1", ports.ports);
  ports.conversations[0]?.answer(aConversation());
  ports.handoffs[0]?.answer(aHandoff({ turns: texts.map((text, at) => aTurn(`t-${at + 1}`, "customer", text)) }));
  await ports.clock.advance(0);
  const sentiment = () => {
    const state = open.desk.store.getState().sentiment;
    return state.kind === "live" ? state.value : null;
  };
  return { ...ports, ...open, sentiment };
}

const spanish = "La cafetera no funciona y nadie me contesta, es una vergüenza.";

describe("what an organisation adds to the reading of sentiment", () => {
  it("judges every message again by its own weights", async () => {
    const { sentiment, weights } = await openWith("The unit arrived on Tuesday with the beige panel.");
    const before = sentiment();
    const grams = { beige: [-120, -60], "beige panel": [-120, -60] };
    const read = readWeights({ kind: weightsForm, unit: 0.02, lexicon: Array(6).fill([1, -1]), grams });
    if (read.kind !== "ok") throw new Error("These weights are of the form this version reads.");
    weights[0]?.answer(read.weights);
    await settle();
    const after = sentiment();
    if (before?.kind !== "judged" || after?.kind !== "judged") throw new Error("English is judged.");
    expect(after.score.points).toBeLessThan(before.score.points);
  });

  it("leaves everything as it is where there are no weights", async () => {
    const { sentiment, weights } = await openWith("It is broken again.");
    const before = sentiment();
    weights[0]?.answer(null);
    await settle();
    expect(sentiment()).toBe(before);
  });

  it("asks nobody about English", async () => {
    const { service } = await openWith("It is broken again.");
    expect(service).toHaveLength(0);
  });

  it("shows what the AI function says of another language, as its word", async () => {
    const { sentiment, service } = await openWith(spanish);
    expect(sentiment()).toMatchObject({ kind: "notJudged", reason: "language" });
    expect(service.map(({ ask }) => ask)).toEqual([spanish]);
    service[0]?.answer("negative");
    await settle();
    expect(sentiment()).toMatchObject({ kind: "notJudged", service: 8 });
  });

  it("asks one question at a time and in the end about the newest words", async () => {
    const { say, service, sentiment, clock } = await openWith(spanish);
    const more = ["Sigo esperando una respuesta de ustedes.", "Ahora sí funciona, muchas gracias por la ayuda."];
    for (const [at, text] of more.entries()) {
      say(aTurn(`t-${at + 2}`, "customer", text));
      await clock.advance(0);
    }
    expect(service).toHaveLength(1);
    service[0]?.answer("negative");
    await settle();
    expect(service.map(({ ask }) => ask)).toEqual([spanish, [spanish, ...more].join("\n")]);
    service[1]?.answer("positive");
    await settle();
    expect(sentiment()).toMatchObject({ service: 12 });
  });

  it("does not ask again about the same words", async () => {
    const { say, service } = await openWith(spanish);
    service[0]?.answer(null);
    await settle();
    say(aTurn("t-9", "representative", "Lo miro ahora mismo."));
    await settle();
    expect(service).toHaveLength(1);
  });

  it("is cancelled with the desk, and a late answer changes nothing", async () => {
    const { close, desk, service, weights } = await openWith(spanish);
    close();
    expect([weights[0]?.cancel.aborted, service[0]?.cancel.aborted]).toEqual([true, true]);
    service[0]?.answer("negative");
    await settle();
    expect(desk.store.getState().sentiment).toEqual({ kind: "loading" });
  });
});
