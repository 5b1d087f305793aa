export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a JSON value has keys of its own: no list, no `null`. */
export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);
