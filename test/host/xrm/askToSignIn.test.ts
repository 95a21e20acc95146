import { askToSignIn } from "#host/xrm";

const words = { title: "Ended", text: "Sign in again.", confirm: "I have" };

function pageThatAnswers(answer: unknown) {
  const openConfirmDialog = jest.fn().mockResolvedValue(answer);
  return {
    page: { Xrm: { Utility: { getGlobalContext: () => ({}) }, Navigation: { openConfirmDialog } } },
    openConfirmDialog,
  };
}

describe("asking to sign in", () => {
  it("asks in the platform's own dialog", async () => {
    const { page, openConfirmDialog } = pageThatAnswers({ confirmed: true });
    await expect(askToSignIn(page, words)).resolves.toBe(true);
    expect(openConfirmDialog).toHaveBeenCalledWith({
      title: "Ended",
      text: "Sign in again.",
      confirmButtonLabel: "I have",
    });
  });

  it.each([[{ confirmed: false }], [undefined], [{ confirmed: "yes" }]])("takes %j for a no", async (answer) => {
    await expect(askToSignIn(pageThatAnswers(answer).page, words)).resolves.toBe(false);
  });

  it("is a no where nobody can be asked", async () => {
    await expect(askToSignIn({}, words)).resolves.toBe(false);
    await expect(askToSignIn({ Xrm: { Utility: { getGlobalContext: () => ({}) } } }, words)).resolves.toBe(false);
  });
});
