import { readAddress } from "./linkAddress";

/** The address of a link as it is told beside its words: without the scheme and the subject of a mail. "" for none, and where the words tell it. */
export function tellAddress(words: string, href: string): string {
  const address = readAddress(href);
  const isPerson = /^(?:mailto|tel):/i.test(address);
  const [person = ""] = address.slice(address.indexOf(":") + 1).split("?");
  const told = isPerson ? decode(person) : address;
  const bare = (text: string): string => text.toLowerCase().replace(/^(?:https?:\/\/)?(?:www\.)?|\s|\/+$/g, "");
  return words.trim() === "" || told === "" || bare(words).includes(bare(told)) ? "" : told;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
