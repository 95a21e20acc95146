import { tokenise, type Token } from "#text/words";

/** Who a message in a public channel is addressed to stands before it, links and signatures stand anywhere or behind. */
const addressed = /^(?:[.\s]{0,3}@\w{1,30}[\s:,]{0,3}){1,8}|(?:\s@\w{1,30}){1,8}$/g;
const around =
  /https?:\/\/\S{1,2000}|(?<![^\s])\(?\d\/\d\)?(?=\s|$)|(?<![^\s])\^[A-Za-z]{1,12}(?=\s|$)|(?<=\s)[-–—~*] ?[A-Z][a-z]{0,11}$|&gt;|>{2,}/g;
const edges = /^[\s.,:;)–—>-]{1,12}|[\s.,:;(–—-]{1,12}$/g;
const greeting =
  /^(?:(?:hi|hello|hey|dear|good (?:morning|day|afternoon|evening)|morning|thanks|thank you|ok|okay|sorry|yes|no|well)\b[^.!?,:;–-]{0,24}[,.!:;–-]{1,3} ?){1,3}(?=\S)/i;

/** A sentence without greetings, links and signatures; each word that is left stands in `text`, in the same order. */
export function toPlainWords(text: string): string {
  const bare = text.replace(addressed, " ").replace(around, " ").replace(/\s+/g, " ").replace(edges, "");
  return bare.replace(greeting, "");
}

/** The words of content in a sentence, each once, by their stems. */
export function stemsIn(text: string): ReadonlySet<string> {
  return new Set(tokenise(text).flatMap(({ stop, stem }: Token) => (stop || stem.length < 2 ? [] : [stem])));
}
