import { joinMarked, type MarkedText, plainText } from "#text/marks";
import { readAnswer, sayValues } from "./answers";
import { cardOf, readButtons, readCard } from "./cards";
import { type Fields, fieldsOf, listIn, textAt } from "#domain/conversation/wire";
import { readFiles } from "./files";
import { openJsonText } from "./jsonText";
import type { Offers } from "./offers";
import { readClaims, readSources, type Source } from "#domain/conversation/turns";
import type { Speaker } from "#domain/conversation/turns";
import { readWords, type Words, type Writing } from "./words";

/** A message as a feed has it. `fields` is its row or activity, `text` and `isHtml` its words there. */
export type Speech = {
  readonly text: string;
  readonly isHtml: boolean;
  readonly fields: Fields;
  readonly speaker: Speaker;
};

/** What was said, as it reads. `sent` are the words as they were sent, "" where they are the same. */
export type Said = MarkedText & { readonly sources: readonly Source[]; readonly sent: string };

const mostCards = 50;

/**
 * The one reader of a message's words, whatever feed it came by: text in any writing, answers given by a button or a
 * card (`value`, messageBack), cards and what they offer, files by name, spoken text, sources. `offers` remembers what
 * was offered in the messages before.
 */
export function readSpeech(speech: Speech, offers: Offers): Said {
  const { speaker, fields } = speech;
  const { text, activity, isOpened } = open(speech);
  const writing = writingOf(speech.isHtml && !isOpened, activity, speaker);
  const layers = isOpened ? [fields, activity] : [fields];
  if (speaker !== "customer") offers.turnPage();
  const claims = speaker === "agent" ? readClaims(activity.get("entities")) : [];
  const labels = claims.map(({ label }) => label);
  const own: Own =
    speaker === "customer" ? readGiven(text, writing, activity, offers) : readWords(text, writing, labels);
  const shown = joinMarked([own, ...layers.flatMap((layer) => readBeside(layer, own.text !== "", offers))]);
  const { text: words, marks } = shown.text.trim() === "" ? readSpoken(activity) : shown;
  const sources = speaker === "agent" ? readSources(words, own.references, claims) : [];
  // A feed that knows no cards has the message by its own words alone.
  const sent = own.sent ?? own.text;
  return { text: words, marks, sources, sent: sent === words ? "" : sent };
}

type Opened = { readonly text: string; readonly activity: Fields; readonly isOpened: boolean };

/** Takes the words out of JSON that was meant for a program; an activity's text may be some itself. */
function open({ text, fields, speaker }: Speech): Opened {
  const isCardAnswer = speaker === "customer" && /card|action/i.test(textAt(fields, "botcontenttype"));
  const activity = openJsonText(text, isCardAnswer);
  if (!activity) return { text, activity: fields, isOpened: false };
  const words = textAt(activity, "text");
  const inner = openJsonText(words, false);
  return inner
    ? { text: textAt(inner, "text"), activity: inner, isOpened: true }
    : { text: words, activity, isOpened: true };
}

function writingOf(isHtml: boolean, activity: Fields, speaker: Speaker): Writing {
  const format = textAt(activity, "textformat").toLowerCase();
  if (isHtml || format === "xml" || format === "html") return "html";
  const isAgents = speaker === "agent" || speaker === "representative";
  return isAgents && format !== "plain" ? "markdown" : "plain";
}

type Own = Words & { readonly sent?: string };

/** A customer's words; where a program wrote them for a button or a card, what the customer saw. */
function readGiven(text: string, writing: Writing, activity: Fields, offers: Offers): Own {
  const channel = fieldsOf(activity.get("channeldata"));
  const shown =
    textAt(fieldsOf(channel.get("messageback")), "displaytext") ||
    textAt(channel, "displaytext") ||
    textAt(activity, "displaytext") ||
    textAt(fieldsOf(activity.get("value")), "displaytext");
  const title = shown || (text.trim() === "" ? null : offers.titleOf(text));
  if (title !== null && title !== "")
    return { ...readWords(title, "plain"), sent: text.trim() || sayValues(activity.get("value")) };
  const words = readWords(text, writing);
  if (words.text !== "" || !activity.has("value")) return words;
  const value = activity.get("value");
  return { ...readWords(readAnswer(value, offers), "plain"), sent: sayValues(value) };
}

/** What stands beside the words: cards, files, choices. */
function readBeside(layer: Fields, hasWords: boolean, offers: Offers): readonly MarkedText[] {
  const attachments = listIn(layer.get("attachments"))?.slice(0, mostCards) ?? [];
  const cards = attachments.map((attachment) => cardOf(attachment));
  const others = attachments.filter((_, at) => cards[at] === null);
  const texts = others.filter((attachment) => textOf(attachment) !== "");
  return [
    ...(hasWords ? [] : texts.map((attachment) => readWords(textOf(attachment), "markdown"))),
    ...cards.flatMap((card) => (card ? [readCard(card, offers)] : [])),
    readButtons(fieldsOf(layer.get("suggestedactions")).get("actions"), offers),
    readButtons(layer.get("quick_replies") ?? layer.get("quickreplies"), offers),
    readButtons(fieldsOf(layer.get("channeldata")).get("quick_replies"), offers),
    readFiles(
      layer,
      others.filter((attachment) => !texts.includes(attachment)),
    ),
  ];
}

/** Text that was sent as an attachment: text/html beside a text says the same once more. */
function textOf(attachment: unknown): string {
  const fields = fieldsOf(attachment);
  const isText = /^text\//i.test(textAt(fields, "contenttype")) && textAt(fields, "name") === "";
  return isText ? textAt(fields, "content") : "";
}

function readSpoken(activity: Fields): MarkedText {
  const [summary, speak] = [textAt(activity, "summary"), textAt(activity, "speak")];
  return summary === ""
    ? readWords(speak, speak.trimStart().startsWith("<") ? "html" : "plain")
    : plainText(summary.trim());
}
