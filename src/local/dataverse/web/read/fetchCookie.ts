/**
 * The paging cookie of FetchXML: an element that names the next page and holds, escaped twice as on the platform, the element
 * the next query carries in `paging-cookie`. To clients it is opaque; here pages are found by their number.
 */
export function writeFetchCookie(
  page: number,
  idColumn: string,
  { first, last }: { readonly first: string; readonly last: string },
): string {
  const inner = `<cookie page="${page}"><${idColumn} last="${braced(last)}" first="${braced(first)}" /></cookie>`;
  const escaped = encodeURIComponent(encodeURIComponent(inner));
  return `<cookie pagenumber="${page + 1}" pagingcookie="${escaped}" istracking="False" />`;
}

function braced(id: string): string {
  return `{${id.toUpperCase()}}`;
}
