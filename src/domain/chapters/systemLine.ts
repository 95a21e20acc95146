/** What a line of the platform tells of who works on a conversation. */
export type SystemNews = "transfer" | "consult" | "end";

/** English, German, French, Spanish, Portuguese, Italian, Dutch and Japanese; the stems that several share stand once. */
const things = /chat|unterhaltung|gespräch|konversation|conversación|conversa|conversazione|gesprek|会話|チャット/i;
const over =
  /beendet|geschlossen|mis fin|terminé|clôturé|finaliz|terminó|terminad|cerrad|cerró|encerr|terminat|chius|beëindigd|gesloten|終了/i;
/** What is still to come is no news. */
const toCome = /\b(?:will|if|wird|wenn|sera|será|verrà|wordt)\b|場合/i;

const news: readonly (readonly [SystemNews, RegExp])[] = [
  ["consult", /\bconsult|konsult|rücksprache|\boverleg|相談/i],
  [
    "transfer",
    /\btransf|\btrasfer|\bre-?assigned\b|\bhanded (?:over|on|to)\b|übertragen|weitergeleitet|übergeben|overgedragen|doorverbonden|転送|引き継/i,
  ],
  [
    "end",
    /\b(?:ended|closed) (?:the|this) (?:conversation|chat)\b|\b(?:conversation|chat) (?:has |was |is )?(?:been )?(?:ended|closed)\b/i,
  ],
];

/** More of a line than this says nothing of it. */
const longest = 300;

/** Null for a line that tells nothing of it, or in a language that is not read. */
export function readSystemLine(text: string): SystemNews | null {
  const line = text.slice(0, longest).normalize();
  if (toCome.test(line)) return null;
  const told = news.find(([, pattern]) => pattern.test(line))?.[0];
  return told ?? (things.test(line) && over.test(line) ? "end" : null);
}
