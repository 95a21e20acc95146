import type { Expected, TestCase } from "./testCase";

/** What the forms of others cannot say of a test, in words; nothing where they say it all. */
export type Left = { readonly id: string; readonly words: string };

/** The response a form is given: the whole answer where there is one, otherwise the words it must hold. */
export function expectedText({ answer, keywords = [] }: Expected): string {
  return answer ?? keywords.join(", ");
}

/** Whether a test needs a world of its own (a service that fails, a closed queue), which no form of others can set up. */
export function needsWorld({ world }: TestCase): boolean {
  return world.nobody || world.failing.length > 0 || Object.keys(world.environment).length > 0;
}

/** What of a test only the project's own form says. */
export function listLeft({ id, turns, end }: TestCase): readonly Left[] {
  const parts = [
    turns.some(({ expect }) => expect.cites !== undefined) ? "the articles that must be cited" : "",
    turns.some(({ expect }) => expect.never !== undefined) || end.never !== undefined ? "what must not happen" : "",
    end.context !== undefined ? "what the hand-off carries" : "",
    end.reason !== undefined ? "the reason of the hand-off" : "",
  ].filter((words) => words !== "");
  return parts.length === 0 ? [] : [{ id, words: `does not say ${parts.join(", ")}` }];
}
