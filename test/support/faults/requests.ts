import * as fc from "fast-check";
import type { descriptionOf } from "../described.js";
import type { CALLERS } from "./scene.js";
import { hostile, readSchema, recordOf, valueOf, type Known } from "./values.js";

/** A request as it is sent, in words that a failure can print. */
export interface FuzzedRequest {
  /** One of the callers of the scene. */
  readonly caller: keyof typeof CALLERS;
  readonly method: string;
  /** Below the base path, with its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

type Description = Awaited<ReturnType<typeof descriptionOf>>;
type Operation = Description["paths"][string][string];

const textOf = (value: unknown) => (typeof value === "string" ? value : (JSON.stringify(value) ?? ""));

/** Half of a surrogate pair has no form in an address. */
const encode = (value: unknown) => encodeURIComponent(textOf(value).replace(/\p{Surrogate}/gu, "\uFFFD"));

/** One time in ten. */
const rarely = <Value, Usual>(odd: fc.Arbitrary<Value>, usual: Usual) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, odd);

const oddPiece = fc.oneof(
  fc.constantFrom(
    "%00",
    "%",
    "%E0%A4%A",
    "..",
    "%2e%2e",
    "%2F",
    "",
    ";a=b",
    "a%20b",
    "%0A",
    "%F0%9F%98%80",
    "x".repeat(9000),
    "null",
  ),
  hostile.map((value) => encode(value).slice(0, 2000)),
);

function pathOf(template: string, { parameters }: Operation, known: Known): fc.Arbitrary<string> {
  const pieces = template.split("/").map((piece) => {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1];
    if (name === undefined) return fc.constant(piece);
    const schema = parameters.find((parameter) => parameter.in === "path" && parameter.name === name)?.schema;
    const usual = valueOf(readSchema(schema), name, known).map(encode);
    return fc.oneof({ weight: 30, arbitrary: usual }, oddPiece);
  });
  return fc.tuple(...pieces).map((parts) => parts.join("/"));
}

const pairsOf = (name: string, value: unknown) =>
  (Array.isArray(value) ? value : [value])
    .slice(0, 300)
    .map((one) => `${encode(name)}=${encode(one).slice(0, 40_000)}`);

function queryOf({ parameters }: Operation, known: Known): fc.Arbitrary<string> {
  const inQuery = parameters.filter((parameter) => parameter.in === "query");
  const usual = recordOf(
    Object.fromEntries(inQuery.map(({ name, schema }) => [name, readSchema(schema)])),
    inQuery.filter(({ required }) => required).map(({ name }) => name),
    known,
  );
  const names = fc.constantFrom(...inQuery.map(({ name }) => name), "colour", "__proto__", "limit[]", "");
  const odd = fc.oneof(
    fc.tuple(names, hostile).map(([name, value]) => pairsOf(name, value)),
    fc
      .tuple(names, fc.integer({ min: 2, max: 200 }))
      .map(([name, times]) => Array.from({ length: times }, (_, at) => `${name}=${at}`)),
    fc.constantFrom(["%"], ["&&=&"], ["a=%E0%A4%A"], ["?"], ["limit=1#x"]),
  );
  return fc
    .tuple(usual, rarely(odd, []))
    .map(([values, more]) =>
      [...Object.entries(values).flatMap(([name, value]) => pairsOf(name, value)), ...more].join("&"),
    );
}

/** The same body with one thing changed. */
const spoiled = (body: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.tuple(body, fc.nat(), fc.constantFrom("drop", "replace", "add", "whole"), hostile).map(([value, at, how, odd]) => {
    if (how === "whole" || typeof value !== "object" || value === null) return odd;
    const entries = Object.entries(value);
    const [key = "colour", old] = entries[at % Math.max(1, entries.length)] ?? [];
    const changed =
      how === "drop"
        ? entries.filter(([name]) => name !== key)
        : [...entries.filter(([name]) => name !== key), how === "add" ? [textOf(odd).slice(0, 90), old] : [key, odd]];
    return Array.isArray(value) ? changed.map(([, one]) => one) : Object.fromEntries(changed);
  });

const garbled = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(
      "{",
      "[]",
      "null",
      "1",
      '"text"',
      "\0",
      " ",
      "a=b&c=d",
      '{"a":1}}',
      "\uFEFF{}",
      "[".repeat(50_000),
      '{"a":1e999}',
    ),
    fc.tuple(text, fc.nat()).map(([whole, at]) => whole.slice(0, at % Math.max(1, whole.length))),
    text.map((whole) => whole.replace("{", '{"role":"org:admin","role":"org:member",')),
  );

function bodyOf({ requestBody }: Operation, known: Known): fc.Arbitrary<string | undefined> {
  const schema = requestBody?.content["application/json"]?.schema;
  if (!schema) return rarely(hostile.map(textOf), undefined);
  const good = valueOf(readSchema(schema), "", known);
  return fc.oneof(
    { weight: 10, arbitrary: good.map((value) => JSON.stringify(value)) },
    { weight: 5, arbitrary: spoiled(good).map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: garbled(good.map((value) => JSON.stringify(value))) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );
}

const METHODS = ["GET", "POST", "PATCH", "DELETE", "PUT", "HEAD", "OPTIONS"];

const TYPES = [
  "text/plain",
  "application/json; charset=utf-16",
  "application/x-www-form-urlencoded",
  "multipart/form-data",
  "",
  "json",
];

const oddHeader = fc.constantFrom<Record<string, string>>(
  { "roster-client": "x".repeat(65) },
  { "roster-client": "a b" },
  { "x-request-id": "x".repeat(500) },
  { "x-request-id": "\u00E4" },
  { "content-length": "3" },
  { "content-encoding": "gzip" },
  { "transfer-encoding": "chunked" },
  { origin: "https://other.test" },
  { accept: "text/html" },
  { "if-none-match": "*" },
  { "roster-acting-user": "none" },
  { authorization: "Bearer a.b.c" },
);

/** Requests that a backend describes, some as described and some not. @param callers who sends them */
export function requestsTo(
  { paths }: Description,
  callers: fc.Arbitrary<keyof typeof CALLERS>,
  known: Known,
): fc.Arbitrary<FuzzedRequest> {
  const operations = Object.entries(paths).flatMap(([template, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ template, method: method.toUpperCase(), operation })),
  );
  const each = operations.map(({ template, method, operation }) => ({
    // More of what more can be wrong with.
    weight: operation.requestBody ? 4 : operation.parameters.length,
    arbitrary: fc.record({
      caller: callers,
      method: fc.oneof({ weight: 30, arbitrary: fc.constant(method) }, fc.constantFrom(...METHODS)),
      path: fc
        .tuple(pathOf(template, operation, known), queryOf(operation, known))
        .map(([path, query]) => (query ? `${path}?${query}` : path)),
      headers: fc
        .tuple(
          fc.oneof({ weight: 20, arbitrary: fc.constant("application/json") }, fc.constantFrom(...TYPES)),
          rarely(oddHeader, {}),
        )
        .map(([type, more]) => ({ "content-type": type, ...more })),
      body: bodyOf(operation, known),
    }),
  }));
  return fc.oneof(...each);
}
