import type { DataverseClient } from "#dataverse/client";
import { readFocusedConversation } from "#host/omnichannel";
import { framesOf, openPageState, type PageLike, readObject, stateKey } from "#host/page";
import { createDesk, openDesk, type Registry } from "#desk/conversation";
import type { Strings } from "#panels/frame";
import { createPorts } from "./ports";
import { createSession, type Session } from "./session";

/** This window's desks, then those of the windows around it that have any. */
function registriesOf(page: PageLike): readonly [Registry, ...Registry[]] {
  const around = framesOf(page)
    .slice(1)
    .flatMap((frame) => (readObject(frame, stateKey("desks")) as Registry | null) ?? []);
  return [openPageState(page, "desks", () => new Map() as Registry), ...around];
}

/** A session on this page: desks are shared with the windows around it, adapters are made only for a desk opened here. */
export function openSession(createClient: () => DataverseClient, page: PageLike, strings: () => Strings): Session {
  return createSession({
    readFocused: () => readFocusedConversation(page),
    open(conversationId) {
      const create = () => createDesk(conversationId, createPorts(createClient(), page, strings()));
      return openDesk(conversationId, create, registriesOf(page));
    },
  });
}
