import type { RemovedImage } from "./sanitise";

type ImageWords = {
  /** "Show image from cdn.example.com". */
  readonly ask: (host: string) => string;
  readonly failed: string;
};

/** Asks the host for a picture, which then takes the place of its button; says so where it does not come. */
function loadImage(button: HTMLButtonElement, { source, words }: RemovedImage, said: ImageWords): void {
  const image = button.ownerDocument.createElement("img");
  image.alt = words;
  image.setAttribute("referrerpolicy", "no-referrer");
  image.addEventListener("error", () => image.replaceWith(said.failed), { once: true });
  image.src = source;
  button.replaceWith(image);
}

/**
 * Puts a button where each picture was; only a click loads it, because loading tells its host who reads the article.
 * `page` is the document the article will stand in.
 */
export function placeImageButtons(
  page: Document,
  images: readonly RemovedImage[],
  className: string,
  said: ImageWords,
): void {
  for (const image of images) {
    const button = page.createElement("button");
    button.type = "button";
    button.className = className;
    const ask = said.ask(new URL(image.source).host);
    button.textContent = image.words === "" ? ask : `${ask}: ${image.words}`;
    button.addEventListener("click", () => loadImage(button, image, said), { once: true });
    image.spot.replaceWith(button);
  }
}
