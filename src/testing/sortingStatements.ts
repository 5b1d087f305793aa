import { expect } from "vitest";
import type { MembershipOrder, MembershipOrderField, Organization } from "../organization/Organization.js";
import type { Membership } from "../organization/records.js";
import { newAddresses } from "./addresses.js";
import { commonRole, everybody, listAll } from "./members.js";
import { statement } from "./statement.js";

/**
 * What a member is sorted by, as far as every backend agrees on the order: times, and the first letters of texts that
 * begin with a plain one in the usual letter case. `undefined` where they may differ.
 */
const SORT_KEYS: Readonly<Record<MembershipOrderField, (membership: Membership) => number | undefined>> = {
  created_at: ({ createdAt }) => createdAt,
  first_name: ({ publicUserData }) => initialOf(publicUserData.firstName, /^[A-Z]/),
  last_name: ({ publicUserData }) => initialOf(publicUserData.lastName, /^[A-Z]/),
  // An identifier without an `@` is no address.
  email_address: ({ publicUserData }) => initialOf(publicUserData.identifier, /^[a-z][^@]*@/),
  phone_number: () => undefined,
  username: ({ publicUserData }) => initialOf(publicUserData.username, /^[a-z]/),
};

const initialOf = (text: string | null, usual: RegExp) => (usual.test(text ?? "") ? text?.charCodeAt(0) : undefined);

const isRising = (keys: readonly number[]) => keys.every((key, index) => key >= (keys[index - 1] ?? key));

/** The keys of everybody in this order; nobody may be missing or be there twice. */
async function keysInOrder(organization: Organization, field: MembershipOrderField, orderBy: MembershipOrder) {
  const all = await everybody(organization);
  const members = await everybody(organization, { orderBy }, 7);
  expect(members.map(({ id }) => id).toSorted(), orderBy).toEqual(all.map(({ id }) => id).toSorted());
  return members.flatMap((member) => SORT_KEYS[field](member) ?? []);
}

export const sortingStatements = [
  ...Object.keys(SORT_KEYS)
    .filter((field): field is MembershipOrderField => field in SORT_KEYS)
    .map((field) =>
      statement(
        `members sort by ${field}, rising and falling, over all pages`,
        ["membershipOrderFields"],
        async ({ organization }, skip) => {
          if (!organization.membershipOrderFields.includes(field)) skip(`does not sort by ${field}`);
          const rising = await keysInOrder(organization, field, field);
          expect(isRising(rising), `rising: ${String(rising)}`).toBe(true);
          expect(await keysInOrder(organization, field, `+${field}`)).toEqual(rising);
          const falling = await keysInOrder(organization, field, `-${field}`);
          expect(falling).toEqual(rising.toReversed());
        },
      ),
    ),

  statement(
    "invitations sort by address, rising and falling",
    ["invitationOrderFields", "getInvitations", "inviteMember"],
    async ({ organization }, skip) => {
      if (!organization.invitationOrderFields.includes("email_address")) skip("does not sort invitations by address");
      const role = await commonRole(organization);
      for (const emailAddress of newAddresses(3).toReversed()) await organization.inviteMember({ emailAddress, role });
      const list = (orderBy: "email_address" | "-email_address") =>
        listAll((page) => organization.getInvitations({ ...page, orderBy, query: "newcomer-", status: ["pending"] }));
      expect((await list("email_address")).map(({ emailAddress }) => emailAddress)).toEqual(newAddresses(3));
      expect((await list("-email_address")).map(({ emailAddress }) => emailAddress)).toEqual(
        newAddresses(3).toReversed(),
      );
    },
  ),
];
