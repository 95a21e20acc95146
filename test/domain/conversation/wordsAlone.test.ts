import { emptyTranscript, mergeTurns, parseActivities, parseTranscript } from "#domain/conversation";
import { nine } from "./turns";

type Row = Readonly<Record<string, unknown>>;

const said = (role: "user" | "bot", over: Row): Row => ({ type: "message", from: { role }, text: "", ...over });

describe("a record that keeps the words alone", () => {
  const card = {
    contentType: "application/vnd.microsoft.card.adaptive",
    content: { type: "AdaptiveCard", version: "1.5", body: [{ type: "TextBlock", text: "Which day suits?" }] },
  };
  const handed = parseActivities(
    [
      said("bot", {
        text: "Someone should come by.",
        attachments: [card],
      }),
      said("bot", {
        text: "Anything else?",
        suggestedActions: { actions: [{ type: "imBack", title: "Speak to somebody", value: "go_human" }] },
      }),
      said("user", { text: "go_human" }),
    ].map((row, at) => ({ id: `m${at}`, timestamp: nine(at * 10), ...row })),
  ).turns;
  const agent = { from: { application: { displayName: "Norr helper" } } };
  const rows = ["Someone should come by.", "Anything else?", "go_human"].map((content, at) => ({
    ...{ id: String(nine(at * 10)), created: nine(at * 10), content, contentType: "text", tags: "public" },
    ...(at < 2 ? agent : { from: { user: { displayName: "Ida" } }, tags: "public,FromCustomer" }),
  }));
  const kept = parseTranscript(rows).turns;
  const wanted = [
    "Someone should come by.\nWhich day suits?",
    "Anything else?\nSpeak to somebody",
    "Speak to somebody",
  ];

  it("doubles no message with a card and hides no title, whichever came first", () => {
    for (const [first, second] of [
      [handed, kept],
      [kept, handed],
    ] as const) {
      const { turns } = mergeTurns(mergeTurns(emptyTranscript, first), second);
      expect(turns.map(({ text }) => text)).toEqual(wanted);
    }
  });
});
