/** What the host reads of a built ControlManifest.xml. `strings` are addresses below the control's folder. */
export type ControlManifest = {
  readonly id: string;
  readonly properties: readonly { readonly name: string; readonly type: string; readonly bound: boolean }[];
  /** Names of the datasets it takes: rows of a view each. */
  readonly datasets: readonly string[];
  readonly strings: readonly string[];
  /** Names of the library controls it depends on, without prefix and namespace. */
  readonly libraries: readonly string[];
};

const read = (element: Element, name: string) => element.getAttribute(name) ?? "";

/** Reads a ControlManifest.xml; `id` is what the bundle registers itself under. Throws when it names no control. */
export function readManifest(xml: string): ControlManifest {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  const control = document.querySelector("control");
  if (!control) throw new Error("The manifest names no control.");
  return {
    id: `${read(control, "namespace")}.${read(control, "constructor")}`,
    properties: Array.from(control.querySelectorAll("property"), (property) => ({
      name: read(property, "name"),
      type: read(property, "of-type"),
      bound: read(property, "usage") === "bound",
    })),
    datasets: Array.from(control.querySelectorAll("data-set"), (dataset) => read(dataset, "name")),
    strings: Array.from(control.querySelectorAll("resources > resx"), (resx) => read(resx, "path")),
    libraries: Array.from(control.querySelectorAll("resources > dependency[type='control']"), (dependency) =>
      read(dependency, "name").replace(/^.*\./, ""),
    ),
  };
}

/** The words of a .resx file: name → value. */
export function readStrings(xml: string): ReadonlyMap<string, string> {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  return new Map(
    Array.from(document.querySelectorAll("root > data"), (data) => [
      read(data, "name"),
      data.querySelector("value")?.textContent ?? "",
    ]),
  );
}
