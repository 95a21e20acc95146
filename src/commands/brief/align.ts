/** A stretch of a text: UTF-16 offsets, `from` inclusive, `to` exclusive. */
export type Stretch = { readonly from: number; readonly to: number };

type Word = { readonly text: string; readonly from: number; readonly to: number };

const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)].map((match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));

/** A word that stands no further than so many words ahead is the same; further ahead it is likely another. */
const reach = 40;

/**
 * Where stretches of a text that was read (masked, without Markdown) stand in the text it was read from: word by word, in order.
 * Words that are in one of them only are passed over; a stretch of which no word is found is where the words beside it are.
 */
export function createAligner(read: string, given: string): (stretch: Stretch) => Stretch {
  if (read === given) return (stretch) => stretch;
  const [ours, theirs] = [wordsOf(read), wordsOf(given)];
  const found: (Word | null)[] = [];
  let cursor = 0;
  for (const word of ours) {
    const ahead = theirs.slice(cursor, cursor + reach).findIndex(({ text }) => text === word.text);
    const at = ahead < 0 ? null : (theirs[cursor + ahead] ?? null);
    if (at) cursor += ahead + 1;
    found.push(at);
  }
  return ({ from, to }) => {
    const inside = ours.flatMap((word, at) => (word.from < to && word.to > from ? [found[at] ?? null] : []));
    const words = inside.filter((word): word is Word => word !== null);
    const [first] = words;
    const last = words[words.length - 1];
    return first && last ? { from: first.from, to: last.to } : { from: 0, to: given.length };
  };
}
