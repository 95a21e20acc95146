/** The address of a web resource with its caching token, as `getWebResourceUrl` gives it; the page carries the token. */
export function webResourceUrl(page: Window, name: string): string {
  const token = page.document.getElementById("workspace")?.dataset.webResources ?? "0";
  return `/%7b${token}%7d/webresources/${name.split("/").map(encodeURIComponent).join("/")}`;
}
