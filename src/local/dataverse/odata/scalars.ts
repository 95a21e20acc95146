import { syntaxFault } from "./fault";

/** A whole number that is not negative; null when the option is absent. */
export function parseWhole(name: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^\d{1,9}$/.test(text.trim()))
    throw syntaxFault(`Invalid value '${text.slice(0, 40)}' for ${name} query option found.`);
  return Number(text);
}

/** true or false; false when the option is absent. */
export function parseFlag(name: string, text: string | undefined): boolean {
  if (text !== undefined && !["true", "false"].includes(text.trim())) {
    throw syntaxFault(`Invalid value '${text.slice(0, 40)}' for ${name} query option found.`);
  }
  return text?.trim() === "true";
}
