const mostKept = 200;
const longestKept = 2000;

/**
 * A pure function of a text that keeps its last 200 answers: clients ask the same few questions again and again. Long texts are
 * read anew each time, so that what is kept stays small; what throws is not kept.
 */
export function remember<T>(read: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const made = read(text);
    if (text.length > longestKept) return made;
    kept.set(text, made);
    // The first of the map is the oldest.
    if (kept.size > mostKept) for (const oldest of kept.keys()) return (kept.delete(oldest), made);
    return made;
  };
}
