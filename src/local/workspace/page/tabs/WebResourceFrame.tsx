import * as React from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { webResourceUrl } from "#local/workspace/shims";
import { useWorkspace } from "#local/workspace/page/state";

const useStyles = makeStyles({
  frame: {
    display: "block",
    width: "100%",
    height: "100%",
    border: "none",
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

type FrameProps = {
  readonly title: string;
  /** Dataverse name of the web resource, "wml_/desk.html". */
  readonly name: string;
  readonly data: string;
};

/** An HTML web resource as model-driven apps show it: a frame of the same origin, with `data` as its one parameter. */
export function WebResourceFrame({ title, name, data }: FrameProps): React.ReactElement {
  const styles = useStyles();
  const theme = useWorkspace((state) => state.theme);
  const query = data === "" ? "" : `?data=${encodeURIComponent(data)}`;
  return (
    <iframe
      className={styles.frame}
      title={title}
      src={`${webResourceUrl(window, name)}${query}`}
      style={{ colorScheme: theme === "light" ? "light" : "dark" }}
    />
  );
}
