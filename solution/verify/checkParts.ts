import { type Finding, problem, warning } from "./finding";
import { all, type Package } from "./readPackage";

const needed = ["[Content_Types].xml", "solution.xml", "customizations.xml"] as const;

function endingOf(path: string): string {
  const last = path.slice(path.lastIndexOf("/") + 1);
  return last.includes(".") ? last.slice(last.lastIndexOf(".") + 1) : "";
}

/** Each part has a content type: by its ending, or by its own name where it has no ending or none is given for it. */
function checkTypes({ xml, paths }: Package): readonly Finding[] {
  const types = xml("[Content_Types].xml");
  if (!types) return [];
  const endings = new Set(all(types, "Default").map((one) => one.getAttribute("Extension")?.toLowerCase() ?? ""));
  const overrides = all(types, "Override").map((one) => (one.getAttribute("PartName") ?? "").replace(/^\//, ""));
  const own = new Set(overrides);
  const untyped = paths
    .filter((path) => path !== "[Content_Types].xml" && !own.has(path) && !own.has(encodeURI(path)))
    .filter((path) => !endings.has(endingOf(path).toLowerCase()))
    .map((path) =>
      problem(path, "[Content_Types].xml gives it no content type (an Override, or a Default for its ending)."),
    );
  const there = new Set(paths.flatMap((path) => [path, encodeURI(path)]));
  const empty = overrides
    .filter((path) => !there.has(path))
    .map((path) => warning("[Content_Types].xml", `it gives a content type to ${path}, which is not in the zip.`));
  return [...untyped, ...empty];
}

/** The three manifests are there, every part has a content type, and no name breaks an import. */
export function checkParts(contents: Package): readonly Finding[] {
  const { paths } = contents;
  const missing = needed
    .filter((path) => !paths.includes(path))
    .map((path) => {
      const nested = paths.find((one) => one.endsWith(`/${path}`));
      const words = nested ? `it is missing at the root; ${nested} was packed with its folder.` : "it is missing.";
      return problem(path, `${words} An import needs it at the root of the zip.`);
    });
  const commas = paths
    .filter((path) => path.includes(","))
    .map((path) => problem(path, "its name has a comma: imports break on it. Rename the component."));
  const values = paths
    .filter((path) => path.endsWith("environmentvariablevalues.json"))
    .map((path) =>
      warning(path, "it ships the value of an environment variable, which overwrites that of the target."),
    );
  const unpacked = paths.some((path) => path.startsWith("Other/"))
    ? [problem("Other/", "this is an unpacked source tree put into a zip, not a solution zip: pack it first.")]
    : [];
  return [...missing, ...unpacked, ...commas, ...values, ...checkTypes(contents)];
}
