import { findGlobal, hasMethods, HostError, type PageLike, readObject } from "#host/page";

type Omnichannel = Partial<MicrosoftWorkspace.Omnichannel>;

function isMicrosoft(value: unknown): value is object {
  return typeof value === "object" && value !== null && readObject(value, "Omnichannel") !== null;
}

/** `Microsoft.Omnichannel` of the page or a frame above, undefined outside the workspace; each method may be missing. */
export function findOmnichannel(page: PageLike): Omnichannel | undefined {
  const microsoft = findGlobal(page, "Microsoft", isMicrosoft);
  return (microsoft && readObject(microsoft, "Omnichannel")) ?? undefined;
}

/**
 * Calls one of its methods for an act of a person. Rejects with a `HostError`: `absent` when the method is not there,
 * `broken` when the platform refused; its own message is left out, because it may repeat what was passed.
 */
export async function callOmnichannel(
  page: PageLike,
  name: "linkToConversation" | "sendMessageToConversation",
  call: (omnichannel: Omnichannel) => Promise<unknown> | undefined,
): Promise<void> {
  const omnichannel = findOmnichannel(page);
  if (!omnichannel || !hasMethods(omnichannel, name)) throw new HostError("absent", `Microsoft.Omnichannel.${name}`);
  try {
    await call(omnichannel);
  } catch {
    throw new HostError("broken", `Microsoft.Omnichannel.${name}`);
  }
}
