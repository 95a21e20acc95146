/** BCP 47 in lower case: "En-US" and "en_us" become "en-us"; "" for anything that is no language tag. */
export function readLanguage(text: string): string {
  const tag = text.trim().toLowerCase().replace(/_/g, "-");
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/.test(tag) ? tag : "";
}
