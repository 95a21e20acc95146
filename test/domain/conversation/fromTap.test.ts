import fc from "fast-check";
import { fromTap } from "#domain/conversation";
import { nine } from "./turns";

const said = (userType: string, content: unknown = "It leaks", contentType = "Text") => ({
  conversationId: "c",
  messagePayload: { content, contentType, sender: { userType } },
});

describe("fromTap", () => {
  it.each([
    ["Customer", "customer", "customer"],
    ["Agent", "representative", "customer"],
    ["Consult Agent", "representative", "internal"],
  ])("hears %s as %s", (userType, speaker, visibility) =>
    expect(fromTap(said(userType), nine())).toMatchObject({ speaker, visibility, text: "It leaks", at: nine() }),
  );

  it("gives the same id to the same words at the same time", () => {
    expect(fromTap(said("Customer"), nine())?.id).toBe(fromTap(said("Customer"), nine())?.id);
    expect(fromTap(said("Customer"), nine())?.id).not.toBe(fromTap(said("Customer"), nine(1))?.id);
  });

  it("masks as every feed does", () => {
    expect(fromTap(said("Customer", "4242 4242 4242 4242"), nine())?.text).toBe("card ••••4242");
  });

  it("turns markup into words", () => {
    expect(fromTap(said("Agent", "<p>Hold Steam</p>", "Html"), nine())?.text).toBe("Hold Steam");
  });

  it.each([null, {}, said("Nobody"), said("Customer", ""), said("Customer", 7e400), { messagePayload: "text" }])(
    "hears nothing in %j",
    (message) => expect(fromTap(message, nine())).toBeNull(),
  );

  it("never throws", () => {
    fc.assert(fc.property(fc.anything(), fc.double(), (message, clock) => void fromTap(message, clock)));
  });
});
