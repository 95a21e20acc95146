import { findGlobal, type PageLike, readObject } from "#host/page";

/** The SDK's modules as they are there now; each may be missing, and so may every member of it. */
export type FoundSdk = { readonly conversation: object; readonly utility: object | null };

const standaloneOf = (microsoft: object): object | null => {
  const ccaas = readObject(microsoft, "CCaaS");
  return ccaas && readObject(ccaas, "StandaloneSDK");
};

function hasSdk(value: unknown): value is object {
  return typeof value === "object" && value !== null && standaloneOf(value) !== null;
}

/** `Microsoft.CCaaS.StandaloneSDK` (public preview) of the page or a frame above; null where it is not, or has no conversations. */
export function findSdk(page: PageLike): FoundSdk | null {
  const microsoft = findGlobal(page, "Microsoft", hasSdk);
  const sdk = microsoft ? standaloneOf(microsoft) : null;
  const conversation = sdk && readObject(sdk, "conversation");
  return sdk && conversation ? { conversation, utility: readObject(sdk, "utility") } : null;
}
