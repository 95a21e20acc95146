import { maskText, permitReveal, revealMask } from "#domain/privacy";
import { mergeTurns, toTurn, emptyTranscript } from "#domain/conversation";

const permit = permitReveal(true);
const text = "card 4242 4242 4242 4242 and password: hunter22";
const { text: shown, masks } = maskText(text);

describe("what was masked", () => {
  it("is shown again to a person who is allowed to see it", () => {
    expect(masks.map((mask) => revealMask(mask, permit))).toEqual(["4242 4242 4242 4242", "hunter22"]);
  });

  it("is shown to nobody else", () => {
    expect(masks.map((mask) => revealMask(mask, permitReveal(false)))).toEqual([null, null]);
  });

  it("leaves the page in no form: saved, sent, copied or logged", () => {
    expect(JSON.stringify({ shown, masks })).not.toMatch(/4242 4242|hunter22/);
    for (const copy of [structuredClone(masks), masks.map((mask) => ({ ...mask })), JSON.parse(JSON.stringify(masks))])
      expect((copy as typeof masks).map((mask) => revealMask(mask, permit))).toEqual([null, null]);
    expect(masks.flatMap((mask) => Object.values(mask)).join(" ")).not.toMatch(/4242 4242|hunter22/);
  });

  it("hangs on no symbol, name or prototype of its mask", () => {
    for (const mask of masks) {
      expect(Reflect.ownKeys(mask).sort()).toEqual(["from", "kind", "to"]);
      expect(revealMask(mask, { reveal: () => null })).toBeNull();
    }
  });

  it("stays with its turn on the way into the transcript", () => {
    const turn = toTurn({ id: "1", at: 0, speaker: "customer", name: "Ana", text, visibility: "customer" });
    const [mask] = mergeTurns(emptyTranscript, [turn]).turns[0]?.masks ?? [];
    expect(mask && revealMask(mask, permit)).toBe("4242 4242 4242 4242");
  });
});
