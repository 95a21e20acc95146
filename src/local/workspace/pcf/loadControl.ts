import { readUserLanguage } from "#local/workspace/language";
import { type ControlManifest, readManifest, readStrings } from "./manifest";

/** A control as a bundle registers it. Inputs are known only to the control itself. */
export type ControlClass = new () => ComponentFramework.ReactControl<unknown, Record<string, unknown>>;

/** A control whose bundle, manifest and words are here. */
export type LoadedControl = {
  readonly create: ControlClass;
  readonly manifest: ControlManifest;
  readonly strings: ReadonlyMap<string, string>;
};

type FrameworkPage = Window & {
  React?: unknown;
  Reactv16?: unknown;
  ComponentFramework?: { registerControl(id: string, control: ControlClass): void };
};

/** Loads controls as the platform does: each once, whatever the number of places it is shown in. */
export interface ControlLoader {
  load(name: string): Promise<LoadedControl>;
}

async function readText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} cannot be read (${response.status}). Run npm run build.`);
  return response.text();
}

function runScript(page: Window, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = page.document.createElement("script");
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${address} cannot be loaded. Run npm run build.`));
    page.document.head.append(script);
  });
}

/** The files of words in the person's language; those in English where a control has none in it. */
function chooseWords(paths: readonly string[], languageId: number): readonly string[] {
  const own = paths.filter((path) => path.endsWith(`.${languageId}.resx`));
  return own.length > 0 ? own : paths.filter((path) => path.endsWith(".1033.resx"));
}

/**
 * Names React as pcf-scripts compiles bundles to find it (`Reactv16`), offers `ComponentFramework.registerControl`, which
 * they call (without it they fall back to a global of their own), and loads them from `/controls/<Name>/`.
 */
export function createControlLoader(page: Window): ControlLoader {
  const registered = new Map<string, ControlClass>();
  const loading = new Map<string, Promise<LoadedControl>>();
  const { languageId } = readUserLanguage(page.location.search);
  const framework = page as FrameworkPage;
  framework.Reactv16 ??= framework.React;
  framework.ComponentFramework = {
    registerControl(id, control) {
      registered.set(id, control);
    },
  };

  /** Dependent libraries: the controls a manifest names run before its own bundle. */
  async function loadLibraries({ libraries }: ControlManifest): Promise<void> {
    for (const library of libraries) await load(library);
  }

  function load(name: string): Promise<LoadedControl> {
    const already = loading.get(name) ?? loadOnce(name);
    loading.set(name, already);
    already.catch(() => loading.delete(name));
    return already;
  }

  async function loadOnce(name: string): Promise<LoadedControl> {
    const folder = `/controls/${name}/`;
    const manifest = readManifest(await readText(`${folder}ControlManifest.xml`));
    const [files] = await Promise.all([
      Promise.all(chooseWords(manifest.strings, languageId).map((path) => readText(folder + path))),
      loadLibraries(manifest).then(() => runScript(page, `${folder}bundle.js`)),
    ]);
    const create = registered.get(manifest.id);
    if (!create) throw new Error(`${folder}bundle.js does not register ${manifest.id}.`);
    return { create, manifest, strings: new Map(files.flatMap((xml) => [...readStrings(xml)])) };
  }

  return { load };
}
