import * as React from "react";
import * as parts from "#panels/parts";
import * as wiring from "#wiring";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";

/**
 * A library control (Power Apps "dependent libraries"): it holds what all Warmline controls share, once on the page,
 * and is loaded before each of them. It shows nothing and is not meant to be put on a form.
 */
export class DeskLibrary implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  init(): void {
    // Nothing to begin: loading the bundle was all.
  }

  updateView(): React.ReactElement {
    return React.createElement(React.Fragment);
  }

  destroy(): void {
    // Nothing to end.
  }
}

Object.assign(window, { WarmlineDesk: { parts, wiring } });
