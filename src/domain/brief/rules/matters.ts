import { patterns } from "#text/patterns";
import type { Change } from "./changes";
import { countContent, keysOf } from "#domain/brief/language";
import type { Problem } from "./problems";
import type { CustomerReading } from "./readTurn";
import type { Sentence } from "#domain/brief/language";
import { familyOf, isRemedy, paidBack, type Wish } from "./wishes";
import { hasWord, wordSet } from "#domain/brief/language";

/** A wish with its place in the conversation: `order` counts customer turns. */
export type HeardWish = { readonly wish: Wish; readonly order: number };

/** What the customer came with and asks for, while it is open. */
export type Matter = {
  readonly wishes: readonly HeardWish[];
  readonly problem: Problem | null;
  readonly question: { readonly said: Sentence; readonly order: number } | null;
};

/**
 * The open matter. `closed` is the one that was settled or taken back last: it comes back with the trouble. Once a
 * person has spoken `held` keeps what the matter is about, as keys: small talk with a person does not change it.
 */
export type Matters = Matter & {
  readonly closed: Matter | null;
  /** Customer turns before the open matter began. */
  readonly since: number;
  readonly held: ReadonlySet<string> | null;
};

const none: Matter = { wishes: [], problem: null, question: null };
export const noMatters: Matters = { ...none, closed: null, since: 0, held: null };

const most = 16;
/** The problem is told at the beginning; later complaints are about the handling. In customer turns. */
const beginning = 4;

/** Words of content with which a problem is told, not only named. */
const telling = 5;

const isOpen = ({ wishes, problem }: Matter): boolean => wishes.length > 0 || problem !== null;

const keepWishes = (wishes: readonly HeardWish[]): readonly HeardWish[] => {
  if (wishes.length <= most) return wishes;
  const weakest = wishes.reduce((low, one) => (one.wish.weight < low.wish.weight ? one : low));
  return wishes.filter((one) => one !== weakest);
};

/** Words that people say in any conversation: no sign that a wish is about this one. */
const common = new Set(
  keysOf(
    `phone call e-mail email message chat time minute moment today tomorrow week day work help thing way people person
    number name money want need get give send tell know look check make put take come back call ask`,
  ),
);

const topicOf = ({ wishes, problem, question }: Matter): ReadonlySet<string> =>
  new Set(
    [...wishes.map(({ wish }) => wish.wish.text), problem?.said.text ?? "", question?.said.text ?? ""]
      .flatMap(keysOf)
      .filter((key) => !common.has(key)),
  );

const isAbout = (text: string, topic: ReadonlySet<string>): boolean => keysOf(text).some((key) => topic.has(key));

const names = ({ wish }: Wish, keys: readonly string[]): boolean => {
  const own = keysOf(wish.text);
  const family = familyOf(wish.text);
  return own.some((key) => keys.includes(key)) || (family !== "" && familyOf(keys.join(" ")) === family);
};

const close = (matters: Matters, order: number): Matters => ({
  ...matters,
  ...none,
  closed: isOpen(matters) ? matters : matters.closed,
  since: order,
});

/** Without the wishes that were taken back, and the problem that was told in the same words. */
const takeBack = (matters: Matters, keys: readonly string[], order: number): Matters => {
  const last = matters.wishes[matters.wishes.length - 1];
  const gone = keys.length > 0 ? matters.wishes.filter(({ wish }) => names(wish, keys)) : last ? [last] : [];
  if (gone.length === 0) return matters;
  const wishes = matters.wishes.filter((one) => !gone.includes(one));
  const told = matters.problem?.said;
  const isGone = told && gone.some(({ wish }) => wish.asked.turn === told.turn && wish.asked.from < told.to);
  const rest = { ...matters, wishes, problem: isGone ? null : matters.problem };
  return isOpen(rest) ? rest : { ...close(matters, order) };
};

/** "I'd rather have …": the wish of the same kind goes, else the last one. */
const replace = (matters: Matters, by: readonly Wish[]): Matters => {
  if (by.length === 0) return matters;
  const remedies = matters.wishes.filter(({ wish }) => isRemedy(wish.wish));
  const gone = by.some(({ wish }) => isRemedy(wish)) && remedies.length > 0 ? remedies : matters.wishes.slice(-1);
  return { ...matters, wishes: matters.wishes.filter((one) => !gone.includes(one)) };
};

const recurring = patterns("again|back|returned|still|same|anymore|any~more");
const strong = wordSet(
  "refund refunds refunded replacement replacements replace replaced exchange exchanged repair repaired cancellation compensation reimburse reimbursed reimbursement credit voucher discount invoice",
);

/** "Just cancel it": what is meant is the matter. */
const ending = patterns(
  "^ cancel|stop|close|delete|pause|return it|everything|all|them $",
  "^ cancel|close|delete|pause|return the|my|our whole? order|subscription|contract|account|membership|policy|booking|plan",
);

/** Which of a turn's wishes are about the matter, once a person has spoken. */
const admit = (wishes: readonly Wish[], { held }: Matters, replaces: boolean): readonly Wish[] =>
  held === null || replaces
    ? wishes
    : wishes.filter(
        ({ wish, asked }) =>
          hasWord(wish, strong) ||
          paidBack.find(wish) !== null ||
          ending.find(wish) !== null ||
          (wish.text.includes(" ") && isAbout(asked.text, held)),
      );

const change = (matters: Matters, told: Change, wishes: readonly Wish[], order: number): Matters => {
  switch (told.kind) {
    case "settled":
      // What was wanted at the hand-off stays what the work was about.
      return matters.held === null ? close(matters, order) : matters;
    case "back":
      return matters.held !== null && told.keys.length === 0 ? matters : takeBack(matters, told.keys, order);
    case "instead":
    case "perhaps":
      return replace(matters, wishes);
  }
};

const isReplacing = ({ kind }: Change): boolean => kind === "instead" || kind === "perhaps";

/** Said behind what closes or takes back something: the rest of the sentence before it counts no more. */
const isAfter = (said: Sentence, changes: readonly Change[]): boolean =>
  changes.every((one) => isReplacing(one) || one.said.from < said.from || one.said.to === said.to);

const hearProblems = (matters: Matters, { problems, changes }: CustomerReading, order: number): Problem | null => {
  const { problem, held, since } = matters;
  if (held !== null || order - since > beginning || problem?.sure) return problem;
  const closing = new Set(changes.filter((one) => !isReplacing(one)).map(({ said }) => said.from));
  const told = problems().filter(({ said }) => isAfter(said, changes) && !closing.has(said.from));
  const [first = null] = told;
  // What was told at length first is the matter; later trouble is mostly with the answers to it.
  if (problem && countContent(problem.said.text) >= telling) return problem;
  return told.find(({ sure }) => sure) ?? problem ?? first;
};

const hearQuestion = (matters: Matters, { question, changes }: CustomerReading, order: number): Matter["question"] => {
  const { held } = matters;
  const counts = question && isAfter(question, changes) && (held === null || isAbout(question.text, held));
  return counts ? { said: question, order } : matters.question;
};

/** The trouble is back after all. */
const isReturn = (matters: Matters, { changes, events, sentences }: CustomerReading): boolean =>
  !isOpen(matters) &&
  changes.length === 0 &&
  events.length > 0 &&
  sentences.some((one) => recurring.find(one) !== null);

/**
 * The matter after a customer's turn. A later wish joins, replaces or takes back an earlier one; a settled matter is
 * none, and comes back when its trouble does. `order` counts customer turns from 0, `asksHow` is false where "how do I"
 * would ask about a step of a repair.
 */
export function hearMatter(before: Matters, customer: CustomerReading, order: number, asksHow: boolean): Matters {
  const { changes } = customer;
  if (before.closed && isReturn(before, customer)) return { ...before, ...before.closed, closed: null };
  const own = customer.wishes.filter((wish) => (wish.how === "wish" || asksHow) && isAfter(wish.asked, changes));
  const wishes = admit(
    own,
    before,
    changes.some(({ kind }) => kind === "back"),
  );
  const matters = changes.reduce((now, one) => change(now, one, wishes, order), before);
  return {
    ...matters,
    wishes: keepWishes([...matters.wishes, ...wishes.map((wish) => ({ wish, order }))]),
    problem: hearProblems(matters, customer, order),
    question: hearQuestion(matters, customer, order),
  };
}

/** From here on a person speaks: what is wanted changes only with words about it. Nothing is held before there is a matter. */
export function holdMatter(matters: Matters): Matters {
  return matters.held === null && isOpen(matters) ? { ...matters, held: topicOf(matters) } : matters;
}

/** An agent speaks again: the next hand-off decides anew. */
export function releaseMatter(matters: Matters): Matters {
  return matters.held === null ? matters : { ...matters, held: null };
}
