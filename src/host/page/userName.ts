import { readMember } from "./frames";

const longest = 200;

/** The name of the person who is signed in, from a `userSettings` of the PCF or the Client API; "" where it is not told. */
export function readUserName(settings: object | null): string {
  const name = settings ? readMember(settings, "userName") : "";
  return typeof name === "string" ? name.trim().slice(0, longest) : "";
}
