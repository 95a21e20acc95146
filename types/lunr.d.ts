/** What the evaluation uses of lunr 2, which carries no types of its own. */
declare module "lunr" {
  type Builder = {
    ref(name: string): void;
    field(name: string, settings?: { boost?: number }): void;
    add(document: Readonly<Record<string, string>>): void;
  };
  type Query = { term(terms: readonly unknown[], options: object): void };
  type Index = { query(build: (this: Query, query: Query) => void): { ref: string; score: number }[] };
  const lunr: ((build: (this: Builder) => void) => Index) & { tokenizer(text: string): readonly unknown[] };
  export default lunr;
}
