import type { Element } from "@xmldom/xmldom";
import { type Finding, problem, warning } from "./finding";
import { all, type Package, read } from "./readPackage";

const place = "customizations.xml";
const guid = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i;
const levels = ["Basic", "Local", "Deep", "Global"];

function checkRole(role: Element): readonly Finding[] {
  const at = `${place}, role ${role.getAttribute("name") ?? ""}`;
  const findings: Finding[] = [];
  if (!guid.test(role.getAttribute("id") ?? "")) findings.push(problem(at, "its id is no GUID."));
  const privileges = all(role, "RolePrivilege");
  if (privileges.length === 0) findings.push(warning(at, "it has no privilege; no exported role is without one."));
  const seen = new Set<string>();
  for (const privilege of privileges) {
    const name = privilege.getAttribute("name") ?? "";
    const level = privilege.getAttribute("level") ?? "";
    if (!/^prv[A-Za-z]\w+$/.test(name))
      findings.push(problem(at, `"${name}" is no name of a privilege (prvReadAccount).`));
    if (!levels.includes(level))
      findings.push(problem(at, `${name} has the level "${level}"; there are ${levels.join(", ")}.`));
    if (seen.has(name)) findings.push(problem(at, `${name} is in it twice.`));
    seen.add(name);
  }
  return findings;
}

function checkFile(owner: string, file: string, { paths }: Package): readonly Finding[] {
  if (file !== "" && paths.includes(file.replace(/^\//, ""))) return [];
  return [problem(`${place}, ${owner}`, `its file ${file || "(none named)"} is not in the zip.`)];
}

function checkWebResources(contents: Package): readonly Finding[] {
  const resources = all(contents.xml(place), "WebResource").filter((one) => all(one, "WebResourceId").length > 0);
  const ids = resources.map((one) => read(one, "WebResourceId").toLowerCase());
  return resources.flatMap((one, at) => {
    const name = read(one, "Name");
    const file = read(one, "FileName");
    const findings = [...checkFile(`web resource ${name}`, file, contents)];
    const id = ids[at] ?? "";
    if (!guid.test(id)) findings.push(problem(`${place}, web resource ${name}`, "its id is no GUID."));
    else if (ids.indexOf(id) !== at)
      findings.push(problem(`${place}, web resource ${name}`, "another has the same id."));
    if (!/^(?:[1-9]|1[0-2])$/.test(read(one, "WebResourceType")))
      findings.push(
        problem(`${place}, web resource ${name}`, `its type is "${read(one, "WebResourceType")}"; there are 1 to 12.`),
      );
    if (contents.bytes(file.replace(/^\//, "")) > 5_000_000)
      findings.push(
        warning(`${place}, web resource ${name}`, "it is above 5 MB, which an organisation takes unless set higher."),
      );
    return findings;
  });
}

/** A control is put on a column or on a view: with neither it can be put nowhere, and a dataset without a name binds nothing. */
function checkBinding(path: string, control: Element): readonly Finding[] {
  const datasets = all(control, "data-set");
  if (datasets.length === 0 && all(control, "property").length === 0)
    return [problem(path, "it takes neither a property nor a data-set: it can be put on no form and no view.")];
  const names = datasets.map((one) => one.getAttribute("name") ?? "");
  return [
    ...names
      .filter((one) => !/^[A-Za-z_]\w*$/.test(one))
      .map((one) => problem(path, `"${one}" is no name of a data-set (letters, digits and _).`)),
    ...names
      .filter((one, at) => one !== "" && names.indexOf(one) !== at)
      .map((one) => problem(path, `the data-set ${one} is in it twice.`)),
    ...datasets
      .filter((one) => (one.getAttribute("display-name-key") ?? "") === "")
      .map((one) => problem(path, `the data-set ${one.getAttribute("name") ?? ""} has no display-name-key.`)),
  ];
}

function checkControl(name: string, file: string, contents: Package, names: readonly string[]): readonly Finding[] {
  const path = file.replace(/^\//, "");
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const manifest = contents.xml(path);
  const control = all(manifest, "control")[0];
  if (!control) return [];
  const findings: Finding[] = [];
  const called = `${control.getAttribute("namespace") ?? ""}.${control.getAttribute("constructor") ?? ""}`;
  if (name.slice(name.indexOf("_") + 1) !== called)
    findings.push(problem(path, `it is the manifest of ${called}, and stands for ${name}.`));
  findings.push(...checkBinding(path, control));
  const wanted = [...all(control, "code"), ...all(control, "resx"), ...all(control, "css"), ...all(control, "img")];
  for (const one of wanted) {
    const part = `${folder}${one.getAttribute("path") ?? ""}`;
    if (!contents.paths.includes(part)) findings.push(problem(path, `it names ${part}, which is not in the zip.`));
  }
  const needs = all(control, "dependency").filter((one) => one.getAttribute("type") === "control");
  for (const one of needs) {
    const library = one.getAttribute("name") ?? "";
    if (!names.includes(library))
      findings.push(problem(path, `it depends on the control ${library}, which is not in the zip.`));
  }
  return findings;
}

function checkControls(contents: Package): readonly Finding[] {
  const controls = all(contents.xml(place), "CustomControl").map((one) => ({
    name: read(one, "Name"),
    file: read(one, "FileName"),
  }));
  const names = controls.map(({ name }) => name);
  return controls.flatMap(({ name, file }) => [
    ...checkFile(`control ${name}`, file, contents),
    ...checkControl(name, file, contents, names),
  ]);
}

/** What customizations.xml names, and what the named parts name in turn: roles, web resources, controls and their libraries. */
export function checkCustomizations(contents: Package): readonly Finding[] {
  const roles = all(all(contents.xml(place), "Roles")[0], "Role");
  return [...roles.flatMap(checkRole), ...checkWebResources(contents), ...checkControls(contents)];
}
