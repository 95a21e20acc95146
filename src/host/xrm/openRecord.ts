import { hasMethods, type PageLike } from "#host/page";
import { findXrm } from "./findXrm";

/** How long a refusal is waited for, milliseconds: an opened form of an existing row answers nothing (Client API, "openForm"). */
const soon = 1_000;

type Opening = { openForm(form: { entityName: string; entityId: string }): PromiseLike<unknown> };
const isOpening = (value: unknown): value is Opening => hasMethods(value, "openForm");

/**
 * Opens a row's form in the app (`Xrm.Navigation.openForm`; in a workspace that is a tab of the session). Null where the host
 * has no such thing. What it gives resolves when the form was opened or nothing was said against it for a second.
 */
export function findOpenRecord(
  page: PageLike,
  after: (milliseconds: number, run: () => void) => void,
): ((table: string, id: string) => Promise<void>) | null {
  const navigation = findXrm(page)?.Navigation;
  if (!isOpening(navigation)) return null;
  return (table, id) =>
    new Promise((resolve, reject) => {
      after(soon, resolve);
      Promise.resolve(navigation.openForm({ entityName: table, entityId: id })).then(() => resolve(), reject);
    });
}
