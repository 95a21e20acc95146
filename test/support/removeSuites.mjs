import { rmSync } from "node:fs";

export default function removeSuites() {
  const folder = process.env.WARMLINE_SUITES;
  if (folder) rmSync(folder, { recursive: true, force: true });
}
