import { z } from "zod";

const metadata = z.record(z.string(), z.unknown());

const contact = { id: z.string(), verification: z.null(), linked_to: z.array(z.never()) };

export const userAnswer = z.strictObject({
  id: z.string(),
  object: z.literal("user"),
  first_name: z.string().nullable(),
  last_name: z.string().nullable(),
  username: z.string().nullable(),
  image_url: z.string(),
  has_image: z.boolean(),
  primary_email_address_id: z.string().nullable(),
  email_addresses: z.array(
    z.strictObject({ ...contact, object: z.literal("email_address"), email_address: z.string() }),
  ),
  primary_phone_number_id: z.string().nullable(),
  phone_numbers: z.array(z.strictObject({ ...contact, object: z.literal("phone_number"), phone_number: z.string() })),
  web3_wallets: z.array(z.never()),
  external_accounts: z.array(z.never()),
  public_metadata: metadata,
  private_metadata: metadata,
  unsafe_metadata: metadata,
  banned: z.boolean(),
  created_at: z.int(),
  updated_at: z.int(),
});

export type UserAnswer = z.output<typeof userAnswer>;
