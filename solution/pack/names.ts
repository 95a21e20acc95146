import { nameId } from "#domain/followup";

/** Namespace of the ids of Warmline's components (a fixed random UUID). */
const namespace = "b2a5c1de-0c35-4f0e-9a3d-6f1c2a7784e1";

/** The id of a component: the same for the same kind and name in every build and every organisation (UUID version 5). */
export const componentId = (kind: "webresource" | "role" | "appaction" | "test", name: string): string =>
  nameId(namespace, `${kind}\n${name}`);

/** Where a web resource's content stands in the zip: its name without signs, at most 50 characters, and its id. */
export function contentPath(name: string): string {
  const plain = name.replace(/[^\w]/g, "").slice(0, 50);
  return `WebResources/${plain}${componentId("webresource", name).toUpperCase()}`;
}
