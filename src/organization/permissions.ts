/** The permission to see the members. */
export const READ_MEMBERS = "org:sys_memberships:read";

/** The permission to add, change and remove members. At least one member always has it. */
export const MANAGE_MEMBERS = "org:sys_memberships:manage";
