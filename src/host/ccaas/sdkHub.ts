import { type PageLike, readMember, tryRead } from "#host/page";
import { findSdk, type FoundSdk } from "./findSdk";

const eventNames = [
  "onNewMessage",
  "onCustomerSentimentChange",
  "onConversationLoaded",
  "onTransfer",
  "onConsultStart",
  "onConsultEnd",
  "onStatusChange",
] as const satisfies readonly (keyof MicrosoftCCaaS.ConversationModule)[];

export type SdkEvent = (typeof eventNames)[number];
type SdkQuestion = "getTranscript" | "getCopilotSummary";
type Hear = (name: SdkEvent, data: unknown) => void;

/**
 * One ear on the SDK for all desks of a page. The SDK may come late, be replaced or go away at any time, and not every
 * event can be let go of again: so each is registered once, however many desks come and go.
 */
export interface SdkHub {
  /** Looks for the SDK again and registers what is new. Whether it is there. */
  look(): boolean;
  /** Whether it has this member now. */
  has(name: SdkEvent | SdkQuestion): boolean;
  /** Hears all events of all conversations. Returns the stop. */
  listen(hear: Hear): () => void;
  /** Asks it; rejects when the member is not there, and however the SDK fails. It may never answer. */
  ask(name: SdkQuestion, conversationId: string): Promise<unknown>;
}

type Registered = { readonly sdk: FoundSdk; readonly ids: Map<SdkEvent, unknown> };

export function createSdkHub(page: PageLike): SdkHub {
  const listeners = new Set<Hear>();
  let registered: Registered | null = null;

  function register({ sdk, ids }: Registered): void {
    for (const name of eventNames) {
      const method = readMember(sdk.conversation, name);
      if (ids.has(name) || typeof method !== "function") continue;
      const hear = (data: unknown): void => {
        if (registered?.ids === ids)
          [...listeners].forEach((listener) => tryRead(() => listener(name, data), undefined));
      };
      const failed = {};
      const id = tryRead<unknown>(() => Reflect.apply(method, sdk.conversation, [hear]), failed);
      if (id !== failed) ids.set(name, id);
    }
  }

  /** What gave an id is let go of; what gave none stays, and is heard again by the next desk. */
  function release({ sdk, ids }: Registered): void {
    const remove = sdk.utility && readMember(sdk.utility, "removeEventHandlerById");
    if (typeof remove !== "function") return;
    for (const [name, id] of [...ids]) {
      if (typeof id !== "string" || id === "") continue;
      if (tryRead(() => (Reflect.apply(remove, sdk.utility, [id]), true), false)) ids.delete(name);
    }
  }

  function look(): boolean {
    const found = findSdk(page);
    if (registered && found?.conversation !== registered.sdk.conversation) {
      release(registered);
      registered = null;
    }
    if (!found) return false;
    registered ??= { sdk: found, ids: new Map() };
    if (listeners.size > 0) register(registered);
    return true;
  }

  return {
    look,
    has(name) {
      const found = findSdk(page);
      return found !== null && typeof readMember(found.conversation, name) === "function";
    },
    listen(hear) {
      listeners.add(hear);
      look();
      return () => {
        listeners.delete(hear);
        if (listeners.size === 0 && registered) release(registered);
      };
    },
    async ask(name, conversationId) {
      const conversation = findSdk(page)?.conversation;
      const method = conversation && readMember(conversation, name);
      if (typeof method !== "function") throw new Error(`${name} is not there`);
      return (await Reflect.apply(method, conversation, [conversationId])) as unknown;
    },
  };
}
