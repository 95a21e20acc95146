import * as React from "react";
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { useCardTabIndex, type CardVerb } from "./cards";
import { useCardStyles } from "./cardStyles";
import { useFrame } from "#panels/frame";
import { Icon } from "#panels/elements";
import type { VerbButton } from "./verbList";

type VerbsMenuProps = { readonly buttons: readonly VerbButton[]; readonly onRun: (verb: CardVerb) => void };

/** The verbs that do not fit the line. Inline: a control may not write outside its own container. */
export function VerbsMenu({ buttons, onRun }: VerbsMenuProps): React.ReactElement {
  const { strings } = useFrame();
  const styles = useCardStyles();
  return (
    <Menu inline>
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          className={styles.verb}
          tabIndex={useCardTabIndex()}
          icon={<Icon name="more" />}
          aria-label={strings("verb.more")}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {buttons.map(({ verb, words, blocked }) => (
            <MenuItem key={verb} disabled={blocked !== null} onClick={() => onRun(verb)}>
              {words}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
