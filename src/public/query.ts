// Query and mutation options, for loaders, prefetching, Suspense and tests.
export { organizationKey, type CachedResource } from "../query/keys.js";
export type { CachedPage } from "../query/lists/defineList.js";
export type { InfiniteReadQueryOptions, ReadQueryOptions } from "../query/readOptions.js";
export { infiniteMembershipsOptions, membershipsOptions, type MembershipsPage } from "../query/lists/memberships.js";
export { groupsOptions, type GroupsPage } from "../query/lists/groups.js";
export { invitationsOptions, type InvitationsPage } from "../query/lists/invitations.js";
export { membershipRequestsOptions, type MembershipRequestsPage } from "../query/lists/membershipRequests.js";
export { peopleOptions, type PeoplePage } from "../query/lists/people.js";
export { membershipEventsOptions, type MembershipEventsPage } from "../query/lists/membershipEvents.js";
export {
  membershipMetadataValuesOptions,
  membershipSourcesOptions,
  organizationDetailsOptions,
  rolesOptions,
  viewerOptions,
} from "../query/organizationOptions.js";
export * from "../query/writes/memberWrites.js";
export { addGroupMemberOptions, removeGroupMemberOptions } from "../query/writes/groupMemberWrites.js";
export * from "../query/writes/groupWrites.js";
export * from "../query/writes/invitationWrites.js";
export { inviteMembersOptions, type InviteMembersVariables } from "../query/writes/inviteMembersOptions.js";
export * from "../query/writes/requestWrites.js";
export * from "../query/writes/organizationWrites.js";
export type { WriteOptions } from "../query/writes/defineWrite.js";
export { setWriteDefaults } from "../query/writes/setWriteDefaults.js";
export type { ListWrites, RowWrite } from "../query/writes/rowWrites.js";
export type { RowWriteName } from "../organization/rowWriteNames.js";

export { parseAddresses, type ParseAddressesOptions, type ParsedAddress } from "../addresses/parseAddresses.js";
export {
  parseAddressTable,
  type AddressRow,
  type AddressTable,
  type ParseAddressTableOptions,
} from "../addresses/parseAddressTable.js";
export { seatsOf, type Seats } from "../organization/rules/seats.js";
