import * as ReactDOM from "react-dom";
import { type ContextParts, createContext, type PropertyValues } from "./context";
import type { LoadedControl } from "./loadControl";

/** Everything about a control's surroundings that can change while it is shown. */
export type ControlSurroundings = Omit<ContextParts, "manifest" | "strings" | "updated" | "requestRender">;

/** A control on the page. */
export interface MountedControl {
  /** Something around it changed. */
  update(surroundings: ControlSurroundings): void;
  destroy(): void;
}

function listChanges(before: PropertyValues, after: PropertyValues): readonly string[] {
  return Object.keys(after).filter((name) => before[name] !== after[name]);
}

/**
 * Runs the lifecycle of a virtual control as model-driven apps do: `new`, `init` once, `updateView` whose element the host
 * renders, again after every change; `notifyOutputChanged` makes the host take the outputs into the bound properties
 * (and tell `written`, where they differ); `destroy` after the element is gone.
 */
export function mountControl(
  control: LoadedControl,
  container: Element,
  first: ControlSurroundings,
  written: (values: PropertyValues) => void = () => undefined,
): MountedControl {
  const { manifest, strings } = control;
  const instance = new control.create();
  const bound = new Set(manifest.properties.filter((property) => property.bound).map(({ name }) => name));
  let surroundings = first;
  let alive = true;
  let queued = false;

  function render(updated: readonly string[]): void {
    if (!alive) return;
    const context = createContext({ ...surroundings, manifest, strings, updated, requestRender: () => render([]) });
    ReactDOM.render(instance.updateView(context), container);
  }

  function takeOutputs(): void {
    queued = false;
    if (!alive) return;
    const outputs = Object.entries(instance.getOutputs?.() ?? {}).filter(([name]) => bound.has(name));
    const values = { ...surroundings.values, ...Object.fromEntries(outputs) };
    const changed = listChanges(surroundings.values, values);
    // Nothing changed, nothing is shown anew: that a host did so is written nowhere, and Microsoft's test harness does not.
    if (changed.length === 0) return;
    surroundings = { ...surroundings, values };
    written(values);
    render(changed);
  }

  function notifyOutputChanged(): void {
    // The platform takes outputs after the control's own work, and once for several notifications.
    if (!queued) queueMicrotask(takeOutputs);
    queued = true;
  }

  const start = createContext({ ...surroundings, manifest, strings, updated: [], requestRender: () => render([]) });
  instance.init(start, notifyOutputChanged, {});
  render([]);
  return {
    update(next) {
      const changed = listChanges(surroundings.values, next.values);
      surroundings = next;
      render(changed);
    },
    destroy() {
      alive = false;
      ReactDOM.unmountComponentAtNode(container);
      instance.destroy();
    },
  };
}
