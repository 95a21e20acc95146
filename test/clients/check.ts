/** One thing an outside client must find. `run` rejects when it does not. */
export type Check = { readonly name: string; readonly run: () => Promise<void> };

/** The checks of one client. */
export type Suite = { readonly client: string; readonly checks: readonly Check[] };

/** A check with its name first, as it reads. */
export function check(name: string, run: () => Promise<void>): Check {
  return { name, run };
}

/** Why a promise was rejected. Throws when it was not. */
export async function rejection(promise: Promise<unknown>): Promise<Record<string, unknown>> {
  let answer: unknown;
  try {
    answer = await promise;
  } catch (error) {
    return error as Record<string, unknown>;
  }
  throw new Error(`It was answered with ${JSON.stringify(answer)?.slice(0, 200)} and should have been refused.`);
}

/** Runs suites one check after another, prints each, and answers how many passed and failed. */
export async function runSuites(suites: readonly Suite[]): Promise<{ passed: number; failed: number }> {
  const total = { passed: 0, failed: 0 };
  for (const { client, checks } of suites) {
    console.log(`\n${client}`);
    for (const { name, run } of checks) {
      try {
        await run();
        total.passed += 1;
        console.log(`  ok     ${name}`);
      } catch (error) {
        total.failed += 1;
        const reason = error instanceof Error ? error.message : JSON.stringify(error);
        console.log(`  FAILED ${name}\n         ${reason.replaceAll("\n", "\n         ")}`);
      }
    }
  }
  return total;
}
