import * as React from "react";
import { LineIcon } from "#local/elements";

export const CheckIcon = (): React.ReactElement => (
  <LineIcon>
    <path d="m3 8.5 3.2 3.2L13 5" />
  </LineIcon>
);

export const FallingIcon = (): React.ReactElement => (
  <LineIcon>
    <path d="M3 5l4 4 2-2 4 4M13 8v3h-3" />
  </LineIcon>
);

export const AlertIcon = (): React.ReactElement => (
  <LineIcon>
    <path d="M8 2.3 14.3 13.5H1.7zM8 6.5v3M8 11.4v.1" />
  </LineIcon>
);

export const CloseIcon = (): React.ReactElement => (
  <LineIcon>
    <path d="m4.5 4.5 7 7m0-7-7 7" />
  </LineIcon>
);

export const ThemeIcon = (): React.ReactElement => (
  <LineIcon>
    <circle cx="8" cy="8" r="5.6" />
    <path d="M8 2.4a5.6 5.6 0 0 1 0 11.2z" fill="currentColor" />
  </LineIcon>
);

export const HostIcon = (): React.ReactElement => (
  <LineIcon>
    <path d="M2.5 4.5h6M12 4.5h1.5M2.5 11.5h2M8 11.500h5.5" />
    <circle cx="10.2" cy="4.5" r="1.6" />
    <circle cx="6.2" cy="11.5" r="1.6" />
  </LineIcon>
);

export const PaneIcon = (): React.ReactElement => (
  <LineIcon>
    <rect x="2" y="3" width="12" height="10" rx="1.5" />
    <path d="M10 3v10" />
  </LineIcon>
);

export const AwayIcon = (): React.ReactElement => (
  <LineIcon>
    <circle cx="8" cy="8" r="5.6" />
    <path d="M8 5v3l2 1.5" />
  </LineIcon>
);

export const BusyIcon = (): React.ReactElement => (
  <LineIcon>
    <circle cx="8" cy="8" r="5.6" />
    <path d="M5.5 8h5" />
  </LineIcon>
);
