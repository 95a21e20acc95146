import * as React from "react";
import { useHiddenStyles } from "./hiddenStyles";

/** Words for a screen reader where the eye has an icon, a colour or a place. */
export function Hidden({ children }: { readonly children: React.ReactNode }): React.ReactElement {
  return <span className={useHiddenStyles().hidden}>{children}</span>;
}
