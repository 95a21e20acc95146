import { toArticle, toCase, toConversation, toDocuments } from "./convertRecords";

const line = {
  id: "cdp-1",
  company: "Contoso",
  at: "2026-04-01T10:00:00.000Z",
  resolutionDocId: "77",
  resolutionUrl: "https://help.contoso.example/hc/articles/42-Wireless-WiFi-Issues\r",
  resolutionText: "Try this: https://help.contoso.example &amp; tell us",
  turns: [
    { role: "customer", name: "ada", at: "2026-04-01T10:00:00.000Z", text: "My lamp says &quot;E1&quot;\nand more" },
    { role: "agent", name: "Contoso", at: "2026-04-01T10:05:00.000Z", text: "Which one?" },
    { role: "customer", name: "ada", at: "2026-04-01T10:06:30.000Z", text: "The floor lamp" },
  ],
};

it("plays a customer-care conversation with its own pace", () => {
  expect(toConversation(line)).toMatchObject({
    id: "cdp-1",
    customer: { name: "ada" },
    queue: "Contoso",
    turns: [
      { speaker: "customer", text: 'My lamp says "E1"\nand more', seconds: 0 },
      { speaker: "agent", text: "Which one?", seconds: 300 },
      { speaker: "customer", text: "The floor lamp", seconds: 390 },
    ],
  });
});

it("makes it a resolved case that names its document", () => {
  expect(toCase(line)).toMatchObject({
    title: 'My lamp says "E1"',
    description: 'My lamp says "E1"\nand more\nThe floor lamp',
    resolution: "Try this: https://help.contoso.example & tell us",
    article: "CDP-77",
    resolved: "2026-04-01T10:06:30.000Z",
  });
});

it("makes one article of each document, with every way it was given", () => {
  const again = { ...line, resolutionText: "See <here>" };
  expect(toDocuments([line, again, line])).toEqual([
    {
      id: "CDP-77",
      title: "help.contoso.example: Wireless WiFi Issues",
      html: [
        "<p>https://help.contoso.example/hc/articles/42-Wireless-WiFi-Issues</p>",
        "<p>Try this: https://help.contoso.example &amp; tell us</p>",
        "<p>See &lt;here&gt;</p>",
      ].join("\n"),
      product: "Contoso",
    },
  ]);
});

it("makes an article of a guideline, steps in order, as safe HTML", () => {
  const guideline = {
    id: "g-1",
    flow: "Returns",
    title: "Start a refund",
    description: "refunds",
    instructions: ["Ask why."],
    steps: [{ action: "Pull up account", text: "ask for <name>", details: ["or id"] }],
  };
  expect(toArticle(guideline)).toEqual({
    id: "g-1",
    title: "Start a refund",
    html: "<p>refunds</p>\n<p>Ask why.</p>\n<ol><li><strong>Pull up account</strong>: ask for &lt;name&gt;<ul><li>or id</li></ul></li></ol>",
    keywords: ["Returns", "refunds"],
    product: null,
  });
});

it("takes lines that lack nearly everything", () => {
  expect(() => [toConversation({}), toCase({}), toArticle({}), toDocuments([{}])]).not.toThrow();
});
