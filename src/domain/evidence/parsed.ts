/** Data never throws in the domain: it is read into a value or into a problem with its place. */
export type Parsed<T> =
  | { readonly kind: "ok"; readonly value: T }
  | { readonly kind: "problem"; readonly message: string; readonly place: string };
