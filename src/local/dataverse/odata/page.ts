import { syntaxFault } from "./fault";

/** Where a page starts, as the next link of the page before it says. Pages count from 1. */
export type PageCookie = { readonly page: number; readonly size: number };

const cookie = /^<cookie pagenumber="(\d{1,7})" pagesize="(\d{1,4})" istracking="False" \/>$/;

/** Writes the $skiptoken of a next link. Clients must treat it as opaque, here as on the platform. */
export function writeSkipToken({ page, size }: PageCookie): string {
  return `<cookie pagenumber="${page}" pagesize="${size}" istracking="False" />`;
}

/** Reads a $skiptoken this server wrote; null when absent, 400 for anything else. */
export function parseSkipToken(text: string | undefined): PageCookie | null {
  if (text === undefined) return null;
  const [, page, size] = cookie.exec(text) ?? [];
  if (page === undefined || Number(page) < 1 || Number(size) < 1) throw syntaxFault("Malformed $skiptoken.");
  return { page: Number(page), size: Number(size) };
}
