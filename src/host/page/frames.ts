/** A window, or something like one in a test: everything in it is looked up by name and may be missing. */
export type PageLike = object;

/** Frames above a panel in the workspace; a loop of parents ends here too. */
const deepest = 8;

/** Reads something of the page that may throw (other origins, missing roles, half-built globals); then `instead`. */
export function tryRead<T>(read: () => T, instead: T): T {
  try {
    return read();
  } catch {
    return instead;
  }
}

/** A member of a frame or global, undefined when it is missing or refuses. */
export function readMember(owner: object, name: PropertyKey): unknown {
  return tryRead(() => Reflect.get(owner, name) as unknown, undefined);
}

/** As `readMember`, for members that are objects themselves; null otherwise. */
export function readObject(owner: object, name: PropertyKey): object | null {
  const value = readMember(owner, name);
  return typeof value === "object" ? value : null;
}

/** The page itself, then its parents outwards. Frames of other origins are among them, readable or not. */
export function framesOf(page: PageLike): readonly object[] {
  const frames: object[] = [page];
  for (let frame: object = page; frames.length < deepest;) {
    const parent = readObject(frame, "parent");
    if (!parent || frames.includes(parent)) break;
    frames.push(parent);
    frame = parent;
  }
  return frames;
}

/**
 * A global of the workspace, from the page or the nearest frame above that has an acceptable one. What is not acceptable
 * is passed over, an element named like the global, for one. Undefined when there is none; never throws.
 */
export function findGlobal<T>(page: PageLike, name: string, accept: (value: unknown) => value is T): T | undefined {
  return framesOf(page)
    .map((frame) => readMember(frame, name))
    .find(accept);
}

/** Whether a value is an object that has all of these methods. */
export function hasMethods(value: unknown, ...names: readonly string[]): value is object {
  return (
    typeof value === "object" && value !== null && names.every((name) => typeof readMember(value, name) === "function")
  );
}
