import * as React from "react";
import { useMaskStyles } from "./maskStyles";

/** Words that stand for something hidden, e.g. "card ••••4242". */
export function Mask({ children }: { readonly children: React.ReactNode }): React.ReactElement {
  return <span className={useMaskStyles().mask}>{children}</span>;
}
