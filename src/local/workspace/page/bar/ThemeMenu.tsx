import * as React from "react";
import { Button, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import type { ThemeName } from "#local/workspace/model";
import { ThemeIcon } from "#local/workspace/page/elements";
import { themeWords, useTools, useWorkspace } from "#local/workspace/page/state";

const names = Object.keys(themeWords) as ThemeName[];

/** Light, dark or high contrast; the choice stands in the page's address, nowhere else. */
export function ThemeMenu(): React.ReactElement {
  const { workspace } = useTools();
  const theme = useWorkspace((state) => state.theme);
  const choose = (name: string | undefined) => {
    const chosen = names.find((known) => known === name);
    if (!chosen) return;
    workspace.change((state) => ({ ...state, theme: chosen }));
    const address = new URL(window.location.href);
    address.searchParams.set("theme", chosen);
    window.history.replaceState(null, "", address);
  };
  return (
    <Menu
      checkedValues={{ theme: [theme] }}
      onCheckedValueChange={(_event, { checkedItems }) => choose(checkedItems[0])}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" size="small" icon={<ThemeIcon />} aria-label={`Theme: ${themeWords[theme]}`} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {names.map((name) => (
            <MenuItemRadio key={name} name="theme" value={name}>
              {themeWords[name]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
