/** A conversation that can be taken up again. */
export type Pass = { readonly conversation: string; readonly token: string };

const key = "warmline.customer/1";
const apiBase = "/v3/directline";

export const directLine = (origin: string): string => `${origin}${apiBase}`;

/** Keeps which conversation this tab has: its id and token, never a word of it. */
export function keepPass(pass: Pass | null): void {
  if (pass === null) window.sessionStorage.removeItem(key);
  else window.sessionStorage.setItem(key, JSON.stringify(pass));
}

function readPass(): Pass | null {
  try {
    const kept = JSON.parse(window.sessionStorage.getItem(key) ?? "null") as Partial<Pass> | null;
    const { conversation, token } = kept ?? {};
    return typeof conversation === "string" && typeof token === "string" ? { conversation, token } : null;
  } catch {
    return null;
  }
}

async function isAlive({ conversation, token }: Pass): Promise<boolean> {
  const address = `${apiBase}/conversations/${encodeURIComponent(conversation)}`;
  const answer = await fetch(address, { headers: { Authorization: `Bearer ${token}` } });
  return answer.ok;
}

export type Entry = { readonly title: string; readonly token: string; readonly conversation: string | null };

/** The conversation this tab had, when it is still there, or a new one. Rejects when nobody answers. */
export async function enter(): Promise<Entry> {
  const kept = readPass();
  const answer = await fetch("/_local/customer/token", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: "{}",
  });
  if (!answer.ok) throw new Error(`The support does not answer (${String(answer.status)}).`);
  const { token, title } = (await answer.json()) as { token: string; title: string };
  if (kept !== null && (await isAlive(kept))) return { title, ...kept };
  keepPass(null);
  return { title, token, conversation: null };
}
