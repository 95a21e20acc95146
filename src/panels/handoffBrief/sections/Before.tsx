import * as React from "react";
import type { PartBefore } from "#domain/brief";
import { MarkedEnd, Sourced } from "#panels/evidence";
import { useFrame, type Frame } from "#panels/frame";

/** "Ines (10:02–10:15)", with the day where it is not today. */
function namePart({ who, beganAt, endedAt }: PartBefore, { strings, format, now }: Frame): string {
  const name = who === "" ? strings("speaker.representative") : who;
  if (beganAt === null) return name;
  const began = format.moment(beganAt, now());
  const times = endedAt === null || endedAt === beganAt ? began : `${began}–${format.moment(endedAt, endedAt)}`;
  return `${name} (${times})`;
}

/** What people before this one said and promised, each with its places. */
export function Before({ parts }: { readonly parts: readonly PartBefore[] }): React.ReactElement {
  const frame = useFrame();
  const { strings } = frame;
  return (
    <>
      {parts.map((part, index) => (
        <div key={index}>
          <bdi>{namePart(part, frame)}</bdi>
          {part.said && (
            <>
              {": "}
              <Sourced line={part.said} />
            </>
          )}
          {part.promised.map((line, at) => (
            <div key={at}>
              {strings("before.promised")}{" "}
              <bdi>
                <MarkedEnd text={line.text} evidence={line.evidence} />
              </bdi>
            </div>
          ))}
          {part.consulted.length > 0 && <div>{strings("before.consulted", { names: part.consulted.join(", ") })}</div>}
        </div>
      ))}
    </>
  );
}
