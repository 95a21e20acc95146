import { stem } from "#text/words";
import type { Hit } from "./hits";
import type { Token } from "./tokens";

/** What customers and organisations have between them, and the time it takes. */
const serviceStems: ReadonlySet<string> = new Set(
  `your account agent answer app appointment battery bill book bought branch broken call cancel cancellation card chat
  claim company confirm connection contact contract counter credit customer charge delay deliver delivery desk device
  discount email employee error fee fix hold insurance install internet invoice issue item late line log login lost mail
  manager missing number online order package parcel password pay payment phone plan policy price problem product
  purchase queue receive refund rep repair replacement reply representative reservation resolve respond response return
  router schedule screen send sent service ship shipment shop site staff store stuck subscription supervisor system team
  ticket told tracking update voucher wait warranty website wifi working minute hour day week month yesterday
  today tomorrow tonight`
    .split(/\s+/)
    .map(stem),
);
/** A stem of three letters or more keeps the first two of its word: most words are told apart by those. */
const serviceBeginnings: ReadonlySet<string> = new Set([...serviceStems].map((each) => each.slice(0, 2)));
const isTime = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|hrs?|mins|\d{1,2}hrs?)$/;

/** By how many words of service a message has (three is plenty): what complaints and, beside a complaint, kind words weigh. */
const complaints: readonly number[] = [1, 1.1, 1.3, 1.5];
const kindness: readonly number[] = [1, 0.8, 0.65, 0.5];
/** Weak complaints ("still", "again", "never") in a message that is not about a service. In hundredths: what is weak. */
const elsewhere = 0.4;
const weak = -100;
/** Kind words around a question are manners: "Great, when does it open? Thanks!" */
const courtesy = 0.4;

/** Whether a word in small letters names what customers and organisations have between them. */
export function isServiceStem(word: string): boolean {
  return serviceBeginnings.has(word.slice(0, 2)) && serviceStems.has(stem(word));
}

/** Whether a word speaks of a service (weekdays apart: they are capitalised anyway). */
export function isServiceWord(token: Token): boolean {
  const { kind, bare } = token;
  return kind === "word" && isServiceStem(bare);
}

const countService = (tokens: readonly Token[]): number => {
  let count = 0;
  for (const token of tokens) {
    if (isServiceWord(token) || isTime.test(token.bare)) count += 1;
    if (count === complaints.length - 1) break;
  }
  return count;
};

/**
 * Weighs what was found by what the message is about. Small words tell of trouble only where a service is spoken of
 * ("still no answer to my order", against "I still have no favourite song"); there a complaint weighs more, and kind words
 * beside one weigh less, for few people complain to an organisation without a "please" or "thanks". Measured on public
 * support messages and on talk of all kinds (docs/quality.md): both gain.
 */
export function weighTalk(tokens: readonly Token[], hits: readonly Hit[]): readonly Hit[] {
  if (hits.length === 0) return hits;
  const service = countService(tokens);
  const complains = hits.some((hit) => hit.points < 0);
  const asks = tokens.some((token) => token.kind === "mark" && token.lower.includes("?"));
  const kind = (complains ? (kindness[service] ?? 1) : 1) * (asks ? courtesy : 1);
  const bad = (points: number): number => (service === 0 && points >= weak ? elsewhere : (complaints[service] ?? 1));
  return hits.map((hit) => ({ ...hit, points: hit.points * (hit.points < 0 ? bad(hit.points) : kind) }));
}
