/**
 * How values of a kind look, which decides how they are found, what answers a question for them and how two writings are
 * compared: `number` "HH-48213" after a word that names it; `code` "E42", by its shape; `version` "firmware 3.2";
 * `contact` what privacy masks under the kind's name; `amount` a sum of money; `address` a place with a number;
 * `name` words of content; `text` anything.
 */
export type FactForm = "number" | "code" | "version" | "contact" | "amount" | "address" | "name" | "text";

/** One kind of fact: everything the domain knows of it. Lists of words are in lower case, between blanks. */
export type FactRow = {
  /** Stands in a brief as it is; its words on the screen are `fact.<name>`. */
  readonly name: string;
  readonly form: FactForm;
  /** Place among the facts of a brief, smallest first. Without one the rules tell it under `other`, by its own label. */
  readonly order?: number;
  /** There is one for a matter: a second value is a conflict to confirm. */
  readonly single?: true;
  /** Words before a number that say what it is. */
  readonly named?: string;
  /** Words that name it only before a number of such a shape: "it shows E42", never "it shows 4471". */
  readonly hinted?: { readonly by: string; readonly shape: RegExp };
  /** Words of a thing that is asked for. */
  readonly asked?: string;
  /** Words that ask for it where no kind of the table is named surely. */
  readonly askedLoosely?: string;
  /** One of these words has to stand beside: "which phone do you use" asks for a device. */
  readonly askedBeside?: string;
  /** How a question begins that it answers, as a word pattern (docs/patterns.md). */
  readonly askedAs?: string;
  /** What answers a question for it beside a value. */
  readonly answered?: RegExp;
  /** Words of the names of variables that hand it over. */
  readonly handed?: string;
  /** Beside these words a variable is of something else. */
  readonly handedAside?: string;
  /** What a handed-over value has to look like. */
  readonly shape?: RegExp;
  /** Learned readers tell it too: a label of `corpus/`. */
  readonly learned?: true;
};
