export type { FetchQuery, Shown } from "./fetchQuery";
export { parseFetch } from "./parseFetch";
