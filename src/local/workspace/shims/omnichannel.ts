import type { LocalWebApi } from "#local/workspace/webApi";
import { findConversation, findFocused, focusSession, type Workspace } from "#local/workspace/model";

type Omnichannel = MicrosoftWorkspace.Omnichannel;

const conversationTable = "msdyn_ocliveworkitem";

/** Which navigation property of the conversation links each kind of record. */
const links: Readonly<Record<string, readonly [property: string, set: string]>> = {
  account: ["msdyn_customer_msdyn_ocliveworkitem_account", "accounts"],
  contact: ["msdyn_customer_msdyn_ocliveworkitem_contact", "contacts"],
  incident: ["msdyn_IssueId_msdyn_ocliveworkitem", "incidents"],
};

const toId = (id: string) => id.replace(/[{}]/g, "").toLowerCase();

/** Columns `getConversations` adds to whatever is asked for. */
const always = [
  "msdyn_ocliveworkitemid",
  "_msdyn_liveworkstreamid_value",
  "_msdyn_lastsessionid_value",
  "statuscode",
  "createdon",
];

function writeQuery({
  agentId,
  attributes = [],
  status = [],
  orderBy = [],
}: MicrosoftWorkspace.ConversationQuery): string {
  const filters = [`_msdyn_activeagentid_value eq ${toId(agentId)}`];
  if (status.length > 0) filters.push(`(${status.map((value) => `statuscode eq ${Number(value)}`).join(" or ")})`);
  const parts = [
    `$select=${[...new Set([...always, ...attributes])].join(",")}`,
    `$filter=${filters.join(" and ")}`,
    ...orderBy
      .slice(0, 1)
      .map(({ attributeName, descending }) => `$orderby=${attributeName} ${descending ? "desc" : "asc"}`),
  ];
  return `?${parts.join("&")}`;
}

/** The six documented methods of `Microsoft.Omnichannel`. */
export function createOmnichannel(workspace: Workspace, webApi: LocalWebApi): Omnichannel {
  const read = () => workspace.store.getState();

  /** The conversation asked for, or the focused one; it must be the representative's own. */
  function find(conversationId: string | undefined): string {
    const session = conversationId === undefined ? findFocused(read()) : findConversation(read(), toId(conversationId));
    if (!session) throw new Error("The conversation is not assigned to you.");
    return session.info.id;
  }

  async function link(table: string, value: (set: string) => string | null, conversationId?: string): Promise<void> {
    const place = links[table];
    if (!place) throw new Error("Only an account, a contact or an incident can be linked.");
    const [property, set] = place;
    await webApi.updateRecord(conversationTable, find(conversationId), { [`${property}@odata.bind`]: value(set) });
  }

  return {
    getConversationId() {
      const session = findFocused(read());
      return session ? Promise.resolve(session.info.id) : Promise.reject(new Error("No conversation is focused."));
    },
    getConversations: async (input) =>
      (await webApi.retrieveMultipleRecords(conversationTable, writeQuery(input))).entities,
    async openConversation(conversationId) {
      const id = toId(conversationId);
      const session = findConversation(read(), id);
      if (session) return workspace.change((state) => focusSession(state, session.id));
      const answer = await workspace.accept(id);
      if (answer.kind === "refused") throw new Error(answer.reason);
    },
    linkToConversation: (table, recordId, conversationId) =>
      link(table, (set) => `/${set}(${toId(recordId)})`, conversationId),
    unlinkFromConversation: (table, _recordId, conversationId) => link(table, () => null, conversationId),
    async sendMessageToConversation(message, toSendBox = true, conversationId) {
      if (typeof message !== "string") throw new Error("The local workspace sends text only.");
      const id = find(conversationId);
      if (toSendBox) return workspace.insert(id, message);
      const answer = await workspace.send(id, message);
      if (answer.kind === "refused") throw new Error(answer.reason);
    },
  };
}
