import type { KnowledgeArticle } from "./article";

/**
 * What makes an article, or a part of one, internal: for a representative to read and never to send. An organisation may
 * set words of its own (`audienceOf`). All in small letters.
 */
export type AudienceRules = {
  /** A keyword of the article that is one of these. */
  readonly keywords: readonly string[];
  /** A heading, or a label with a colon, that begins with one of these. */
  readonly headings: readonly string[];
};

export const defaultAudience: AudienceRules = {
  keywords: [
    ..."internal,internal only,internal use,internal use only,staff only,agents only,intern,nur intern,interne,usage interne".split(
      ",",
    ),
    ..."interno,uso interno,interna,alleen intern,internt,internal-only,社内,社内用,内部".split(","),
  ],
  headings: [
    ..."internal,for internal,staff only,for staff,support staff,for support staff,agents only,for agents,agent note,agent guidance".split(
      ",",
    ),
    ..."agent script,note to agent,note for agent,notes for agent,note to support,note for support,note to staff,note for staff".split(
      ",",
    ),
    ..."for representatives,representatives only,for advisors,for our team,for the team,not for customers,do not send,do not share with".split(
      ",",
    ),
    ..."confidential,intern:,interne ,internes ,interner ,nur intern,nur für mitarbeit,für mitarbeit,hinweis für mitarbeit,nicht für kund".split(
      ",",
    ),
    ..."usage interne,note interne,réservé aux agents,réservé aux conseillers,pour les agents,pour les conseillers".split(
      ",",
    ),
    ..."uso interno,interno,nota interna,solo para agentes,para agentes,para asesores,uso interno,per gli operatori,solo per operatori".split(
      ",",
    ),
    ..."intern gebruik,alleen voor medewerkers,voor medewerkers,uso exclusivo interno,para atendentes,internt,kun for ansatte".split(
      ",",
    ),
    ..."社内,オペレーター向け,担当者向け,内部,仅供内部,客服专用".split(","),
  ],
};

/** The rules of an organisation's own words, each a keyword and the beginning of a heading; null: the usual ones. */
export function audienceOf(words: readonly string[] | null): AudienceRules {
  if (words === null) return defaultAudience;
  const own = words.map((word) => word.trim().toLowerCase()).filter((word) => word !== "");
  return { keywords: own, headings: own };
}

const separators = /[,;|\n]/;
const longest = 2000;

/** Whether a whole article is internal: its source says so, or one of its keywords does. */
export function isInternalArticle({ internal, keywords }: KnowledgeArticle, rules: AudienceRules): boolean {
  if (internal === true) return true;
  const text = keywords.slice(0, longest).toLowerCase();
  const parts = separators.test(text) ? text.split(separators) : [text, ...text.split(/\s/)];
  return parts.some((part) => rules.keywords.includes(part.trim()));
}

const before = /^[^\p{L}]{0,9}/u;
const after = /^(?:[^\p{L}]|$)/u;

/** Whether a heading says that what stands under it is internal ("Internal notes", "For agents"). */
export function isInternalHeading(heading: string, rules: AudienceRules): boolean {
  const text = heading.slice(0, 120).toLowerCase().replace(before, "");
  return rules.headings.some((start) => {
    if (!text.startsWith(start)) return false;
    // "Internals of the pump" and "Interne Pumpe" are about a machine; "Agent notes" is what "agent note" means.
    const rest = text.slice(start.length).replace(/^s(?=[^\p{L}]|$)/u, "");
    return /[^\x20-\x7f]$/.test(start) || start.endsWith(" ") || start.length > 12 || after.test(rest);
  });
}

/** Whether a paragraph begins with such a label: "Internal: …", "Note to agents – …". */
export function hasInternalLabel(text: string, rules: AudienceRules): boolean {
  const [label, ...rest] = text.slice(0, 80).split(/\s?[:：]\s?|\s[–—-]\s/);
  return label !== undefined && rest.length > 0 && label.length <= 40 && isInternalHeading(label, rules);
}
