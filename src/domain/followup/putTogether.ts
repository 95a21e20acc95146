import type { Draft } from "./draft";

/** Both texts, one below the other; what both say stands once. Nobody has reviewed that yet. */
export function putTogether(mine: Draft, theirs: Draft): Draft {
  const text = [mine.text, theirs.text].filter((one, index, all) => one !== "" && all.indexOf(one) === index);
  const author = mine.author === theirs.author ? mine.author : "aiEdited";
  return { outcome: mine.outcome ?? theirs.outcome, author, filed: false, text: text.join("\n\n") };
}
