import * as React from "react";
import { awaitLibrary, type LibraryPage } from "./awaitLibrary";

type Control = Required<Pick<ComponentFramework.ReactControl<object, object>, "init" | "updateView" | "destroy">>;
/** What a control's own code offers (`control.ts` beside its index). */
type Code = { readonly createControl: () => Control };
type Context = ComponentFramework.Context<object>;

/** `show` is what stands there now; `watch` is told how to show it again. */
type Place = { readonly show: () => React.ReactElement | null; readonly watch: (again: () => void) => void };

/**
 * What a control's place shows. It renders itself again: that a host does so when a control without outputs says that they changed is
 * written nowhere, and Microsoft's test harness does not.
 */
function Shown({ show, watch }: Place): React.ReactElement | null {
  const [, again] = React.useReducer((times: number) => times + 1, 0);
  React.useEffect(() => watch(again), [watch]);
  return show();
}

/**
 * A control whose panel stands on the library control: it begins when that is on the page. Until then it shows nothing, after five
 * seconds what it waits for. It stands in every control's own bundle, so it is small.
 */
export abstract class LateControl implements ComponentFramework.ReactControl<object, object> {
  private control: Control | null = null;
  private context: Context | null = null;
  private said = "";
  private shown: React.ReactElement | null = null;
  private gone = false;
  private again = (): void => undefined;

  /** `load` runs the control's own code, which takes the library from the page. */
  protected constructor(private readonly load: () => Promise<Code>) {}

  init(context: Context, changed: () => void): void {
    this.context = context;
    const say = (key: string): void => {
      this.said = context.resources.getString(key);
      this.place();
    };
    const begin = ({ createControl }: Code): void => {
      if (this.gone) return;
      const control = createControl();
      control.init(context, changed, {});
      this.control = control;
      this.place();
    };
    void awaitLibrary(window as LibraryPage, () => say("library.late"))
      .then(() => this.load())
      .then(begin, () => say("library.missing"));
  }

  updateView(context: Context): React.ReactElement {
    this.context = context;
    this.make();
    return React.createElement(Shown, { show: this.show, watch: this.watch });
  }

  /** Made outside of a rendering: a control that is updated may bring its desk to another conversation. */
  private make(): void {
    this.shown =
      (this.context && this.control?.updateView(this.context)) ??
      React.createElement("p", { role: "status" }, this.said);
  }

  private place(): void {
    this.make();
    this.again();
  }

  private readonly show = (): React.ReactElement | null => this.shown;

  /** What came before the first painting was seen is shown now. */
  private readonly watch = (again: () => void): void => {
    this.again = again;
    again();
  };

  getOutputs(): object {
    return {};
  }

  destroy(): void {
    this.gone = true;
    this.again = () => undefined;
    this.control?.destroy();
  }
}
