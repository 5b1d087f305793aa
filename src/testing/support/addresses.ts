import type { Organization } from "../../organization/Organization.js";
import { allMembers } from "./members.js";

/** An address that nobody in the organization has. @param index from 0 */
export const newAddress = (index = 0) => `newcomer-${index}@example.com`;

/** So many addresses that nobody in the organization has. */
export const newAddresses = (count: number) => Array.from({ length: count }, (_, index) => newAddress(index));

/** The address of somebody who is a member, where the backend tells any. */
export async function memberAddress(organization: Organization): Promise<string | undefined> {
  const identifiers = (await allMembers(organization)).map(({ publicUserData }) => publicUserData.identifier ?? "");
  return identifiers.find((identifier) => identifier.includes("@"));
}
