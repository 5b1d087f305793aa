import { expect } from "vitest";
import { z } from "zod";
import type { Backend } from "../../src/backend/createBackend.js";
import { routeOf } from "./routeOf.js";

const schema = z.record(z.string(), z.unknown());
const content = z.record(z.string(), z.object({ schema }));

/** As much of an OpenAPI document as tests look at. */
const description = z.object({
  openapi: z.literal("3.1.0"),
  servers: z.tuple([z.object({ url: z.string() })]),
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        operationId: z.string(),
        parameters: z.array(
          z.object({ name: z.string(), in: z.enum(["path", "query", "header"]), required: z.boolean(), schema }),
        ),
        requestBody: z.object({ required: z.boolean(), content }).optional(),
        responses: z.object({ "200": z.object({ content }), default: z.object({ content }) }),
      }),
    ),
  ),
  components: z.object({ schemas: z.record(z.string(), schema) }),
});

/** What a backend says of itself, asked for as anybody may. */
export async function descriptionOf(backend: Backend) {
  const response = await backend.fetch(new Request("http://roster.test/v1/openapi.json"));
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/json"]);
  return description.parse(await response.json());
}

/** Holds answers against what the backend says of them. */
export async function describedBy(backend: Backend) {
  const { paths, components } = await descriptionOf(backend);
  const shapes = new Map<unknown, z.ZodType>();

  function shapeOf(described: Readonly<Record<string, unknown>>): z.ZodType {
    const known = shapes.get(described) ?? readShape(described);
    shapes.set(described, known);
    return known;
  }

  function readShape(described: Readonly<Record<string, unknown>>): z.ZodType {
    const schemas = { ...described, $defs: components.schemas };
    const json = JSON.stringify(schemas).replaceAll("#/components/schemas/", "#/$defs/");
    return z.fromJSONSchema(z.record(z.string(), z.json()).parse(JSON.parse(json)));
  }

  /** What is wrong with an answer; empty when it is as it is described. */
  return (method: string, path: string, { status, body }: { readonly status: number; readonly body: unknown }) => {
    // Slashes at the end are ignored.
    const route = routeOf(method, path.replace(/\/+$/, ""))?.split(" ")[1] ?? "";
    const operation = paths[route.replace(/:(\w+)/g, "{$1}")]?.[method.toLowerCase()];
    // Errors are alike everywhere, also where nothing is.
    const described =
      status === 200 ? operation?.responses["200"].content["application/json"]?.schema : components.schemas["Error"];
    if (!described) return `${method} ${route} is not described.`;
    const { error } = shapeOf(described).safeParse(body);
    return error ? z.prettifyError(error) : "";
  };
}
