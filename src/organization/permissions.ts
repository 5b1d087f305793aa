/** The permission to see who is in the organization. */
export const READ_MEMBERS = "org:sys_memberships:read";

/** The permission that adding, changing and removing members needs. Somebody always holds it. */
export const MANAGE_MEMBERS = "org:sys_memberships:manage";
