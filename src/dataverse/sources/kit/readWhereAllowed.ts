import { isFailure, type Page, type Row } from "#dataverse/client";

/** What is worth having where it can be had: null where the table is missing, denied or other than expected. */
export async function readWhereAllowed(page: Promise<Page>): Promise<readonly Row[] | null> {
  try {
    return (await page).rows;
  } catch (error) {
    if (isFailure(error, "denied", "absent", "broken")) return null;
    throw error;
  }
}
