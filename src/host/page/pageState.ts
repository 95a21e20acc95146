import { framesOf, type PageLike, readMember, tryRead } from "./frames";

/**
 * All that Warmline keeps for a whole page or a whole tab, each with the version of its shape. Several bundles stand on a page,
 * perhaps of several versions: whoever changes what one of these is counts its number up, so that they never meet. Times,
 * answers of the organisation and listeners only; what somebody wrote is kept by desks and by the keeper, and goes with them.
 */
const shapes = {
  /** The desks of a page, by conversation. */
  desks: 1,
  /** What lets a page's requests through, and asks a person to sign in. */
  guard: 1,
  /** What was not saved when its desk closed. */
  keeper: 2,
  /** What was asked of the organisation once and holds for every conversation. */
  memories: 1,
  /** Since when Dataverse does not answer, for all frames of a tab. */
  outage: 1,
  /** Whose search is next, for all frames of a tab. */
  searchLine: 1,
  /** Where messages that were tapped meet those who listen, for all frames of a tab. */
  tap: 1,
  /** Marks the workspace's own function that is tapped already. */
  tapped: 1,
} as const;

export type PageState = keyof typeof shapes;

/** The property it stands under. */
export const stateKey = (name: PageState): symbol => Symbol.for(`warmline.${name}/${shapes[name]}`);

const isThere = <T>(value: unknown): value is T => value !== undefined;

/** What stands under a name on the page or on the nearest frame above it that has an acceptable one. */
export function findState<T>(
  page: PageLike,
  name: PageState,
  accept: (value: unknown) => value is T = isThere,
): T | undefined {
  return framesOf(page)
    .map((frame) => readMember(frame, stateKey(name)))
    .find(accept);
}

/** Puts something on a frame for good; false where the frame may not be written. */
export function placeState(frame: object, name: PageState, value: object): boolean {
  return tryRead(() => Reflect.defineProperty(frame, stateKey(name), { value }), false);
}

/** One for the page, made when there is none. */
export function openPageState<T extends object>(page: PageLike, name: PageState, make: () => T): T {
  const found = readMember(page, stateKey(name)) as T | undefined;
  if (found !== undefined) return found;
  const made = make();
  placeState(page, name, made);
  return made;
}

/**
 * One for all frames of a tab, made when there is none: nine conversations in nine frames are still one person. It stands on the
 * outermost frame that may be written, because those who share it are siblings more often than parent and child.
 */
export function openTabState<T extends object>(
  page: PageLike,
  name: PageState,
  make: () => T,
  accept?: (value: unknown) => value is T,
): T {
  const found = findState(page, name, accept);
  if (found !== undefined) return found;
  const made = make();
  [...framesOf(page)].reverse().some((frame) => placeState(frame, name, made));
  return made;
}
