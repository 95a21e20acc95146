import { createArticleReader, readInquiry } from "#domain/knowledge";
import { suggestResolutions, type Passage } from "#domain/suggestions";
import { anArticle, aResolvedCase, aTurn } from "#support";

const passageOf = (said: string, html: string, keywords = "", resolution = ""): Passage => {
  const inquiry = readInquiry(
    [aTurn("1", "customer", said)],
    { product: "", versions: [], codes: [], subject: "" },
    "",
  );
  const best = aResolvedCase("CAS-1", said, resolution, { article: "KA-1" });
  const score = { points: 300, parts: [{ name: "part.words", points: 300 }] } as never;
  const found = suggestResolutions({
    inquiry,
    articles: [anArticle("KA-1", "Clear the fault", html, { keywords, product: "" })],
    cases:
      resolution === ""
        ? null
        : { kind: "found", compared: 1, items: [{ best, others: [], score, same: [], different: [], days: 0 }] },
    judgements: [],
    now: null,
    reader: createArticleReader(),
  });
  return found.kind === "found" ? (found.items[0]?.passage ?? { text: "", marks: [] }) : { text: "", marks: [] };
};
const marked = ({ text, marks }: Passage): string[] => marks.map(([from, to]) => text.slice(from, to));

describe("the passage of a suggestion", () => {
  it("is the sentences that hold the customer's words, those marked", () => {
    const html =
      "<p>The warranty is two years.</p><h2>Steps</h2><p>Press the tank until the valve clicks. Wait.</p><h2>Else</h2><p>Write to us.</p>";
    const passage = passageOf("the tank valve does not click", html);
    expect(passage.text).toBe("Press the tank until the valve clicks. Wait.");
    expect(marked(passage)).toEqual(["tank", "valve", "clicks"]);
  });

  it("prefers what to do to what is wrong", () => {
    const html =
      "<p>A red ring means that the sensor lost its place.</p><h2>Do</h2><p>Hold Steam until the ring is white.</p>";
    expect(passageOf("red ring, sensor ring", html).text).toBe("Hold Steam until the ring is white.");
  });

  it("follows the words of resolutions that worked in like cases", () => {
    const html = ["The ring is red.", "Fill the tank with fresh water.", "Hold Steam and Cup to reset the sensor."]
      .map((sentence) => `<h2>Then</h2><p>${sentence}</p>`)
      .join("");
    const said = "the ring is red though the tank is full of water";
    expect(passageOf(said, html).text).toBe("Fill the tank with fresh water.");
    const ended = passageOf(said, html, "", "Reset the sensor with Steam and Cup.");
    expect(ended.text).toBe("Hold Steam and Cup to reset the sensor.");
    expect(marked(ended)).toEqual(["Steam", "Cup", "reset", "sensor"]);
  });

  it("joins items of a list so that they read on, and never crosses a heading", () => {
    const html =
      "<ul><li>Empty the tank</li><li>Rinse the tank valve</li></ul><h2>Later</h2><p>Check the tank valve.</p>";
    expect(passageOf("tank valve rinse empty", html).text).toBe("Empty the tank; Rinse the tank valve");
  });

  it("is whole sentences of at most 240 characters together", () => {
    const sentence = (at: number): string =>
      `Rinse the tank number ${at} and put it back under the spout of the machine.`;
    const html = `<p>${Array.from({ length: 9 }, (_, at) => sentence(at)).join(" ")}</p>`;
    const { text } = passageOf("rinse the tank spout", html);
    expect(text.length).toBeLessThanOrEqual(240);
    expect(text.endsWith("machine.")).toBe(true);
  });

  it("cuts a single longer sentence between words, near what was asked", () => {
    const html = `<p>${"lorem ipsum ".repeat(60)}rinse the tank valve ${"dolor sit ".repeat(60)}</p>`;
    const { text } = passageOf("rinse the tank valve", html);
    expect(text.length).toBeLessThanOrEqual(240);
    expect(text.startsWith("…rinse the tank valve dolor")).toBe(true);
    expect(text.endsWith("…")).toBe(true);
  });

  it("gives a verbatim article's first block whole, however long", () => {
    const first = `The tank valve ${"must be covered by these exact words ".repeat(20)}always.`;
    const html = `<h1>Terms</h1><p>${first}</p><p>Rinse the tank valve.</p>`;
    expect(passageOf("rinse tank valve", html, "doNotSummarize").text).toBe(first);
  });

  it("falls back to the title of an article without text", () => {
    expect(passageOf("clear the fault", "").text).toBe("Clear the fault");
  });
});
