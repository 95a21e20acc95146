const bare = (name: string): string => name.trim().toLowerCase();

/** Whether two names are of one person: feeds often shorten them to the first. "" is nobody's. */
export function isSameName(a: string, b: string): boolean {
  const [one, other] = [bare(a), bare(b)];
  if (one === "" || other === "") return false;
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `);
}
