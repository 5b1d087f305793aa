// The wire's endpoints, from the description that the backend gives of itself (`GET /openapi.json`).
import { describeApi } from "../../src/backend/http/describeApi.js";
import { ROUTES } from "../../src/backend/routes.js";
import { ERROR_ANSWERS } from "../../src/organization/errorAnswers.js";

type Schema = Readonly<Record<string, unknown>>;

/** The OpenAPI document. */
export const describeWire = () => describeApi(ROUTES, "/v1");

const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("<", "&lt;").replaceAll("{", "&#123;");

/** A schema in a few words: its name, its type, its values. */
function typeOf(schema: Schema): string {
  const { $ref, type, enum: values, items, anyOf } = schema;
  if (typeof $ref === "string") return $ref.replace("#/components/schemas/", "");
  if (Array.isArray(values)) return values.map((value) => JSON.stringify(value)).join(" | ");
  if (Array.isArray(anyOf)) {
    const [first, ...others] = anyOf.map(typeOf);
    return others.every((other) => `${other}[]` === first || `(${other})[]` === first)
      ? `${others.join(" | ")}, may be repeated`
      : [first, ...others].join(" | ");
  }
  if (type === "array" && items) {
    const one = typeOf(Object(items));
    return one.includes(" | ") ? `(${one})[]` : `${one}[]`;
  }
  return typeof type === "string" ? type : "any";
}

const table = (title: string, rows: readonly (readonly string[])[]) =>
  rows.length === 0
    ? []
    : ["", `| ${title} | type | |`, "| --- | --- | --- |", ...rows.map((row) => `| ${row.map(cell).join(" | ")} |`)];

const fieldsOf = (schema: Schema) => {
  const required = new Set<unknown>(Array.isArray(schema["required"]) ? schema["required"] : []);
  return Object.entries<Schema>(Object(schema["properties"] ?? {})).map(([name, field]) => [
    `\`${name}\``,
    `\`${typeOf(field)}\``,
    required.has(name) ? "required" : "",
  ]);
};

/** A page about all endpoints. */
export function wirePage(): string {
  const { paths, components } = describeWire();
  const endpoints = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, { parameters, requestBody, responses }]) => {
      const body = requestBody?.content["application/json"]?.schema;
      const answer = Object.values(responses["200"]?.content ?? {})[0]?.schema;
      return [
        "",
        `### ${method.toUpperCase()} ${path.replaceAll("{", "\\{")}`,
        ...table(
          "parameter",
          parameters.map(({ name, in: place, required, schema }) => [
            `\`${name}\` (${place})`,
            `\`${typeOf(Object(schema))}\``,
            required ? "required" : "",
          ]),
        ),
        ...(body ? table("body", fieldsOf(body)) : []),
        ...(answer ? ["", `Answers \`${typeOf(answer)}\`.`, ...table("answer", fieldsOf(answer))] : []),
      ];
    }),
  );
  const records = Object.entries(components.schemas).flatMap(([name, schema]) => [
    "",
    `### ${name}`,
    ...table("field", fieldsOf(schema)),
  ]);
  return [
    "# The HTTP API",
    "",
    "Every endpoint of Roster's backend, from its own description: [openapi.json](/openapi.json), with the JSON Schema of each",
    "record, which the backend also serves at `GET /openapi.json`. Paths are below the place where it is mounted, e.g. `/v1`.",
    "",
    "## Endpoints",
    ...endpoints,
    "",
    "## Records",
    ...records,
    "",
    "## Error codes",
    "",
    "| code | status | sentence |",
    "| --- | --- | --- |",
    ...Object.entries(ERROR_ANSWERS).map(([code, [status, text]]) => `| \`${code}\` | ${status} | ${cell(text)} |`),
    "",
  ].join("\n");
}
