import * as React from "react";
import { Menu, MenuItem, MenuList, MenuPopover, mergeClasses } from "@fluentui/react-components";
import type { LineMark, SectionName } from "#domain/brief";
import type { SourcedLine } from "#domain/evidence";
import { Icon } from "#panels/elements";
import { useFrame } from "#panels/frame";
import type { LineChange } from "./corrected";
import { useBriefStyles } from "./styles";

type LineMenuProps = {
  readonly section: SectionName;
  readonly line: SourcedLine;
  readonly mark: LineMark | null;
  /** The sentence goes on behind it. */
  readonly inside?: boolean | undefined;
  readonly button: React.RefObject<HTMLButtonElement>;
  readonly onChange: LineChange["change"];
  readonly onEdit: () => void;
  /** Whether it can be told why the line is here; asked when the menu is opened. */
  readonly isExplained: () => boolean;
  /** Shows why, or no longer. */
  readonly onWhy: () => void;
};

/**
 * What a person can make of a line. A plain button until it is opened: a brief has dozens of lines. Inline, as a control may not
 * write outside its own container.
 */
export function LineMenu({
  section,
  line,
  mark,
  inside,
  button,
  onChange,
  onEdit,
  isExplained,
  onWhy,
}: LineMenuProps): React.ReactElement {
  const { strings } = useFrame();
  const styles = useBriefStyles();
  const [open, setOpen] = React.useState(false);
  const kept = mark?.correction.kept === true;
  /** The menu gives the focus back before what was chosen takes it. */
  const choose = (run: () => void) => (): void => {
    setOpen(false);
    button.current?.focus();
    run();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={mergeClasses(styles.menu, inside && styles.over)}
        aria-label={strings("line.menu", { line: line.text })}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="more" />
      </button>
      {open && (
        <span onKeyDown={(event) => event.stopPropagation()}>
          <Menu
            inline
            open
            positioning={{ target: button.current, position: "below", align: "end" }}
            onOpenChange={(event, data) => {
              if (data.open || (event.target instanceof Node && button.current?.contains(event.target))) return;
              setOpen(false);
              if (event.type === "keydown") button.current?.focus();
            }}
          >
            <MenuPopover>
              <MenuList>
                {section === "promised" && (
                  <MenuItem onClick={choose(() => onChange({ kept: !kept }))}>
                    {strings(kept ? "line.notKept" : "line.kept")}
                  </MenuItem>
                )}
                <MenuItem onClick={choose(onEdit)}>{strings("line.edit")}</MenuItem>
                <MenuItem onClick={choose(() => onChange({ hidden: true }))}>{strings("line.hide")}</MenuItem>
                {isExplained() && <MenuItem onClick={choose(onWhy)}>{strings("line.whyHere")}</MenuItem>}
                {mark && mark.correction.text !== null && (
                  <MenuItem onClick={choose(() => onChange({ text: null }))}>{strings("line.back")}</MenuItem>
                )}
              </MenuList>
            </MenuPopover>
          </Menu>
        </span>
      )}
    </>
  );
}
