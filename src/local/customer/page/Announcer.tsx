import * as React from "react";
import type { Item } from "#local/customer/chat";
import { useTextStyles } from "#local/elements";
import { tellChange } from "./tellChange";
import { useChat, useTools } from "./useChat";

/** Read out for those who do not see it: each message of the other side and each change of who speaks, once. History is not. */
export function Announcer(): React.ReactElement {
  const text = useTextStyles();
  const { words, openedAt } = useTools();
  const items = useChat((state) => state.items);
  const told = React.useRef(new Set<string>());
  const [said, setSaid] = React.useState("");
  React.useEffect(() => {
    const tell = (item: Item): string => {
      if (item.kind === "change") return tellChange(item, words);
      if (item.kind === "own") return "";
      return `${item.speaker === "agent" ? words.aiAgent : item.name}: ${item.text}`;
    };
    const fresh = items.filter(({ id, at }) => at >= openedAt && !told.current.has(id));
    for (const { id } of items) told.current.add(id);
    const spoken = fresh.map(tell).filter((one) => one !== "");
    if (spoken.length > 0) setSaid(spoken.join(" "));
  }, [items, openedAt, words]);
  return (
    <div className={text.hidden} role="status" data-announcer="">
      {said}
    </div>
  );
}
