import { hasMethods, type PageLike, readMember } from "#host/page";
import { findXrm } from "./findXrm";

/** What the question says, in the person's language. */
export type SignInWords = { readonly title: string; readonly text: string; readonly confirm: string };

/**
 * Tells that the session has ended and waits until the person says that they signed in again (Xrm.Navigation,
 * "openConfirmDialog"). False when they close the question, and outside Dynamics 365, where nobody can be asked.
 */
export async function askToSignIn(page: PageLike, words: SignInWords): Promise<boolean> {
  const navigation = findXrm(page)?.Navigation;
  if (!hasMethods(navigation, "openConfirmDialog")) return false;
  const { title, text, confirm: confirmButtonLabel } = words;
  const answer: object = (await navigation?.openConfirmDialog({ title, text, confirmButtonLabel })) ?? {};
  return readMember(answer, "confirmed") === true;
}
