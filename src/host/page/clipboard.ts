import { type PageLike, hasMethods, readMember, readObject } from "./frames";
import { HostError } from "./hostError";

type Clipboard = { writeText(text: string): Promise<void> };

function isClipboard(value: unknown): value is Clipboard {
  return hasMethods(value, "writeText");
}

/**
 * Puts text on the clipboard. Frames without permission refuse, and some pages have no clipboard: then this rejects with a
 * `HostError` (`denied`, `absent`) and the person selects and copies by hand.
 */
export async function copyText(page: PageLike, text: string): Promise<void> {
  const navigator = readObject(page, "navigator");
  const clipboard = navigator ? readMember(navigator, "clipboard") : undefined;
  if (!isClipboard(clipboard)) throw new HostError("absent", "navigator.clipboard");
  try {
    await clipboard.writeText(text);
  } catch {
    throw new HostError("denied", "navigator.clipboard");
  }
}
