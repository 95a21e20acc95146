import type { BrowserContext, ConsoleMessage, Request } from "@playwright/test";

/**
 * Watches every page and frame of a test for what must never happen: a breach of the content security policy, an error on
 * the console, an error nobody caught, a dialog, a request to another host, markup that ran.
 */
export interface Witness {
  /** These complaints are what the test is about: a source that was made to fail, a picture that is refused. */
  expect(...complaints: readonly RegExp[]): void;
  /** What was seen and not expected, each in one line. */
  complaints(): readonly string[];
}

/** The name under which frames report; tests that look for globals must know it. */
const reporter = "warmlineWitness";

/** Runs in every frame before anything else. */
function watchFrame(name: string): void {
  const report = (words: string): void => {
    (window as unknown as Record<string, ((words: string) => void) | undefined>)[name]?.(words);
  };
  window.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile }) =>
    report(`policy: ${violatedDirective} ${blockedURI} (${sourceFile})`),
  );
  Object.defineProperty(window, "__xss", { set: (value: unknown) => report(`markup ran: ${String(value)}`) });
}

function describeConsole(message: ConsoleMessage): string | null {
  return message.type() === "error" ? `console: ${message.text()} (${message.location().url})` : null;
}

function describeForeign(request: Request, own: string): string | null {
  const url = new URL(request.url());
  return url.protocol.startsWith("http") && url.origin !== own ? `request to ${url.origin}` : null;
}

/** Sets the witness on a context; `own` is the only origin that may be asked for anything. */
export async function setWitness(context: BrowserContext, own: string): Promise<Witness> {
  const seen: string[] = [];
  // Dataverse answers one search a second for each person. The tests' person may just have searched in the test before; the
  // desk waits as it is asked to.
  const expected: RegExp[] = [/^console: .* status of 429 .*\/searchquery\)$/];
  const note = (words: string | null): void => {
    if (words !== null) seen.push(words);
  };
  context.on("console", (message) => note(describeConsole(message)));
  context.on("weberror", (error) => {
    const { message, stack = "" } = error.error();
    note(`not caught: ${message} ${stack.split("\n").slice(1, 6).join(" ")}`);
  });
  context.on("request", (request) => note(describeForeign(request, own)));
  context.on("dialog", (dialog) => {
    note(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await context.exposeBinding(reporter, (_source, words: string) => note(words));
  await context.addInitScript(watchFrame, reporter);
  return {
    expect: (...complaints) => void expected.push(...complaints),
    complaints: () => seen.filter((words) => !expected.some((pattern) => pattern.test(words))),
  };
}
