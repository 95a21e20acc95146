/**
 * All matches of a global pattern, in order. As `matchAll`, which however copies the pattern at every call: with twenty
 * patterns a message that is most of the time.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    // An empty match would be found again for ever.
    if (match[0] === "") pattern.lastIndex += 1;
  }
  return found;
}
