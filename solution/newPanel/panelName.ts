/** A panel's name in the places where it stands: KettleTimer, kettleTimer, kettle-timer, Kettle timer. */
export type PanelName = {
  readonly name: string;
  readonly topic: string;
  readonly slug: string;
  readonly title: string;
};

/** Reads a name as a control is called: a noun of words in capitals. Throws, in words for a person, what is none. */
export function readPanelName(name: string): PanelName {
  if (!/^(?:[A-Z][a-z0-9]+)+$/.test(name) || name.length > 40)
    throw new Error(`A panel is named like a control, "KettleTimer", in up to 40 letters: not "${name}".`);
  const words = name.match(/[A-Z][a-z0-9]+/g) ?? [];
  const small = words.map((word) => word.toLowerCase());
  return {
    name,
    topic: name.charAt(0).toLowerCase() + name.slice(1),
    slug: small.join("-"),
    title: [words[0], ...small.slice(1)].join(" "),
  };
}
