/** A text with the category a person gave it. `id` names it for `forget`; learning the same id again replaces it. */
export type CategoryExample = { readonly id: string; readonly text: string; readonly category: string };
