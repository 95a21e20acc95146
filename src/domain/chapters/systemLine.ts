/** What a line of the platform tells of who works on a conversation. */
export type SystemNews = "transfer" | "consult" | "end";

const news: readonly (readonly [SystemNews, RegExp])[] = [
  ["consult", /\bconsult/i],
  ["transfer", /\btransfer|\bre-?assigned\b|\bhanded (?:over|on|to)\b/i],
  [
    "end",
    /\b(?:ended|closed) (?:the|this) (?:conversation|chat)\b|\b(?:conversation|chat) (?:has |was |is )?(?:been )?(?:ended|closed)\b/i,
  ],
];

/** More of a line than this says nothing of it. */
const longest = 300;

/** Null for a line that tells nothing of it, or in a language that is not read. */
export function readSystemLine(text: string): SystemNews | null {
  const line = text.slice(0, longest);
  return news.find(([, pattern]) => pattern.test(line))?.[0] ?? null;
}
