/** A conversation the customer had beside this one. `at` is when it began, ms since the epoch; null when unknown. */
export type EarlierConversation = { readonly id: string; readonly title: string; readonly at: number | null };

/** A case of the customer's that is not closed. */
export type OpenCase = { readonly id: string; readonly number: string; readonly title: string };

/** What else is known of a customer, the newest first; null where it cannot be read here. `more` says that the list is cut. */
export type CustomerHistory = {
  readonly conversations: { readonly rows: readonly EarlierConversation[]; readonly more: boolean } | null;
  readonly cases: { readonly rows: readonly OpenCase[]; readonly more: boolean } | null;
};
