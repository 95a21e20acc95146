import type { Loaded } from "#desk/kit";
import type { Frame } from "./frame";

/** How fresh a panel's data is: a form for the eye and words for everyone. */
export type DataState = { readonly form: "filled" | "ring" | "redRing"; readonly words: string };

type Speech = Pick<Frame, "strings" | "format" | "now">;

/** The data state of a loaded slice: Live, Saved 10:42, Not available, or Opening while nothing has come yet. */
export function describeLoaded(loaded: Loaded<unknown>, { strings, format, now }: Speech): DataState {
  switch (loaded.kind) {
    case "loading":
      return { form: "ring", words: strings("state.opening") };
    case "live":
      return { form: "filled", words: strings("state.live") };
    case "saved":
      return { form: "ring", words: strings("state.saved", { time: format.moment(loaded.at, now()) }) };
    case "unavailable":
      return { form: "redRing", words: strings("state.unavailable") };
    default: {
      const never: never = loaded;
      return never;
    }
  }
}
