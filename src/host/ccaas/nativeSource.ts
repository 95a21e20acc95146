import type { Clock } from "#desk/kit";
import type { NativeSource } from "#desk/conversation";
import { cleanText, fieldsOf, readPlatformEvent, textAt } from "#domain/conversation";
import { boundaryKinds, maskText } from "#domain/privacy";
import { type SentimentLevel, sentimentLevels } from "#domain/sentiment";
import { toConversationId } from "#host/page";
import type { SdkHub } from "./sdkHub";

const longestSummary = 10_000;

const notAvailable = "0";
const isLevel = (code: number): code is SentimentLevel => code in sentimentLevels;

/** Microsoft's own sentiment, summary and events of a conversation, over the client SDK; silent where it is not. */
export function createNativeSource(hub: SdkHub, clock: Clock): NativeSource {
  return {
    watch(id, listener) {
      const conversationId = toConversationId(id);
      return hub.listen((name, data) => {
        const fields = fieldsOf(data);
        if (toConversationId(textAt(fields, "liveworkitemid")) !== conversationId) return;
        if (name === "onCustomerSentimentChange") {
          const code = textAt(fields, "sentiment");
          const level = Number(code);
          if (code === notAvailable) listener.sentiment(null);
          else if (isLevel(level)) listener.sentiment(level);
        }
        const event = readPlatformEvent(name, data, clock.now());
        if (event) listener.happened(event);
      });
    },
    async summarise(conversationId, cancel) {
      try {
        const answer = await hub.ask("getCopilotSummary", conversationId);
        if (cancel.aborted) return "";
        return maskText(cleanText(textAt(fieldsOf(answer), "summary"), longestSummary), boundaryKinds).text;
      } catch {
        // Too few messages, a status without summaries, or no such member: there is none, and nobody waits for one.
        return "";
      }
    },
  };
}
