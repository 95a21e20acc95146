import type { Invention } from "./invention";

/** What is sold in the bench world. Conversations are about the first. */
export const products = [
  "Velto 2",
  "Velto 3",
  "Marun 5",
  "Marun 7",
  "Tessal Mini",
  "Tessal Max",
  "Orvik 12",
  "Orvik 20",
  "Padera 1",
  "Padera 4",
  "Sunder Air",
  "Sunder Pro",
] as const;

export type Product = (typeof products)[number];

/** Article `index` is about error `E10000 + index`. */
export const codeOf = (index: number): string => `E${10_000 + index}`;

/** Number of the `place`-th article about a product. */
export const articleOf = (product: Product, place: number): number =>
  products.indexOf(product) + place * products.length;

export const numberOf = (index: number): string => `KA-${String(index).padStart(5, "0")}`;

const productOf = (index: number): Product => products[index % products.length] ?? products[0];

/** A line of articles.jsonl: a page of one to three kB about one error of one product, published in the last three years. */
export function inventArticle(index: number, { count, noun, sentence }: Invention): object {
  const product = productOf(index);
  const code = codeOf(index);
  const [part, other] = [noun(), noun()];
  const sentences = (most: number): string => Array.from({ length: count(2, most) }, sentence).join(" ");
  const steps = Array.from({ length: count(4, 9) }, () => `<li>${sentence()}</li>`).join("");
  return {
    id: numberOf(index),
    title: `Clear error ${code} of the ${part} on ${product}`,
    html: [
      `<h2>Clear error ${code}</h2>`,
      `<p>To clear error ${code} on a ${product}, reset the ${part} and wait until the ${other} is ready. ${sentences(5)}</p>`,
      `<ol>${steps}</ol>`,
      `<h3>If the ${part} still reports ${code}</h3><p>${sentences(8)}</p>`,
    ].join(""),
    keywords: [code, "error", part, other],
    product,
    updated: new Date(Date.UTC(2024, 0, 1) + index * 9_000_000).toISOString(),
  };
}
