import { webResourceUrl } from "#host/xrm";

/** A page on which the library control (`controls/DeskLibrary`) may stand; `WarmlineLoad` is its copy on its way. */
export type LibraryPage = Window & {
  WarmlineDesk?: object;
  WarmlineLoad?: Promise<void>;
};

/** The same bundle as a web resource of the solution. */
const copy = "wml_/deskLibrary.js";
/** Milliseconds. */
const [patience, step] = [5_000, 100];

/** Loads the copy, once for all controls of the page. Rejects where there is none. */
const loadCopy = (page: LibraryPage): Promise<void> =>
  (page.WarmlineLoad ??= new Promise((resolve, reject) => {
    const script = page.document.createElement("script");
    script.src = webResourceUrl(page, copy);
    script.onload = () => resolve();
    script.onerror = reject;
    page.document.head.append(script);
  }));

/**
 * Resolves as soon as the library is on the page. The platform does not say in which order it runs controls that depend on one
 * another (dependent libraries are a preview feature): what has not come after five seconds is said (`late`) and loaded from the
 * copy. Rejects when that is not there either.
 */
export async function awaitLibrary(page: LibraryPage, late: () => void): Promise<void> {
  for (let waited = 0; !page.WarmlineDesk; waited += step) {
    if (waited >= patience) {
      late();
      return loadCopy(page);
    }
    await new Promise((resolve) => page.setTimeout(resolve, step));
  }
}
