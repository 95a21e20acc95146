import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import { useLinkStyles } from "./linkStyles";

type LinkButtonProps = React.ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly underlined?: boolean;
  readonly strong?: boolean;
};

/** An act that reads as a link inside a sentence. */
export function LinkButton({ underlined = false, strong = false, ...button }: LinkButtonProps): React.ReactElement {
  const styles = useLinkStyles();
  return (
    <button
      type="button"
      {...button}
      className={mergeClasses(styles.link, underlined && styles.underlined, strong && styles.strong, button.className)}
    />
  );
}
