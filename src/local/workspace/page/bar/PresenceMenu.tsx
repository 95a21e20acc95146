import * as React from "react";
import {
  Button,
  makeStyles,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import type { Presence } from "#local/workspace/protocol";
import { AwayIcon, BusyIcon, CheckIcon } from "#local/workspace/page/elements";
import { useTools, useWorkspace } from "#local/workspace/page/state";

const useStyles = makeStyles({ presence: { borderRadius: "10px", fontWeight: 400, height: "24px" } });

const icons: Readonly<Record<Presence, React.ReactElement>> = {
  Available: <CheckIcon />,
  Busy: <BusyIcon />,
  Away: <AwayIcon />,
};
const names = Object.keys(icons) as Presence[];

/** The representative's presence. */
export function PresenceMenu(): React.ReactElement {
  const styles = useStyles();
  const { workspace } = useTools();
  const presence = useWorkspace((state) => state.presence);
  const choose = (name: string | undefined) => {
    const chosen = names.find((known) => known === name);
    if (chosen) void workspace.setPresence(chosen);
  };
  return (
    <Menu
      checkedValues={{ presence: [presence] }}
      onCheckedValueChange={(_event, { checkedItems }) => choose(checkedItems[0])}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button className={styles.presence} size="small" icon={icons[presence]} aria-label={`Presence: ${presence}`}>
          {presence}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {names.map((name) => (
            <MenuItemRadio key={name} name="presence" value={name}>
              {name}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
