import { findGlobal, type PageLike, readObject } from "#host/page";

type Apm = Partial<MicrosoftWorkspace.Apm>;

function isMicrosoft(value: unknown): value is object {
  return typeof value === "object" && value !== null && readObject(value, "Apm") !== null;
}

/** `Microsoft.Apm` of the page or a frame above, undefined without the roles it needs; each method may still be missing. */
export function findApm(page: PageLike): Apm | undefined {
  const microsoft = findGlobal(page, "Microsoft", isMicrosoft);
  return (microsoft && readObject(microsoft, "Apm")) ?? undefined;
}
