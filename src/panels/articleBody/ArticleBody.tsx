import * as React from "react";
import { useFrame } from "#panels/frame";
import { placeImageButtons } from "./images";
import { createSanitiser, longestArticle } from "./sanitise";
import { useArticleStyles } from "./styles";

/** An article's own HTML, made safe. It is put in as nodes, never as markup, and replaced only when the HTML changes. */
export function ArticleBody({ html }: { readonly html: string }): React.ReactElement {
  const { strings } = useFrame();
  const styles = useArticleStyles();
  const body = React.useRef<HTMLDivElement>(null);
  const words = React.useRef(strings);
  React.useLayoutEffect(() => {
    words.current = strings;
  });
  React.useLayoutEffect(() => {
    const element = body.current;
    const page = element?.ownerDocument.defaultView;
    if (!element || !page) return;
    const { content, images } = createSanitiser(page).sanitise(html);
    placeImageButtons(element.ownerDocument, images, styles.image, {
      ask: (host) => words.current("article.showImage", { host }),
      failed: words.current("article.imageFailed"),
    });
    element.replaceChildren(content);
  }, [html, styles.image]);
  return (
    <>
      <div ref={body} className={styles.body} dir="auto" />
      {html.length > longestArticle && <p>{strings("article.cut")}</p>}
    </>
  );
}
