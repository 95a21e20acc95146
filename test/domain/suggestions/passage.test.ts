import { createArticleReader, readInquiry } from "#domain/knowledge";
import { suggestResolutions, type Passage } from "#domain/suggestions";
import { anArticle, aResolvedCase, aTurn } from "#support";

const nothing: Passage = { text: "", marks: [], isInternal: false };
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
    articles: [anArticle("KA-1", "Clear the fault of the valve", html, { keywords, product: "" })],
    cases:
      resolution === ""
        ? null
        : {
            kind: "found",
            others: [],
            compared: 1,
            items: [{ best, others: [], score, same: [], different: [], isInternal: false, days: 0 }],
          },
    judgements: [],
    now: null,
    reader: createArticleReader(),
  });
  return found.kind === "found" ? (found.items[0]?.passage ?? nothing) : nothing;
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

  it("keeps the items of a list apart, each on its line, and never crosses a heading", () => {
    const html =
      "<ul><li>Empty the tank</li><li>Rinse the tank valve</li></ul><h2>Later</h2><p>Check the tank valve.</p>";
    expect(passageOf("tank valve rinse empty", html).text).toBe("• Empty the tank\n• Rinse the tank valve");
  });

  it("keeps the numbers of steps, from the sentence that leads to them", () => {
    const html = `<h2>Now</h2><p>To rinse the valve:</p><ol><li>Switch the pump off.<li>Turn the valve <a href="https://pump.example/v">as shown</a>.</ol>`;
    expect(passageOf("rinse the valve, turn the pump off", html).text).toBe(
      "To rinse the valve:\n1. Switch the pump off.\n2. Turn the valve as shown (https://pump.example/v).",
    );
  });

  it("takes steps with their numbers from a list that is too long to be sent whole", () => {
    const long = (at: number): string =>
      `<li>Loosen screw ${at} of the pump with the key that came with the machine.</li>`;
    const html = `<ol>${[1, 2, 3, 4, 5].map(long).join("")}<li>Lift the valve out.</li></ol>`;
    expect(passageOf("how do I lift the valve out", html).text).toMatch(/\n6\. Lift the valve out\.$/);
  });

  it.each([
    ["It drips from the valve then.", "A worn seal lets the valve leak."],
    ["If so, replace the valve.", "Look whether the valve is cracked."],
    ["(The older valve is blue.)", "The valve is white."],
    ["This keeps the valve from leaking.", "Grease the valve ring."],
  ])("does not begin with %j, which needs what stands before it", (leaning, before) => {
    const html = `<p>${before} ${leaning}</p>`;
    expect(passageOf("the valve drips, is cracked, leaking, blue", html).text).toBe(`${before} ${leaning}`);
  });

  it("keeps what stands in brackets with the sentence around it", () => {
    const html = `<p>Close the valve (turn it left. It clicks. See the label) and wait.</p><h2>Then</h2><p>Done.</p>`;
    expect(passageOf("close the valve, it clicks", html).text).toBe(
      "Close the valve (turn it left. It clicks. See the label) and wait.",
    );
  });

  it("takes no row of a table while there is running text, and gives the table's headings with it else", () => {
    const table =
      "<table><tr><th>Light</th><th>Valve</th></tr><tr><td>Red</td><td>The valve is stuck</td></tr></table>";
    expect(passageOf("red light, the valve is stuck", `${table}<p>Press the valve down once.</p>`).text).toBe(
      "Press the valve down once.",
    );
    expect(passageOf("red light, the valve is stuck", table).text).toBe("Light · Valve\nRed · The valve is stuck");
  });

  it.each([
    ["a menu", "<nav>Valve · Pump · Ring</nav>"],
    ["a list of contents", `<ul><li><a href="#v">Valve stuck</a></li><li><a href="#p">Valve pump</a></li></ul>`],
    ["the way through the site", "<p>Help > Pump > Valve stuck</p>"],
    ["a bold line", "<p><b>When the valve is stuck or leaks</b></p>"],
    ["a bare line", "<p>Valve stuck</p>"],
  ])("is no %s", (_, html) => {
    expect(passageOf("the valve is stuck", `${html}<p>Press the valve down once.</p>`).text).toBe(
      "Press the valve down once.",
    );
  });

  it("does not glue a heading to a text", () => {
    const html = "<p><strong>Valve</strong></p><p>Press the valve down.</p>";
    expect(passageOf("the valve", html).text).toBe("Press the valve down.");
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
    expect(passageOf("clear the fault", "").text).toBe("Clear the fault of the valve");
  });
});

describe("what is for representatives to read", () => {
  const answer = "<p>Press the valve down once.</p>";

  it.each([
    ["a keyword", "valve, Internal", answer],
    ["a heading around all of it", "", `<h2>Internal notes</h2><h3>Valve</h3>${answer}`],
    ["a label", "", "<p>Internal: the valve is replaced free of charge. The limit is 40 euros.</p>"],
    ["a name of its element", "", `<div class="note internal">${answer}</div>`],
    ["whom it speaks to", "", "<p>Agents should offer a new valve.</p>"],
    ["whom it speaks to, in German", "", "<p>Informieren Sie den Kunden, dass das valve ersetzt wird.</p>"],
  ])("is quoted and marked by %s", (_, keywords, html) => {
    const passage = passageOf("the valve is stuck", html, keywords);
    expect(passage.isInternal).toBe(true);
    expect(passage.text).toContain("valve");
  });

  it.each([
    "Tell the customer that the valve is stuck.",
    "Do not promise a new valve before Friday.",
    "If the customer insists on a new valve, escalate to tier 2.",
    "Our AI agent can explain the valve but cannot promise money.",
    "Support staff: the valve is under recall.",
    "Please ask the caller for the number on the valve.",
  ])("gives way to what can be sent: %j", (staff) => {
    const passage = passageOf("the valve is stuck, new valve", `<p>${staff}</p>${answer}`);
    expect(passage).toMatchObject({ text: "Press the valve down once.", isInternal: false });
  });

  it.each([
    "An agent will call you about the valve.",
    "Do not disclose your PIN when you order a valve.",
    "Use a descaling agent on the valve.",
    "Ask our support team for a new valve.",
    "The internal valve closes by itself.",
  ])("is not what is meant for customers: %j", (words) => {
    expect(passageOf("the valve is stuck, order a new valve", `<p>${words}</p>`).isInternal).toBe(false);
  });

  it("ends with the next heading of the same rank", () => {
    const html = `<h2>For agents</h2><h3>Valve</h3><p>The valve costs us 3 euros.</p><h2>Valve stuck</h2>${answer}`;
    expect(passageOf("the valve is stuck", html)).toMatchObject({
      text: "Press the valve down once.",
      isInternal: false,
    });
  });
});
