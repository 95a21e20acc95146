import * as React from "react";
import type { Change, Day } from "#domain/routing";
import { useTextStyles } from "#panels/elements";
import { usePageStyles, useQueueFrame } from "#panels/queueReview/frame";

type ChangesProps = { readonly day: Day; readonly change: Change; readonly onChange: (change: Change) => void };

type NumberProps = {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly step?: number;
  readonly onValue: (value: number) => void;
};

/** A whole number within its limits: what is typed beyond them is taken back to them. */
function NumberField({ label, value, most, step = 1, onValue }: NumberProps): React.ReactElement {
  const text = useTextStyles();
  const take = (typed: string): void => onValue(Math.min(most, Math.max(0, Math.round(Number(typed)) || 0)));
  return (
    <label className={text.text}>
      {label}{" "}
      <input
        type="number"
        min={0}
        max={most}
        step={step}
        value={value}
        onChange={(event) => take(event.target.value)}
      />
    </label>
  );
}

const capacities = [1, 2, 3, 4, 5] as const;

/** What is to be otherwise. */
export function Changes({ day, change, onChange }: ChangesProps): React.ReactElement {
  const { strings } = useQueueFrame();
  const page = usePageStyles();
  const text = useTextStyles();
  const set = (part: Partial<Change>): void => onChange({ ...change, ...part });
  return (
    <fieldset className={page.changes}>
      <legend className={text.title}>{strings("whatIf.changes")}</legend>
      {day.skills.length > 0 && (
        <>
          <label className={text.text}>
            {strings("whatIf.skill")}{" "}
            <select
              value={change.skill}
              onChange={(event) => set({ skill: event.target.value, skilled: Math.max(1, change.skilled) })}
            >
              <option value="">{strings("whatIf.noSkill")}</option>
              {day.skills.map((skill) => (
                <option key={skill} value={skill}>
                  {skill}
                </option>
              ))}
            </select>
          </label>
          {change.skill !== "" && (
            <NumberField
              label={strings("whatIf.skilled")}
              value={change.skilled}
              most={day.workers.length}
              onValue={(skilled) => set({ skilled })}
            />
          )}
        </>
      )}
      <NumberField
        label={strings("whatIf.people")}
        value={change.people}
        most={100}
        onValue={(people) => set({ people })}
      />
      <label className={text.text}>
        {strings("whatIf.capacity")}{" "}
        <select
          value={change.capacity ?? ""}
          onChange={(event) => set({ capacity: event.target.value === "" ? null : Number(event.target.value) })}
        >
          <option value="">{strings("whatIf.asItWas")}</option>
          {capacities.map((one) => (
            <option key={one} value={one}>
              {strings("tile.plain", { value: one })}
            </option>
          ))}
        </select>
      </label>
      <NumberField
        label={strings("whatIf.longer")}
        value={change.longer}
        most={720}
        step={15}
        onValue={(longer) => set({ longer })}
      />
    </fieldset>
  );
}
