import * as React from "react";
import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { languageNames, readUserLanguage } from "#local/workspace/language";
import { readSwitches, type SwitchName, switchNames, writeSwitches } from "#local/workspace/shims";
import { HostIcon } from "#local/workspace/page/elements";

const names = Object.keys(switchNames) as SwitchName[];

function go(search: string): void {
  window.location.search = search;
}

/** What the simulated platform offers. Changing it opens the page again: a role, language or policy never changes under a page. */
export function HostMenu(): React.ReactElement {
  const { search } = window.location;
  const off = readSwitches(search);
  const policy = new URLSearchParams(search).get("csp") ?? "usual";
  const choose = (kind: string, items: readonly string[]) => {
    if (kind === "offers") {
      go(writeSwitches(search, new Set(names.filter((name) => !items.includes(name)))));
      return;
    }
    const parameters = new URLSearchParams(search);
    const [item = ""] = items;
    if (item === "usual" || item === "1033") parameters.delete(kind);
    else parameters.set(kind, item);
    go(parameters.toString());
  };
  return (
    <Menu
      checkedValues={{
        offers: names.filter((name) => !off.has(name)),
        csp: [policy],
        language: [String(readUserLanguage(search).languageId)],
      }}
      onCheckedValueChange={(_event, { name, checkedItems }) => choose(name, checkedItems)}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" size="small" icon={<HostIcon />}>
          Host
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>What the platform offers</MenuGroupHeader>
            {names.map((name) => (
              <MenuItemCheckbox key={name} name="offers" value={name}>
                {switchNames[name]}
              </MenuItemCheckbox>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>Your language in Dynamics</MenuGroupHeader>
            {Object.entries(languageNames).map(([language, name]) => (
              <MenuItemRadio key={language} name="language" value={language}>
                {name}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>Content security policy</MenuGroupHeader>
            <MenuItemRadio name="csp" value="usual">
              As started
            </MenuItemRadio>
            <MenuItemRadio name="csp" value="strict">
              Strict
            </MenuItemRadio>
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
