import type { Judgement } from "#domain/feedback";
import { type Rate, toRate } from "./rate";

/** A judgement of a card as the supervisor's page reads it. */
export type Judged = Judgement & {
  readonly conversation: string;
  /** ms since the epoch. */
  readonly at: number;
  /** Of an article: its number and title; "" for all else. */
  readonly name: string;
  /** When the article was last changed; null for all else. */
  readonly changedAt: number | null;
  /** BCP 47; null where the conversation does not say it, or cannot be read. */
  readonly language: string | null;
};

export type JudgedGroup = {
  readonly target: Judgement["target"];
  readonly name: string;
  /** Those who found it useful, of all who judged it. */
  readonly useful: Rate;
  /** Why it was not, the commonest first. */
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
  /** Before and after the article changed, where it did and both were judged. */
  readonly change: { readonly at: number; readonly before: Rate; readonly since: Rate } | null;
};

export type JudgedSummary = {
  readonly count: number;
  /** Articles one by one, everything else by its kind; what was surely least useful first. */
  readonly groups: readonly JudgedGroup[];
  readonly languages: readonly { readonly language: string | null; readonly useful: Rate }[];
};

const rateOf = (list: readonly Judged[]): Rate => toRate(list.filter(({ useful }) => useful).length, list.length);

/** Of one who changed their mind about a card of a conversation, what they said last. */
function keepLast(all: readonly Judged[]): readonly Judged[] {
  const last = new Map<string, Judged>();
  for (const one of [...all].sort((a, b) => a.at - b.at)) {
    last.set([one.conversation, one.target, one.id].join("\n"), one);
  }
  return [...last.values()];
}

function groupBy<Key>(
  list: readonly Judged[],
  key: (one: Judged) => Key,
): readonly (readonly [Key, readonly Judged[]])[] {
  const groups = new Map<Key, Judged[]>();
  for (const one of list) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return [...groups];
}

function countReasons(list: readonly Judged[]): JudgedGroup["reasons"] {
  const told = list.filter(({ useful, reason }) => !useful && reason.trim() !== "");
  return groupBy(told, ({ reason }) => reason.trim())
    .map(([reason, same]) => ({ reason, count: same.length }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}

function compareChange(list: readonly Judged[]): JudgedGroup["change"] {
  const at = list[0]?.changedAt ?? null;
  if (at === null) return null;
  const [before, since] = [rateOf(list.filter((one) => one.at < at)), rateOf(list.filter((one) => one.at >= at))];
  return before.of > 0 && since.of > 0 ? { at, before, since } : null;
}

/** What is least useful for sure: by the most that its share may be. */
const least = (a: { readonly useful: Rate }, b: { readonly useful: Rate }): number =>
  a.useful.high - b.useful.high || b.useful.of - a.useful.of;

/** What people found useful. The same for the same judgements in any order of their moments; each counts in one group. */
export function sumUpJudged(given: readonly Judged[]): JudgedSummary {
  const list = keepLast(given);
  const groups = groupBy(list, ({ target, id }) => (target === "article" ? `article ${id}` : target)).map(
    ([, same]) => ({
      target: same[0]?.target ?? "article",
      name: same[0]?.target === "article" ? same[0].name : "",
      useful: rateOf(same),
      reasons: countReasons(same),
      change: compareChange(same),
    }),
  );
  const languages = groupBy(list, ({ language }) => language).map(([language, same]) => ({
    language,
    useful: rateOf(same),
  }));
  return {
    count: list.length,
    groups: groups.sort((a, b) => least(a, b) || (a.name < b.name ? -1 : 1)),
    languages: languages.sort(
      (a, b) => b.useful.of - a.useful.of || ((a.language ?? "") < (b.language ?? "") ? -1 : 1),
    ),
  };
}
