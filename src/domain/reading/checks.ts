export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const isTextList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === "string");

export const isNumberList = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((one) => typeof one === "number" && Number.isFinite(one));
