import * as fc from "fast-check";
import { z } from "zod";

/** As much of a JSON schema as the OpenAPI document uses. */
const schemaShape = z.object({
  type: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  format: z.string().optional(),
  pattern: z.string().optional(),
  contentMediaType: z.string().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  required: z.array(z.string()).optional(),
  get anyOf() {
    return z.array(schemaShape).optional();
  },
  get items() {
    return schemaShape.optional();
  },
  get properties() {
    return z.record(z.string(), schemaShape).optional();
  },
});

export type Schema = z.output<typeof schemaShape>;

export const readSchema = (schema: unknown): Schema => schemaShape.parse(schema);

/** Values that exist, by the name of the parameter that takes them. */
export type Known = (name: string) => readonly string[];

const LONGEST_TEXT = 30;

const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: [nested(depth - 1)] });

const ODD_TEXTS = [
  ..."|\0|a\0b|\uD800|\u202Eabc|a\r\nb: c|\u00A0| |__proto__|constructor|toString|%|_%|\\|$1|{}|[]|+org:admin|-org:admin|ORG:ADMIN|a@b|ä@ö.test".split(
    "|",
  ),
  ..."NaN|Infinity|-0|1e3|0x10|2147483648|9007199254740993|٣|null|undefined|ﬃß\u0130i\u0307|e\u0301|👩‍👩‍👧|\uFEFF".split(
    "|",
  ),
  "'; drop table roster_users; --",
  "9".repeat(30),
  "x".repeat(255),
  "x".repeat(256),
  "x".repeat(70_000),
  "😀".repeat(256),
  `${"x".repeat(64)}@x.test`,
];

const LONG_LIST = Array.from({ length: 1200 }, () => 1);

const ODD_NUMBERS = [0, -1, 1.5, 1e308, 2 ** 53];

const ODD_VALUES = [null, true, [], {}, [[]], [null], { "": "" }, { "\0": 1 }, { a: "\0" }, nested(10), nested(60)];

/** Often what PostgreSQL can't store. */
const oddText = fc.oneof(fc.constantFrom("\0", "a\0b", "\uD800"), fc.constantFrom(...ODD_TEXTS));

/** What no schema asks for. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<unknown>(...ODD_TEXTS, ...ODD_NUMBERS, ...ODD_VALUES, LONG_LIST) },
  fc.jsonValue(),
  fc.string({ unit: "binary", maxLength: LONGEST_TEXT }),
);

const anyText = fc.string({ unit: "grapheme", maxLength: LONGEST_TEXT });

const address = fc.oneof(
  fc.integer({ min: 0, max: 30 }).map((number) => `guest-${number}@guests.test`),
  fc.emailAddress(),
);

const scalar = fc.oneof(anyText, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean());

function textOf({ format, pattern, contentMediaType, minLength = 0, maxLength = Infinity }: Schema) {
  if (format === "email") return address;
  if (contentMediaType)
    return fc.dictionary(anyText, fc.oneof(scalar, fc.array(scalar))).map((filter) => JSON.stringify(filter));
  // fast-check knows no lookahead.
  if (pattern) return fc.stringMatching(new RegExp(pattern.replace(/\(\?!.*?\)/g, "").replaceAll("+", "{1,9}")));
  const usual = fc.string({
    unit: "grapheme",
    minLength,
    maxLength: Math.max(minLength, Math.min(maxLength, LONGEST_TEXT)),
  });
  const atLimits = [minLength, maxLength, maxLength + 1]
    .filter((length) => length < 3000)
    .map((length) => "x".repeat(length));
  return fc.oneof({ weight: 19, arbitrary: usual }, fc.constantFrom("x", ...atLimits));
}

const metadata = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.oneof(fc.integer(), anyText), { maxKeys: 4 }),
  },
  fc.dictionary(anyText, fc.jsonValue(), { maxKeys: 4 }),
);

/** A value for each name; one in four of those that may be left out. */
export function recordOf(
  properties: Readonly<Record<string, Schema>>,
  required: readonly string[],
  known: Known,
): fc.Arbitrary<Record<string, unknown>> {
  const entries = Object.entries(properties).map(([name, schema]) => {
    const entry = valueOf(schema, name, known).map((value) => [[name, value]]);
    return required.includes(name) ? entry : fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, entry);
  });
  return fc.tuple(...entries).map((all) => Object.fromEntries(all.flat()));
}

/** A value as a schema asks for it, as far as the schema tells. @param name of its parameter */
export function valueOf(schema: Schema, name: string, known: Known): fc.Arbitrary<unknown> {
  const { type, anyOf, items, properties } = schema;
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (anyOf) return fc.oneof(...anyOf.map((one) => valueOf(one, name, known)));
  switch (type) {
    case "array":
      return fc.array(items ? valueOf(items, name, known) : hostile, { minLength: 1, maxLength: 4 });
    case "object":
      return properties ? recordOf(properties, schema.required ?? [], known) : metadata;
    case "integer":
      return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 100 });
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    default: {
      // Looked up when it is needed: by then there may be more.
      const existing = fc.nat().map((number) => {
        const all = known(name);
        return all[number % all.length] ?? "none";
      });
      const usual = known(name).length > 0 ? existing : textOf(schema);
      return fc.oneof({ weight: 10, arbitrary: usual }, textOf(schema), oddText);
    }
  }
}
