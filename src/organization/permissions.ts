/** The permission to see the members. */
export const READ_MEMBERS = "org:sys_memberships:read";

/** The permission to add, change and remove members. At least one member always has it. */
export const MANAGE_MEMBERS = "org:sys_memberships:manage";

/** The role of the organization's creator, with every permission. */
export const ADMIN_ROLE = "org:admin";

/** The role of users who join without another one. */
export const MEMBER_ROLE = "org:member";
