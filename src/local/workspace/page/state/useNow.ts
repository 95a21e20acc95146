import * as React from "react";
import { useWorkspace } from "./useWorkspace";

/** The server's clock, in milliseconds; the component renders again every second. */
export function useNow(): number {
  const ahead = useWorkspace((state) => state.ahead);
  const [now, setNow] = React.useState(() => Date.now());
  React.useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now + ahead;
}
