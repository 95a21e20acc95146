import type { DataverseClient } from "#dataverse/client";
import { readFocusedConversation } from "#host/omnichannel";
import { framesOf, type PageLike } from "#host/page";
import { createDesk, openDesk } from "#desk/conversation";
import type { Strings } from "#panels/frame";
import { createPorts } from "./ports";
import { createSession, type Session } from "./session";

/** A session on this page: desks are shared with the windows around it, adapters are made only for a desk opened here. */
export function openSession(createClient: () => DataverseClient, page: PageLike, strings: () => Strings): Session {
  return createSession({
    readFocused: () => readFocusedConversation(page),
    open(conversationId) {
      const [own = page, ...around] = framesOf(page);
      return openDesk(conversationId, () => createDesk(conversationId, createPorts(createClient(), page, strings())), [
        own,
        ...around,
      ]);
    },
  });
}
