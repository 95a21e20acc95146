import { createHmac, timingSafeEqual } from "node:crypto";

/** Who may do what: the holder of the secret anything, of a token one conversation as one user. */
export type Pass =
  | { readonly kind: "secret" }
  | { readonly kind: "token"; readonly conversation: string; readonly user: string }
  | { readonly kind: "expired" };

export interface Tokens {
  issue(conversation: string, user: string): { readonly token: string; readonly expiresIn: number };
  /** What a bearer may do; null for one that is neither the secret nor a token of ours. */
  read(bearer: string): Pass | null;
  /** Opens the stream of one conversation, from a place on, for a minute. */
  issueStream(conversation: string, watermark: string): string;
  /** What such an address opens; null when it is none of ours or too late. */
  readStream(bearer: string): { readonly conversation: string; readonly watermark: string } | null;
}

/** Seconds. */
const life = 1800;
/** How long the address of a stream can be opened. Milliseconds. */
const streamLife = 60_000;
const ofStream = "stream";

const isSame = (a: string, b: string): boolean => {
  const [left, right] = [a, b].map((text) => createHmac("sha256", "compare").update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
};

/** Signs tokens with a key, for half an hour each. `now` in milliseconds. */
export function createTokens(secret: string, key: Buffer, now: () => number): Tokens {
  const sign = (body: string): string => createHmac("sha256", key).update(body).digest("base64url");
  const seal = (values: readonly (string | number)[]): string => {
    const body = Buffer.from(JSON.stringify(values)).toString("base64url");
    return `${body}.${sign(body)}`;
  };
  const unseal = (bearer: string): readonly unknown[] | null => {
    const [body = "", signature = "", more] = bearer.slice(0, 2000).split(".");
    if (more !== undefined || body === "" || !isSame(signature, sign(body))) return null;
    return JSON.parse(Buffer.from(body, "base64url").toString("utf8")) as readonly unknown[];
  };
  return {
    issue: (conversation, user) => ({ token: seal([conversation, user, now() + life * 1000]), expiresIn: life }),
    read(bearer) {
      if (isSame(bearer, secret)) return { kind: "secret" };
      const sealed = unseal(bearer);
      if (!sealed || sealed[0] === ofStream) return null;
      const [conversation, user, until] = sealed as [string, string, number];
      return until <= now() ? { kind: "expired" } : { kind: "token", conversation, user };
    },
    issueStream: (conversation, watermark) => seal([ofStream, conversation, watermark, now() + streamLife]),
    readStream(bearer) {
      const [kind, conversation, watermark, until] = (unseal(bearer) ?? []) as [string, string, string, number];
      return kind === ofStream && until > now() ? { conversation, watermark } : null;
    },
  };
}
