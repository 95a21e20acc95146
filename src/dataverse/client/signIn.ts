import { isFailure } from "./dataverseError";

/** Asks the person to sign in again; true when they say that they have. */
export type AskToSignIn = () => Promise<boolean>;

/** Runs a request, and once more when the session had ended and the person signed in again. */
export type WithSignIn = <T>(run: () => Promise<T>) => Promise<T>;

/**
 * However many requests find the session ended (401), the person is asked once; a request that was refused so did nothing
 * and may be sent again whatever it is. Who says no is not asked again until some request has succeeded.
 */
export function createSignIn(ask: AskToSignIn): WithSignIn {
  let answer: Promise<boolean> | null = null;

  async function askOnce(): Promise<boolean> {
    const signedIn = await (answer ??= ask());
    if (signedIn) answer = null;
    return signedIn;
  }

  return async function withSignIn(run) {
    try {
      const value = await run();
      answer = null;
      return value;
    } catch (error) {
      if (isFailure(error, "expired") && (await askOnce())) return withSignIn(run);
      throw error;
    }
  };
}
