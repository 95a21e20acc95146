/** Tells one who is asked that nobody waits any more: the part of AbortSignal the domain may know (it has no page types). */
export interface Cancel {
  readonly aborted: boolean;
}
