// The entry `roster-react/clerk`: the contract over Clerk's own client.
export type { ClerkLike } from "./ClerkLike.js";
export { followClerk, type FollowedOrganization } from "./followClerk.js";
export { fromClerk, type OrganizationOverClerk } from "./fromClerk.js";
