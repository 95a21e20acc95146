import * as React from "react";
import { correctBrief, findDue, isKept, longestCorrection, openPromises, writeHandoffLine } from "#domain/brief";
import { createHideRule, muteHandlers } from "#domain/knowledge";
import * as cards from "#panels/cards";
import * as deskContext from "#panels/deskContext";
import * as elements from "#panels/elements";
import * as evidence from "#panels/evidence";
import * as frame from "#panels/frame";
import * as wiring from "#wiring";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";

// What panels ask of the domain, which the desk knows as well: they take it from here. A test holds the lists complete.
const brief = { correctBrief, findDue, isKept, longestCorrection, openPromises, writeHandoffLine };
const knowledge = { createHideRule, muteHandlers };

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

// Its copy may have come first (src/library): then everything on the page stays with that one.
if (!("WarmlineDesk" in window))
  Object.assign(window, { WarmlineDesk: { brief, cards, deskContext, elements, evidence, frame, knowledge, wiring } });
