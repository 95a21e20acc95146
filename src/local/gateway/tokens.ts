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
}

/** Seconds. */
const life = 1800;

const isSame = (a: string, b: string): boolean => {
  const [left, right] = [a, b].map((text) => createHmac("sha256", "compare").update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
};

/** Signs tokens with a key, for half an hour each. `now` in milliseconds. */
export function createTokens(secret: string, key: Buffer, now: () => number): Tokens {
  const sign = (body: string): string => createHmac("sha256", key).update(body).digest("base64url");
  return {
    issue(conversation, user) {
      const body = Buffer.from(JSON.stringify([conversation, user, now() + life * 1000])).toString("base64url");
      return { token: `${body}.${sign(body)}`, expiresIn: life };
    },
    read(bearer) {
      if (isSame(bearer, secret)) return { kind: "secret" };
      const [body = "", signature = "", more] = bearer.slice(0, 2000).split(".");
      if (more !== undefined || body === "" || !isSame(signature, sign(body))) return null;
      const [conversation, user, until] = JSON.parse(Buffer.from(body, "base64url").toString("utf8")) as [
        string,
        string,
        number,
      ];
      return until <= now() ? { kind: "expired" } : { kind: "token", conversation, user };
    },
  };
}
