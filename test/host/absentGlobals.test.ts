import fc from "fast-check";
import {
  createLiveTapFeed,
  insertReply,
  installLiveTap,
  linkToConversation,
  openTapHub,
  readFocusedConversation,
} from "#host/omnichannel";
import { copyText, createVisibility, HostError } from "#host/page";
import { readConversationId } from "#host/pcf";
import { readGlobalContext, readPageRecord } from "#host/xrm";
import { triesOf } from "#soak";

function fail(): never {
  throw new Error("not here");
}

/** Throws at every member of the workspace; what a test report needs to print it is left alone. */
const hostile = new Proxy(
  {},
  { get: (target, name) => (typeof name === "symbol" || name === "toString" ? Reflect.get(target, name) : fail()) },
);

/** What a role, a licence or a kind of page may leave of a global: nothing, a husk, or something that throws. */
const husk = fc.constantFrom<unknown>(undefined, null, {}, "text", 7, fail, hostile);

const microsoft = fc.oneof(
  husk,
  fc.record({
    Omnichannel: fc.oneof(
      husk,
      fc.record({
        TranslationFramework: husk,
        sendMessageToConversation: husk,
        linkToConversation: husk,
        getConversationId: husk,
      }),
    ),
  }),
);

const frame = fc.record({
  Microsoft: microsoft,
  Xrm: fc.oneof(
    husk,
    fc.record({ Utility: fc.oneof(husk, fc.record({ getGlobalContext: husk, getPageContext: husk })) }),
  ),
  navigator: fc.oneof(husk, fc.record({ clipboard: fc.oneof(husk, fc.record({ writeText: husk })) })),
  document: husk,
});
const page = fc
  .record({ inner: frame, parent: fc.oneof(husk, frame) })
  .map(({ inner, parent }) => ({ ...inner, parent }));

const clock = { now: () => 0, after: () => () => undefined };
const listener = { turns: () => undefined, state: () => undefined };

/** Everything that asks the page without being asked by a person. */
function lookAround(window: object): void {
  installLiveTap(window);
  createLiveTapFeed(openTapHub(window), clock).open("conversation-1", listener)();
  readGlobalContext(window);
  readPageRecord(window);
  readConversationId({}, window);
  createVisibility(window).watch(() => undefined)();
}

describe("a page on which any of the workspace's globals is missing or broken", () => {
  it("is looked at without an error", () => {
    fc.assert(fc.property(page, lookAround), { numRuns: triesOf(300) });
  });

  it("fails an act of a person with the one error of this pipe, or does it", async () => {
    await fc.assert(
      fc.asyncProperty(page, async (window) => {
        await expect(readFocusedConversation(window)).resolves.toBeNull();
        const acts = [
          insertReply(window, "text", "conversation-1"),
          linkToConversation(window, { table: "incident", id: "case-1" }, "conversation-1"),
          copyText(window, "text"),
        ];
        for (const act of await Promise.allSettled(acts)) {
          if (act.status === "rejected") expect(act.reason).toBeInstanceOf(HostError);
        }
      }),
      { numRuns: triesOf(300) },
    );
  });
});
