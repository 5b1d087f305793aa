export { describeOrganization } from "./describeOrganization.js";
export type { OrganizationUnderTest } from "./OrganizationUnderTest.js";
