import type { Inquiry } from "#domain/knowledge";
import { aboutNow, compareLikeness, compareWords } from "#domain/knowledge";
import type { ResolvedCase } from "./case";
import type { RankedCase } from "./caseParts";
import { rankCase } from "./caseParts";
import type { CaseReader } from "./caseReader";
import { toEndedAt } from "./endedAt";
import { distinct, filterProduct, listEnded, mostLikely, pickLike, rankEndings, settings } from "./findSimilar";
import type { EndedAt } from "./similar";

/** Cases that are asked one after the other, each as if it were new: tells what the others like it ended at. */
interface CasesAsked {
  /** As `findSimilarCases` with `notCase` finds it, and nothing of what is shown of cases. */
  endedBeside(inquiry: Inquiry, notCase: string): readonly EndedAt[];
}

/** What the cases are compared by is made of all of them, once; it is the same as if it had been made without the one that asks. */
export function askCases(cases: readonly ResolvedCase[], reader: CaseReader): CasesAsked {
  const known = distinct(cases, "");
  return {
    endedBeside(read, notCase) {
      const others = known.filter(({ id }) => id !== notCase);
      const inquiry = aboutNow(
        read,
        others.map(({ product }) => product),
      );
      const kept = new Set(filterProduct(others, inquiry.product));
      const endings = rankEndings(rankBeside(known, kept, notCase, inquiry, reader));
      const { ended } = listEnded(endings);
      return ended ?? pickLike(endings, mostLikely).map(({ item }) => toEndedAt(item));
    },
  };
}

/** Those that are kept, held against an inquiry among all but one. */
function rankBeside(
  cases: readonly ResolvedCase[],
  kept: ReadonlySet<ResolvedCase>,
  notCase: string,
  inquiry: Inquiry,
  reader: CaseReader,
): RankedCase[] {
  const { documents, vocabulary, index } = reader.readAll(cases);
  const left = cases.findIndex(({ id }) => id === notCase);
  const others = documents.filter((_, at) => at !== left);
  const closenesses = compareWords(inquiry, others, settings, vocabulary);
  const likes = compareLikeness(inquiry, index, documents.length, left);
  return cases.flatMap((source, at) => {
    const [words, closeness, like] = [documents[at], closenesses[left >= 0 && at > left ? at - 1 : at], likes[at]];
    return kept.has(source) && words && closeness && like
      ? [rankCase(source, words, { closeness, like }, inquiry)]
      : [];
  });
}
