import * as React from "react";
import { awaitLibrary, type LibraryPage } from "./awaitLibrary";

type Control = Required<Pick<ComponentFramework.ReactControl<object, object>, "init" | "updateView" | "destroy">>;
/** What a control's own code offers (`control.ts` beside its index). */
type Code = { readonly createControl: () => Control };
type Context = ComponentFramework.Context<object>;

/**
 * A control whose panel stands on the library control: it begins when that is on the page. Until then it shows nothing, after five
 * seconds what it waits for. It stands in every control's own bundle, so it is small.
 */
export abstract class LateControl implements ComponentFramework.ReactControl<object, object> {
  private control: Control | null = null;
  private said = "";
  private gone = false;

  /** `load` runs the control's own code, which takes the library from the page. */
  protected constructor(private readonly load: () => Promise<Code>) {}

  init(context: Context, changed: () => void): void {
    const say = (key: string): void => {
      this.said = context.resources.getString(key);
      changed();
    };
    const begin = ({ createControl }: Code): void => {
      if (this.gone) return;
      const control = createControl();
      control.init(context, changed, {});
      this.control = control;
      changed();
    };
    void awaitLibrary(window as LibraryPage, () => say("library.late"))
      .then(() => this.load())
      .then(begin, () => say("library.missing"));
  }

  updateView(context: Context): React.ReactElement {
    return this.control?.updateView(context) ?? React.createElement("p", { role: "status" }, this.said);
  }

  getOutputs(): object {
    return {};
  }

  destroy(): void {
    this.gone = true;
    this.control?.destroy();
  }
}
