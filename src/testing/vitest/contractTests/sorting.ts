import { expect } from "vitest";
import type { Organization } from "../../../organization/Organization.js";
import type { MembershipOrder, MembershipOrderField } from "../../../organization/listParams.js";
import type { Membership } from "../../../organization/records.js";
import { newAddresses } from "../support/addresses.js";
import { commonRole, allMembers, listAll } from "../support/members.js";
import { contractTest } from "../contractTest.js";

/**
 * The sort key of a member, as far as backends agree on the order: times, and the first letters of texts that begin with
 * an ASCII letter in the usual case. `undefined` where backends may differ.
 */
const SORT_KEYS: Readonly<Record<MembershipOrderField, (membership: Membership) => number | undefined>> = {
  created_at: ({ createdAt }) => createdAt,
  first_name: ({ publicUserData }) => initialOf(publicUserData.firstName, /^[A-Z]/),
  last_name: ({ publicUserData }) => initialOf(publicUserData.lastName, /^[A-Z]/),
  // An identifier without an `@` is not an address.
  email_address: ({ publicUserData }) => initialOf(publicUserData.identifier, /^[a-z][^@]*@/),
  phone_number: () => undefined,
  username: ({ publicUserData }) => initialOf(publicUserData.username, /^[a-z]/),
  // Never is before all times.
  last_active_at: ({ publicUserData }) => publicUserData.lastActiveAt ?? -Infinity,
};

const initialOf = (text: string | null, usual: RegExp) => (usual.test(text ?? "") ? text?.charCodeAt(0) : undefined);

const isAscending = (keys: readonly number[]) => keys.every((key, index) => key >= (keys[index - 1] ?? key));

/** The sort keys of all members in this order; each member must be there once. */
async function keysInOrder(organization: Organization, field: MembershipOrderField, orderBy: MembershipOrder) {
  const all = await allMembers(organization);
  const members = await allMembers(organization, { orderBy }, 7);
  expect(members.map(({ id }) => id).toSorted(), orderBy).toEqual(all.map(({ id }) => id).toSorted());
  return members.flatMap((member) => SORT_KEYS[field](member) ?? []);
}

export const sortingTests = [
  ...Object.keys(SORT_KEYS)
    .filter((field): field is MembershipOrderField => field in SORT_KEYS)
    .map((field) =>
      contractTest(
        `members sort by ${field}, ascending and descending, over all pages`,
        ["membershipOrderFields"],
        async ({ organization }, skip) => {
          if (!organization.membershipOrderFields.includes(field)) skip(`does not sort by ${field}`);
          const ascending = await keysInOrder(organization, field, field);
          expect(isAscending(ascending), `ascending: ${String(ascending)}`).toBe(true);
          expect(await keysInOrder(organization, field, `+${field}`)).toEqual(ascending);
          const descending = await keysInOrder(organization, field, `-${field}`);
          expect(descending).toEqual(ascending.toReversed());
        },
      ),
    ),

  contractTest(
    "invitations sort by address, ascending and descending",
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
