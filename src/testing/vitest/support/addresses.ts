import type { Organization } from "../../../organization/Organization.js";
import { allMembers } from "./members.js";

/** An address that no member has. @param index from 0 */
export const newAddress = (index = 0) => `newcomer-${index}@example.com`;

/** Addresses that no member has. */
export const newAddresses = (count: number) => Array.from({ length: count }, (_, index) => newAddress(index));

/** The address of a member, where the backend reports any. */
export async function memberAddress(organization: Organization): Promise<string | undefined> {
  const identifiers = (await allMembers(organization)).map(({ publicUserData }) => publicUserData.identifier ?? "");
  return identifiers.find((identifier) => identifier.includes("@"));
}
