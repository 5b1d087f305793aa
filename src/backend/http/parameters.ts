import { z } from "zod";
import { checkAddress } from "../../addresses/checkAddress.js";
import { hasPlainLines, isSingleLine } from "../../lib/singleLine.js";
import { DEFAULT_ORDER, INVITATION_ORDER_FIELDS, MEMBERSHIP_ORDER_FIELDS } from "../../organization/fields.js";
import { parseJson } from "../../organization/http/read.js";
import { MAX_METADATA_KEYS } from "../../organization/limits.js";
import { holdsLongNumber, isTooLarge, MAX_METADATA_BYTES } from "../../organization/rules/metadata.js";
import { parseOrder } from "../../organization/rules/order.js";
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from "../../organization/rules/page.js";
import { isWebAddress } from "../../organization/rules/managed.js";
import { isFutureTime, LAST_TIME } from "../../organization/rules/expiry.js";
import { isMetadata } from "../../organization/rules/isMetadata.js";
import { isStorable } from "../../organization/rules/isStorable.js";

const MAX_REPEATED = 100;
/** A route that takes no parameters. */
export const nothing = z.strictObject({});

/** Text that Postgres can hold. */
export const text = z.string().refine(isStorable);

/** Text on one line, fit for a mail's header. */
export const line = text.refine(isSingleLine);

/** Text of any number of lines. */
export const lines = text.refine(hasPlainLines);

/** A name, a key, an id: short enough for an index. */
export const shortText = line.min(1).max(255);

/** What something is, in a few sentences; null is none. */
export const description = lines.max(1000).nullable().optional();

/** Whether mail can be sent there: what the editor of addresses takes, the backend takes. */
export const isEmailAddress = (value: string) => checkAddress(value).problem === undefined;

export const emailAddress = z.stringFormat("email", isEmailAddress);

// Looked at before it is read as a record, which leaves `__proto__` out without a word.
export const metadata = z
  .unknown()
  .refine(isMetadata, { abort: true })
  .pipe(z.record(z.string(), z.unknown()))
  .check(({ value, issues }) => {
    if (!isTooLarge(value)) return;
    issues.push({ code: "too_big", origin: "metadata", maximum: MAX_METADATA_BYTES, input: value });
  })
  .meta({ type: "object" });

/** What manages a field, and where it can be changed. */
export const managedBy = z.strictObject({
  name: line.max(100).refine((name) => name.trim() !== ""),
  url: line.max(2000).refine(isWebAddress).optional(),
});

/** The fields of a membership that only servers can change. */
export const managedFields = z.strictObject({
  role: managedBy.optional(),
  status: managedBy.optional(),
  profile: managedBy.optional(),
});

// `meta` completes the description of the API where a schema does not say enough (`describeApi.ts`).

/** A whole number in a query, written in digits. */
const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .pipe(z.int().min(min).max(max))
    .meta({ type: "integer", minimum: min, maximum: max });

/** Which rows of a list. */
export const page = {
  limit: wholeNumber(1, MAX_PAGE_SIZE).default(DEFAULT_PAGE_SIZE).meta({ default: DEFAULT_PAGE_SIZE }),
  offset: wholeNumber(0, Number.MAX_SAFE_INTEGER).default(0).meta({ default: 0 }),
};

/** Roster's own: the `next_cursor` of the page before, instead of an `offset`. */
export const cursor = text.max(8000).optional();

/** Epoch milliseconds. */
export const time = wholeNumber(0, LAST_TIME).transform((milliseconds) => new Date(milliseconds));

/** The end of something, in a body: epoch milliseconds, later than now. */
export const futureTime = z
  .int()
  .refine(isFutureTime)
  .transform((milliseconds) => new Date(milliseconds))
  .meta({ type: "integer", maximum: LAST_TIME });

/** The parameters of a list's query: one at least for each name that the client sends (`listQuery`). */
export type ParametersOf<Names extends Readonly<Record<string, string>>> = Readonly<
  Record<Names[keyof Names], z.ZodType> & Record<string, z.ZodType>
>;

/** A key that a query may repeat. */
export const repeated = <Item extends z.ZodType>(item: Item) =>
  z.union([z.array(item).max(MAX_REPEATED), item.transform((value) => [value])]);

/** A raw `+` in a query arrives as a space. */
const signed = text.transform((value) => value.replace(/^ /, "+"));

/** `+u1` includes a user, `-u2` excludes one; without a sign it includes. */
export const includedOrExcluded = signed
  .pipe(z.string().regex(/^[+-]?[^+-]/))
  .transform((value) => ({ excluded: value.startsWith("-"), userId: value.replace(/^[+-]/, "") }));

const metadataValue = z.union([text, z.number(), z.boolean()]);

/** JSON, in a query: a value for each key of the metadata, or a list of values. */
export const metadataFilter = z
  .string()
  .transform((json, { issues }) => {
    const filter = parseJson(json);
    if (isMetadata(filter) && !holdsLongNumber(filter)) return filter;
    issues.push({ code: "custom", input: json });
    return z.NEVER;
  })
  .pipe(z.record(shortText, repeated(metadataValue)))
  .refine((filter) => Object.keys(filter).length <= MAX_METADATA_KEYS)
  .meta({ contentMediaType: "application/json" });

/** The order of a list by one of these fields; descending with `-`. */
export const orderBy = <const Fields extends readonly string[]>(fields: Fields) =>
  signed
    .default(DEFAULT_ORDER)
    .pipe(z.templateLiteral([z.enum(["", "+", "-"]), z.enum(fields)]))
    .transform((value) => {
      const { field, isDescending } = parseOrder(value);
      return { field: z.enum(fields).parse(field), isDescending };
    })
    .meta({ enum: fields.flatMap((field) => [field, `+${field}`, `-${field}`]), default: DEFAULT_ORDER });

/** The order of memberships; descending with `-`. */
export const membershipOrder = orderBy(MEMBERSHIP_ORDER_FIELDS);

/** The order of invitations; descending with `-`. */
export const invitationOrder = orderBy(INVITATION_ORDER_FIELDS);
