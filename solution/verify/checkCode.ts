import { parse } from "acorn";
import { type Finding, problem, warning } from "./finding";
import { all, type Package, read } from "./readPackage";

/** Things that are secrets whatever they stand in, and what they are. */
const secrets: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN (?:RSA |EC |OPENSSH )?PRIVATE KEY-----/, "a private key"],
  [/\b(?:AccountKey|SharedAccessKey)=[A-Za-z0-9+/]{40,}={0,2}/, "the key of a storage account or bus"],
  [/\bclient_?secret["']?\s*[:=]\s*["'][^"']{16,}["']/i, "a client secret"],
  [/\beyJ[A-Za-z0-9_-]{20,}\.eyJ[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,}/, "an access token"],
  [/\bAKIA[0-9A-Z]{16}\b/, "an access key"],
];

/** Places from which code, styles or pictures of another host would be loaded. */
const remote =
  /(?:<(?:script|link|img|iframe)\b[^>]*?(?:src|href)=|importScripts\(|\bimport\(|\.src\s*=\s*)["']?https?:\/\/([^/"'\s>]+)/i;

const isText = (path: string): boolean => !/\.(?:msapp|png|jpe?g|gif|ico|zip|dll|docx?|xlsx?|pdf)$/i.test(path);

/** The scripts of a solution: bundles of controls, and web resources that are scripts (type 3). */
export function listScripts(contents: Package): readonly string[] {
  const resources = all(contents.xml("customizations.xml"), "WebResource")
    .filter((one) => read(one, "WebResourceType") === "3" && !read(one, "Name").endsWith(".json"))
    .map((one) => read(one, "FileName").replace(/^\//, ""));
  return [...contents.paths.filter((path) => /^Controls\/.*\.js$/.test(path)), ...resources].filter((path) =>
    contents.paths.includes(path),
  );
}

function checkScript(path: string, code: string): readonly Finding[] {
  const findings: Finding[] = [];
  if (/\beval\s*\(|\bnew Function\s*\(/.test(code))
    findings.push(
      warning(
        path,
        "it makes code of text (eval): a strict content security policy and the solution checker refuse it.",
      ),
    );
  try {
    parse(code, { ecmaVersion: 2018, sourceType: "script", allowHashBang: true });
  } catch (error) {
    const words = error instanceof Error ? error.message : "";
    findings.push(warning(path, `the solution checker reads ES2018, and this is something else: ${words}.`));
  }
  return findings;
}

/** What ships as code or text: nothing from other hosts, no secrets, no eval, nothing newer than the solution checker reads. */
export function checkCode(contents: Package): readonly Finding[] {
  const scripts = listScripts(contents).flatMap((path) => checkScript(path, contents.text(path)));
  const texts = contents.paths.filter(isText).flatMap((path) => {
    const text = contents.text(path);
    const found = secrets
      .filter(([pattern]) => pattern.test(text))
      .map(([, words]) => problem(path, `it holds ${words}. Take it out, and make a new one: this one is known now.`));
    const host = /^(?:WebResources|Controls)\//.test(path) ? remote.exec(text)?.[1] : undefined;
    return host
      ? [...found, warning(path, `it loads something from ${host}: a strict content security policy refuses it.`)]
      : found;
  });
  return [...scripts, ...texts];
}
