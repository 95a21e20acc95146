import { type PageLike, readMember, tryRead } from "./frames";

/** The part of BroadcastChannel in use. */
export interface ChannelLike {
  onmessage: ((event: { readonly data: unknown }) => unknown) | null;
  postMessage(message: unknown): void;
  close(): void;
}

type ChannelClass = new (name: string) => ChannelLike;

function isClass(value: unknown): value is ChannelClass {
  return typeof value === "function";
}

/** Opens a BroadcastChannel of the page, null where there is none or the name is refused. */
export function openChannel(page: PageLike, name: string): ChannelLike | null {
  const BroadcastChannel = readMember(page, "BroadcastChannel");
  return isClass(BroadcastChannel) ? tryRead(() => new BroadcastChannel(name), null) : null;
}
