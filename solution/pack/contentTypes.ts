import { type Element, element, writeXml } from "./xml";

const bytes = { ContentType: "application/octet-stream" };

/** The ending of a path's last step, "" where it has none. "data" and a web resource named by its id have none. */
export function endingOf(path: string): string {
  const last = path.slice(path.lastIndexOf("/") + 1);
  const dot = last.lastIndexOf(".");
  return dot < 0 ? "" : last.slice(dot + 1);
}

/**
 * Writes [Content_Types].xml for all other parts: a Default for each ending, an Override for each part without one. It alone has a
 * byte order mark and a declaration, as in every export.
 */
export function writeContentTypes(paths: readonly string[]): string {
  const endings = [...new Set(paths.map(endingOf))].filter((ending) => ending !== "");
  const entries: Element[] = [
    ...endings.map((ending) => element("Default", [], { Extension: ending, ...bytes })),
    ...paths
      .filter((path) => endingOf(path) === "")
      .map((path) => element("Override", [], { PartName: `/${path}`, ...bytes })),
  ];
  const types = element("Types", entries, {
    xmlns: "http://schemas.openxmlformats.org/package/2006/content-types",
  });
  return `\ufeff<?xml version="1.0" encoding="utf-8"?>${writeXml(types)}`;
}
