import * as React from "react";

/** The frame of a 16 px line icon in the colour of the text around it. Decoration: the words stand beside it. */
export function LineIcon({ children }: { readonly children: React.ReactNode }): React.ReactElement {
  return (
    <svg
      width={16}
      height={16}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.4}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}
