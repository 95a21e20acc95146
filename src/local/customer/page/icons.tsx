import * as React from "react";
import { LineIcon } from "#local/elements";

const shapes = {
  agent:
    "M4.5 5h7a2 2 0 0 1 2 2v4a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zM8 5V2.500M5.800 8.500v1M10.200 8.500v1M8 1.600v.1",
  up: "M5.500 7 8 2.500c1.200 0 1.700.8 1.500 1.800L9.200 6.500h3.300c.8 0 1.300.7 1.100 1.500l-1 4.200c-.1.600-.6 1-1.200 1H5.500zM2.500 7h3v6.200h-3z",
  down: "M5.500 9 8 13.500c1.200 0 1.700-.8 1.500-1.800L9.200 9.500h3.300c.8 0 1.300-.7 1.100-1.500l-1-4.200c-.1-.6-.6-1-1.200-1H5.500zM2.500 9h3V2.800h-3z",
  waiting: "M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0zM8 4.800V8l2.400 1.600",
} as const;

export function Icon({ shape }: { readonly shape: keyof typeof shapes }): React.ReactElement {
  return (
    <LineIcon>
      <path d={shapes[shape]} />
    </LineIcon>
  );
}
