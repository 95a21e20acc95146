import { type Finding, standsAlone } from "#domain/privacy/shapes";
import { matchesOf } from "#domain/privacy/shapes";

const four = /[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}/g;
const six = /(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}/gi;
const versionBefore =
  /(?:version|firmware|software|release|build|update|patch|driver|\b(?:fw|sw|rev|app|v))(?: is| to| from| was|nummer)?[ .:]{0,2}$/i;
const versionAfter = /^ ?(?:version|firmware|software|release|build|update|fw|driver|patch)/i;

/** IP addresses, v4 and v6 (RFC 4291 text forms); four numbers after "version" or "firmware" are a version. */
export function findIps(text: string): Finding[] {
  const fours = matchesOf(text, four).filter(
    (match) =>
      match[0].split(".").every(isByte) &&
      !versionBefore.test(text.slice(Math.max(0, match.index - 16), match.index)) &&
      !versionAfter.test(text.slice(match.index + match[0].length, match.index + match[0].length + 12)),
  );
  const sixes = matchesOf(text, six).filter((match) => isSix(match[0]) && text.charAt(match.index - 1) !== ":");
  return [...fours, ...sixes]
    .map((match) => ({ from: match.index, to: match.index + match[0].length, kind: "ip" as const, shown: "IP ••••" }))
    .filter(({ from, to }) => standsAlone(text, from, to));
}

function isByte(part: string): boolean {
  return Number(part) <= 255 && (part === "0" || !part.startsWith("0"));
}

/** Eight groups, or fewer with one "::" in place of the zeros. Two groups at least: "::" alone is code or a face. */
function isSix(address: string): boolean {
  const groups = address.split(":").filter((group) => group !== "").length;
  const gaps = address.split("::").length - 1;
  return gaps === 0 ? groups === 8 : gaps === 1 && groups >= 2 && groups <= 7;
}
