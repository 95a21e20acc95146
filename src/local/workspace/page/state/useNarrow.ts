import * as React from "react";

/** Below this width the parts of the workspace take turns. */
const query = "(max-width: 900px)";

/** Whether there is room for one part of the workspace only. */
export function useNarrow(): boolean {
  const [narrow, setNarrow] = React.useState(() => window.matchMedia(query).matches);
  React.useEffect(() => {
    const media = window.matchMedia(query);
    const look = () => setNarrow(media.matches);
    media.addEventListener("change", look);
    return () => media.removeEventListener("change", look);
  }, []);
  return narrow;
}
