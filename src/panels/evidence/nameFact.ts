import type { Fact } from "#domain/brief";
import type { Strings } from "#panels/frame";

/**
 * The fact's own name ("Order number"), or the panel's word where it is only named by its kind, or where the value says
 * the name itself: "Version: firmware 3.1", not "Firmware: firmware 3.1".
 */
export function nameFact({ kind, label, values }: Fact, strings: Strings): string {
  const name = label.toLowerCase();
  const echoed = values.every(({ text }) => text.toLowerCase().startsWith(`${name} `));
  return name === "" || name === kind || (echoed && kind !== "other") ? strings(`fact.${kind}`) : label;
}
