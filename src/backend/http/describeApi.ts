import { z } from "zod";
import { errorAnswer, NAMED_ANSWERS } from "./answers.js";
import type { Operation } from "./operation.js";

type JsonSchema = Readonly<Record<string, unknown>>;

/** As much of an OpenAPI 3.1 document as one of ours has. */
export interface ApiDescription {
  readonly openapi: "3.1.0";
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly securitySchemes: Readonly<Record<string, JsonSchema>>;
  };
}

interface DescribedOperation {
  readonly operationId: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: "path" | "query" | "header";
    readonly required: boolean;
    readonly schema: unknown;
  }[];
  readonly requestBody?: { readonly required: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content: Content }>>;
}

type Content = Readonly<Record<string, { readonly schema: JsonSchema }>>;

const names = z.registry<{ id: string }>();
for (const [id, answer] of Object.entries(NAMED_ANSWERS)) names.add(answer, { id });

const toJson = (type: z.ZodType, io: "input" | "output") =>
  z.toJSONSchema(type, {
    io,
    metadata: names,
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      Object.assign(jsonSchema, z.globalRegistry.get(zodSchema));
      // How its digits are written, in an address.
      if (jsonSchema.type === "integer") delete jsonSchema.pattern;
    },
  });

/** JSON Schema that refers to what is named as OpenAPI does. */
const pointingToComponents = (schema: object): JsonSchema =>
  JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    key === "$ref" && typeof value === "string" ? value.replace("#/$defs/", "#/components/schemas/") : value,
  );

function toSchema(type: z.ZodType, io: "input" | "output"): JsonSchema {
  const { $schema: _dialect, $defs: _named, ...schema } = toJson(type, io);
  return pointingToComponents(schema);
}

const componentOf = (id: string, answer: z.ZodType): JsonSchema =>
  pointingToComponents(toJson(answer, "output").$defs?.[id] ?? {});

interface Fields {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
}

function parametersOf(place: "path" | "query" | "header", type: z.ZodType): DescribedOperation["parameters"] {
  const { properties = {}, required = [] }: Fields = toSchema(type, "input");
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema,
  }));
}

function bodyOf(type: z.ZodType): Pick<DescribedOperation, "requestBody"> {
  const schema = toSchema(type, "input");
  const { properties, required = [] }: Fields = schema;
  if (properties && Object.keys(properties).length === 0) return {};
  const isRequired = properties === undefined || required.length > 0;
  return { requestBody: { required: isRequired, content: { "application/json": { schema } } } };
}

function describe({
  method,
  path,
  params,
  query,
  headers = z.object({}),
  body,
  answer,
}: Operation): DescribedOperation {
  const { contentMediaType = "application/json", ...schema } = toSchema(answer, "output");
  return {
    operationId: [method.toLowerCase(), ...(path.match(/\w+/g) ?? [])].join("_"),
    parameters: [...parametersOf("path", params), ...parametersOf("query", query), ...parametersOf("header", headers)],
    ...bodyOf(body),
    responses: {
      "200": { description: "Done.", content: { [String(contentMediaType)]: { schema } } },
      default: {
        description: "The request was rejected or failed.",
        content: { "application/json": { schema: toSchema(errorAnswer, "output") } },
      },
    },
  };
}

/**
 * These operations as an OpenAPI 3.1 document.
 *
 * @param basePath what their paths begin with
 */
export function describeApi(operations: readonly Operation[], basePath: string): ApiDescription {
  const paths: Record<string, Record<string, DescribedOperation>> = {};
  for (const operation of operations) {
    const path = operation.path.replace(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: describe(operation) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Roster",
      version: "1",
      description:
        "Manages the members of organizations. Times are epoch milliseconds. List parameters are repeated in the query.",
    },
    servers: [{ url: basePath }],
    // How users sign in is the app's own.
    security: [{ server: [] }, {}],
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(NAMED_ANSWERS).map(([id, answer]) => [id, componentOf(id, answer)])),
      securitySchemes: { server: { type: "http", scheme: "bearer", description: "The secret key, for servers only." } },
    },
  };
}
