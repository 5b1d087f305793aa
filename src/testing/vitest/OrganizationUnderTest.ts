import type { Organization } from "../../organization/Organization.js";
import type { ManagedFields } from "../../organization/records.js";

/** An organization to test, and what the tests may use. */
export interface OrganizationUnderTest {
  /**
   * As seen by a member who can manage members. It has 12 to 60 members of at least two roles, the viewer included; at
   * least four of the others cannot manage members.
   */
  readonly organization: Organization;
  /** At least 3 ids of users who are not members, for `addMember`. Absent or empty: adding is not tested. */
  readonly outsiders?: readonly string[];
  /** The same organization and viewer on another client, for parallel writes. Absent: not tested. */
  readonly secondClient?: Organization;
  /** The organization as seen by a user who is not a member, or is signed out. Absent: not tested. */
  readonly stranger?: Organization;
  /** The organization as seen by a member who cannot manage members. Absent: not tested. */
  readonly member?: Organization;
  /** Creates a join request and returns its id, for backends with join requests. Absent: only existing requests are tested. */
  readonly askToJoin?: () => Promise<string>;
  /**
   * Sets which fields of a member only servers can change, as a server does. Absent: only members who have such fields already
   * are tested.
   */
  readonly setManaged?: (userId: string, managed: ManagedFields) => Promise<void>;
  /** Cleans up. Called after each test. */
  readonly close?: () => void | Promise<void>;
}
