import { expect, test as base } from "@playwright/test";
import { type Centre, createCentre } from "./centre";
import { setWitness, type Witness } from "./witness";

type Stage = { readonly centre: Centre; readonly witness: Witness };

/** A test on a workspace without open sessions, watched by a witness who ends it with what must not have happened. */
export const test = base.extend<Stage>({
  centre: async ({ request }, lend) => {
    const centre = createCentre(request);
    await centre.clear();
    await lend(centre);
  },
  witness: [
    async ({ context, baseURL }, lend) => {
      const witness = await setWitness(context, baseURL ?? "");
      await lend(witness);
      expect(witness.complaints(), "what must not happen").toEqual([]);
    },
    { auto: true },
  ],
});
