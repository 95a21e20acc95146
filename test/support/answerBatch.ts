/** One request inside a batch, as it was sent. */
export type BatchPart = {
  readonly method: string;
  readonly url: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string | null;
};

const apart = "\r\n\r\n";

function readPart(text: string): BatchPart {
  const [, request = "", ...rest] = text.split(apart);
  const [line = "", ...headers] = request.split("\r\n");
  const [method = "", url = ""] = line.split(" ");
  const pairs = headers.map((header): [string, string] => {
    const at = header.indexOf(":");
    return [header.slice(0, at).toLowerCase(), header.slice(at + 1).trim()];
  });
  return { method, url, headers: new Map(pairs), body: rest.join(apart).trim() || null };
}

/** The requests of a batch without change sets. */
export function readBatchParts(body: string): readonly BatchPart[] {
  return body
    .split("--batch")
    .slice(1, -1)
    .map((piece) => readPart(piece));
}

async function writePart(response: Response): Promise<string> {
  const headers = [...response.headers].map(([name, value]) => `${name}: ${value}\r\n`).join("");
  return `--answer\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 ${response.status} x\r\n${headers}\r\n${await response.text()}\r\n`;
}

/** Some answers as one, as the service sends them. */
export async function toBatchResponse(parts: readonly Response[]): Promise<Response> {
  const body = (await Promise.all(parts.map(writePart))).join("");
  return new Response(`${body}--answer--\r\n`, { headers: { "Content-Type": "multipart/mixed; boundary=answer" } });
}
