import type { HttpOrganization } from "../../../src/organization/http/createOrganization.js";
import type { OrganizationError } from "../../../src/organization/OrganizationError.js";
import type { Membership } from "../../../src/organization/records.js";
import { cut, eachRow, firstOf, orElse, type Fault } from "./fault.js";

const unmanaged = (member: Membership): Membership => ({ ...member, managed: {} });

const isManaged = ({ managed }: Membership) => Object.keys(managed).length > 0;

/** Answers as if a change had been made, where a directory is in its way. */
const pretending = <T>(act: () => Promise<T>, good: HttpOrganization, answer: (member: Membership) => T) =>
  orElse(act, async () => answer(await firstOf(good.getMemberships())), "membership_field_managed");

const plain = (error: OrganizationError): never => {
  throw Object.assign(Object.create(error), { paramName: undefined });
};

export const managedFaults: readonly Fault[] = [
  {
    fault: "what is managed is not said",
    plant: (good) => ({
      getMemberships: async (params) => eachRow(await good.getMemberships(params), unmanaged),
    }),
    foundBy: [
      "a membership says which of its fields are managed, and by what",
      "members filter by what manages their fields, and its names are listed",
    ],
  },
  {
    fault: "a managed role is answered as if it were changed",
    plant: (good) => ({
      updateMember: (change) =>
        pretending(
          () => good.updateMember(change),
          good,
          (member) => member,
        ),
    }),
    foundBy: ["a managed role cannot be changed, and what is not managed can"],
  },
  {
    fault: "a refusal does not name the managed field",
    plant: (good) => ({
      updateMember: (change) => orElse(() => good.updateMember(change), plain, "membership_field_managed"),
      removeMember: (userId) => orElse(() => good.removeMember(userId), plain, "membership_field_managed"),
    }),
    foundBy: [
      "a managed role cannot be changed, and what is not managed can",
      "a member whose status is managed cannot be removed",
    ],
  },
  {
    fault: "ownership goes to a member whose role is managed",
    plant: (good) => ({
      transferOwnership: (params) =>
        pretending(
          () => good.transferOwnership(params),
          good,
          (member) => member,
        ),
    }),
    foundBy: ["ownership cannot be transferred from or to a member whose role is managed"],
  },
  {
    fault: "a member whose status is managed is answered as removed",
    plant: (good) => ({
      removeMember: (userId) =>
        pretending(
          () => good.removeMember(userId),
          good,
          (member) => member,
        ),
    }),
    foundBy: ["a member whose status is managed cannot be removed"],
  },
  {
    fault: "a member whose status is managed is answered as deactivated",
    plant: (good) => ({
      deactivateMember: (userId) =>
        pretending(
          () => good.deactivateMember(userId),
          good,
          (member) => member,
        ),
    }),
    foundBy: ["a member whose status is managed can neither be deactivated, reactivated nor given an end of access"],
  },
  {
    fault: "a viewer whose status is managed is answered as gone",
    plant: (good) => ({
      leaveOrganization: () =>
        pretending(
          () => good.leaveOrganization(),
          good,
          (member) => member,
        ),
    }),
    foundBy: ["a viewer whose status is managed cannot leave"],
  },
  {
    fault: "whoever has a managed field can have no metadata",
    plant: (good) => ({
      async updateMembershipMetadata(params) {
        const { data } = await good.getMemberships({ query: params.userId });
        if (data.some(isManaged)) return good.updateMembershipMetadata({ ...params, publicMetadata: {} });
        return good.updateMembershipMetadata(params);
      },
    }),
    foundBy: ["a managed profile cannot be changed, and what is not managed can"],
  },
  {
    fault: "one managed member stops all changes",
    plant: (good) => ({
      async removeMembers(userIds) {
        const { data } = await good.getMemberships({ pageSize: 100 });
        const managed = data.find((one) => isManaged(one) && userIds.includes(one.publicUserData.userId));
        return managed ? good.removeMembers([managed.publicUserData.userId]) : good.removeMembers(userIds);
      },
    }),
    foundBy: ["of many changes, those of managed members are refused, and the others are made"],
  },
  {
    fault: "only the first source is asked for",
    plant: (good) => ({
      getMemberships: ({ managedBy, ...params } = {}) =>
        good.getMemberships({ ...params, ...(managedBy && { managedBy: managedBy.slice(0, 1) }) }),
    }),
    foundBy: ["members filter by what manages their fields, and its names are listed"],
  },
  {
    fault: "no source stands for all members",
    plant: (good) => ({
      getMemberships: ({ managedBy, ...params } = {}) =>
        cut(good, managedBy?.includes("") ? params : { ...params, managedBy }, () => true),
    }),
    foundBy: ["members filter by what manages their fields, and its names are listed"],
  },
];
