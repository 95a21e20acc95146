import { type APIRequestContext, expect } from "@playwright/test";
import type { Snapshot } from "#local/workspace/protocol";

type Row = Readonly<Record<string, unknown>>;

/** The contact centre and the store behind the page, as a test reaches them: over HTTP, like everybody else. */
export interface Centre {
  /** A customer of a script reaches the queue now; gives the conversation's id. */
  bring(script: string): Promise<string>;
  /** A customer of a script arrives and is accepted at once; gives the conversation's id. */
  open(script: string): Promise<string>;
  /** One that waits is accepted. */
  accept(conversation: string): Promise<string>;
  /** The customer of that name who waits (or arrives now by that script) is accepted; gives the conversation's id. */
  welcome(customer: string, script: string): Promise<string>;
  /** The customer writes. */
  write(conversation: string, text: string): Promise<void>;
  /** The representative sends. */
  say(conversation: string, text: string): Promise<void>;
  state(): Promise<Snapshot>;
  /** Rows of the store: an entity set with its query, `incidents?$top=1`. */
  rows(query: string): Promise<readonly Row[]>;
  /** Resolves the case of a title, as the host's own form does. */
  closeCase(title: string): Promise<void>;
  /** Ends and closes every session. */
  clear(): Promise<void>;
}

/** Speaks to the workspace at `request`'s base address. Every refusal fails the test. */
export function createCentre(request: APIRequestContext): Centre {
  async function post(path: string, data: object = {}): Promise<{ readonly id?: string }> {
    const answer = await request.post(`/_local/${path}`, { data });
    expect(answer.ok(), `${path}: ${answer.status()}`).toBe(true);
    return (await answer.json()) as { readonly id?: string };
  }

  async function state(): Promise<Snapshot> {
    return (await (await request.get("/_local/state")).json()) as Snapshot;
  }

  async function bring(script: string): Promise<string> {
    return (await post("conversations", { script })).id ?? "";
  }

  async function accept(id: string): Promise<string> {
    await post(`conversations/${id}/accept`);
    return id;
  }

  async function rows(query: string): Promise<readonly Row[]> {
    const answer = await request.get(`/api/data/v9.2/${query}`);
    expect(answer.ok(), `${query}: ${answer.status()}`).toBe(true);
    return ((await answer.json()) as { readonly value: readonly Row[] }).value;
  }

  return {
    state,
    bring,
    accept,
    open: async (script) => accept(await bring(script)),
    async welcome(customer, script) {
      const waits = (await state()).waiting.find((each) => each.customer === customer);
      return accept(waits?.id ?? (await bring(script)));
    },
    write: async (conversation, text) => void (await post(`conversations/${conversation}/customer`, { text })),
    say: async (conversation, text) => void (await post(`conversations/${conversation}/messages`, { text })),
    rows,
    async closeCase(title) {
      const [row] = await rows(`incidents?$select=incidentid&$filter=title eq '${title}' and statecode eq 0`);
      const resolution = { "incidentid@odata.bind": `/incidents(${String(row?.incidentid)})`, subject: "Solved" };
      const data = {
        IncidentResolution: { "@odata.type": "Microsoft.Dynamics.CRM.incidentresolution", ...resolution },
        Status: 5,
      };
      const answer = await request.post("/api/data/v9.2/CloseIncident", { data });
      expect(answer.ok(), `${title}: ${answer.status()}`).toBe(true);
    },
    async clear() {
      for (const { id } of (await state()).sessions) await post(`conversations/${id}/close`);
    },
  };
}
