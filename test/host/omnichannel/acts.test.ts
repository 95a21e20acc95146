import { findOmnichannel, insertReply, linkToConversation, readFocusedConversation } from "#host/omnichannel";

function createPage(omnichannel: object): object {
  return { parent: { Microsoft: { Omnichannel: omnichannel } } };
}

describe("a reply", () => {
  it("goes into the send box, always: a person sends it", async () => {
    const sendMessageToConversation = jest.fn().mockResolvedValue(undefined);
    await insertReply(createPage({ sendMessageToConversation }), "Hold Steam and Cup.", "conversation-1");
    expect(sendMessageToConversation.mock.calls).toEqual([["Hold Steam and Cup.", true, "conversation-1"]]);
  });

  it.each([
    ["no Microsoft", {}, "absent"],
    ["no Omnichannel", { Microsoft: {} }, "absent"],
    ["an Omnichannel without the method", createPage({}), "absent"],
    ["a refusal", createPage({ sendMessageToConversation: () => Promise.reject(new Error("Hold Steam")) }), "broken"],
    [
      "a method that throws",
      createPage({
        sendMessageToConversation() {
          throw new Error("Hold Steam");
        },
      }),
      "broken",
    ],
  ])("that meets %s fails with words for an administrator", async (_, page, kind) => {
    await expect(insertReply(page, "Hold Steam", "c")).rejects.toMatchObject({
      kind,
      detail: "Microsoft.Omnichannel.sendMessageToConversation",
      message: expect.not.stringContaining("Hold Steam") as string,
    });
  });
});

describe("a record", () => {
  it("is linked to the conversation", async () => {
    const link = jest.fn().mockResolvedValue(undefined);
    await linkToConversation(
      createPage({ linkToConversation: link }),
      { table: "incident", id: "case-1" },
      "conversation-1",
    );
    expect(link.mock.calls).toEqual([["incident", "case-1", "conversation-1"]]);
  });
});

describe("the conversation in front", () => {
  it("is named in one spelling", async () => {
    const page = createPage({ getConversationId: () => Promise.resolve("{A1B2C3D4-0000-4000-8000-00000000000F}") });
    await expect(readFocusedConversation(page)).resolves.toBe("a1b2c3d4-0000-4000-8000-00000000000f");
  });

  it.each([
    {},
    { Microsoft: null },
    createPage({}),
    createPage({ getConversationId: () => Promise.resolve("") }),
    createPage({ getConversationId: () => Promise.resolve(undefined) }),
    createPage({ getConversationId: () => Promise.reject(new Error("no session")) }),
  ])("is null where the workspace does not say", async (page) => {
    await expect(readFocusedConversation(page)).resolves.toBeNull();
  });

  it("needs the workspace", () => {
    expect(findOmnichannel({})).toBeUndefined();
  });
});
