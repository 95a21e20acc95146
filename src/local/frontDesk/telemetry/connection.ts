/** Where telemetry goes, from a connection string of Application Insights. */
export type Connection = {
  readonly key: string;
  /** The address events are posted to. */
  readonly track: string;
};

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const usual = "https://dc.services.visualstudio.com/";

/** "InstrumentationKey=…;IngestionEndpoint=…". Null for what is none. */
export function readConnection(text: string): Connection | null {
  const parts = new Map(
    text.split(";").map((part): [string, string] => {
      const [name = "", ...value] = part.split("=");
      return [name.trim().toLowerCase(), value.join("=").trim()];
    }),
  );
  const key = parts.get("instrumentationkey") ?? "";
  const base = parts.get("ingestionendpoint") ?? usual;
  if (!guid.test(key) || !URL.canParse(base)) return null;
  const url = new URL("v2/track", base.endsWith("/") ? base : `${base}/`);
  return url.protocol === "https:" || url.protocol === "http:" ? { key, track: url.href } : null;
}
