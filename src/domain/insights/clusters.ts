import type { Session } from "#domain/sessions";
import { compareSets, stemsOf, tokenise } from "#text";

/** Questions that say the same in other words. */
export type Cluster = {
  /** The question most like the others, masked; "" where none was recorded. */
  readonly phrase: string;
  readonly sessions: readonly string[];
};

type Question = { readonly text: string; readonly stems: ReadonlySet<string>; readonly sessions: readonly string[] };
type Group = { readonly leader: Question; readonly members: Question[] };

/** Dice's coefficient of the stems: half of what two questions say is the same. */
const alike = 0.5;
/** Groups a question is compared with: those it shares the rarest words with come first. */
const mostCompared = 60;

function readQuestions(sessions: readonly Session[]): readonly Question[] {
  const byText = new Map<string, string[]>();
  for (const { question, id } of sessions) {
    const known = byText.get(question ?? "");
    if (known) known.push(id);
    else byText.set(question ?? "", [id]);
  }
  return [...byText]
    .map(([text, ids]) => ({ text, stems: stemsOf(tokenise(text)), sessions: ids }))
    .sort((a, b) => b.sessions.length - a.sessions.length || (a.text < b.text ? -1 : 1));
}

/** The groups that share a word with a question, those of its rarest words first. */
function findNear({ stems }: Question, byStem: ReadonlyMap<string, readonly Group[]>): ReadonlySet<Group> {
  const near = new Set<Group>();
  const lists = [...stems].map((stem) => byStem.get(stem) ?? []).sort((a, b) => a.length - b.length);
  for (const list of lists) {
    for (const group of list) {
      if (near.size >= mostCompared) return near;
      near.add(group);
    }
  }
  return near;
}

function findBest(question: Question, near: Iterable<Group>): Group | null {
  let best: Group | null = null;
  let most = 0;
  for (const group of near) {
    const likeness = compareSets(group.leader.stems, question.stems);
    if (likeness < alike || likeness <= most) continue;
    most = likeness;
    best = group;
  }
  return best;
}

/**
 * Groups the questions of sessions: the commonest lead, others join the group they are most like. The same for the same
 * sessions in any order; every session is in exactly one cluster.
 */
export function clusterQuestions(sessions: readonly Session[]): readonly Cluster[] {
  const groups: Group[] = [];
  const byStem = new Map<string, Group[]>();
  for (const question of readQuestions(sessions)) {
    const best = findBest(question, findNear(question, byStem));
    if (best) {
      best.members.push(question);
      continue;
    }
    const group = { leader: question, members: [question] };
    groups.push(group);
    for (const stem of question.stems) {
      const known = byStem.get(stem);
      if (known) known.push(group);
      else byStem.set(stem, [group]);
    }
  }
  return groups
    .map(({ leader, members }) => ({ phrase: leader.text, sessions: members.flatMap((one) => one.sessions).sort() }))
    .sort((a, b) => b.sessions.length - a.sessions.length || (a.phrase < b.phrase ? -1 : 1));
}
