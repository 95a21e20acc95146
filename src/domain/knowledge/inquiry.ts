import type { Turn } from "#domain/conversation";
import { countedTokens, type Features, readFeatures, type Token } from "#text";
import { findCodes, isSameCode } from "#domain/knowledge/articles";
import type { Offer } from "./offers";
import { findOffers } from "./offers";
import { pickEnds } from "./pickEnds";
import type { Place } from "./placedProduct";
import { nameWords } from "./products";
import type { VersionMention } from "./versionMention";
import { findVersions, toMentions } from "./versionMention";
import type { Phrase } from "#domain/knowledge/articles";
import { weighPhrases } from "#domain/knowledge/articles";
import type { InquiryWord, ReadTurn } from "./weighWords";
import { readTurn, recency, weighWords } from "./weighWords";

/** What is known beside the words, as the case, the agent or the brief give it: plain text, "" or [] where unknown. */
export type SupportFacts = {
  readonly product: string;
  /** "3.2", "firmware 3.2", "bridge 2.0". */
  readonly versions: readonly string[];
  /** Error codes: "E42". */
  readonly codes: readonly string[];
  /** Title of the case, or the agent's last topic; counts half. */
  readonly subject: string;
  /** Where the conversation stands, nearest first: its name may tell the product where nothing else does. */
  readonly places?: readonly Place[];
  /** Further facts in words ("Warranty until 14 August 2028"), for comparing with old cases. */
  readonly notes?: readonly string[];
};

/** What a customer asks, read once per customer message and used for the ask, the articles and the cases alike. */
export type Inquiry = {
  /** The strongest first, at most 48. */
  readonly words: readonly InquiryWord[];
  /** How it is asked: function words and neighbouring words. */
  readonly phrases: readonly Phrase[];
  /** What all of it together is like; `tokens` are what it was read from: the subject, then the messages, oldest first. */
  readonly features: Features;
  readonly tokens: readonly Token[];
  /** "E42", newest first. */
  readonly codes: readonly string[];
  /** Newest first; those given as facts last. */
  readonly versions: readonly VersionMention[];
  readonly product: string;
  readonly places: readonly Place[];
  /** What told the product, where that is a place. */
  readonly toldBy?: Place;
  /** BCP 47, lower case; "" when unknown. */
  readonly language: string;
  /** Every folded word of the customer's messages that were read. */
  readonly said: ReadonlySet<string>;
  readonly offers: readonly Offer[];
  /** What was read, newest first, then the facts' notes: for comparing. */
  readonly texts: readonly ReadTurn[];
};

const isSpoken = ({ speaker, visibility }: Turn): boolean => speaker === "customer" && visibility === "customer";
const isAnswer = ({ speaker, visibility }: Turn): boolean =>
  visibility === "customer" && (speaker === "agent" || speaker === "representative");

const first = 2;
const last = 16;
const longestAnswer = 1000;

/**
 * Reads an inquiry from a conversation. Only the customer's words count: the first two messages, which state the
 * problem, and the last sixteen, of each at most 4,000 characters, so that the cost does not grow with the conversation.
 * Newer messages count more, what was already tried counts less, masked stretches are left out. Never throws; an empty
 * conversation gives an inquiry without words.
 */
export function readInquiry(turns: readonly Turn[], facts: SupportFacts, language: string): Inquiry {
  const heard = pickEnds(turns, isSpoken, first, last);
  const newestFirst = heard.map((turn) => readTurn(turn.text, turn.masks)).reverse();
  const subject = readTurn(facts.subject, []);
  const tokens = countedTokens([subject, ...[...newestFirst].reverse()].flatMap((turn) => turn.tokens));
  return {
    words: weighWords(newestFirst, {
      subject,
      product: facts.product,
      echoes: stemsAnswered(turns),
      names: new Set(heard.flatMap(({ name }) => nameWords(name))),
    }),
    phrases: weighPhrases(newestFirst.map(({ tokens }, age) => ({ tokens, share: recency(age, newestFirst.length) }))),
    features: readFeatures(tokens),
    tokens,
    codes: distinctCodes([
      ...newestFirst.flatMap((turn) => findCodes(turn.tokens, turn.text).reverse()),
      ...facts.codes,
    ]),
    versions: [
      ...newestFirst.flatMap(({ text, tokens }) => findVersions(text, tokens)),
      ...facts.versions.flatMap(toMentions),
    ],
    product: facts.product.trim(),
    places: facts.places ?? [],
    language: language.toLowerCase(),
    said: saidIn(newestFirst),
    offers: findOffers(turns),
    texts: [...newestFirst, ...(facts.notes ?? []).map((note) => readTurn(note, []))],
  };
}

function distinctCodes(codes: readonly string[]): string[] {
  const given = codes.map((code) => code.trim().toUpperCase()).filter((code) => code !== "");
  return given.filter((code, at) => given.findIndex((other) => isSameCode(code, other)) === at).slice(0, 8);
}

/** The stems of the last answers, by the agent or a representative. */
function stemsAnswered(turns: readonly Turn[]): ReadonlySet<string> {
  return new Set(
    pickEnds(turns, isAnswer, 0, last).flatMap(({ text, masks }) =>
      readTurn(text.slice(0, longestAnswer), masks).tokens.map(({ stem }) => stem),
    ),
  );
}

function saidIn(turns: readonly ReadTurn[]): ReadonlySet<string> {
  return new Set(turns.flatMap(({ tokens }) => tokens.map(({ word }) => word)));
}
