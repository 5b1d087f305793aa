import type { Organization } from "../organization/Organization.js";

/** An organization to test, and what the suite may use of it. */
export interface OrganizationUnderTest {
  /**
   * As a member sees it who may manage members. It has at least 12 members of at least two roles, the viewer among them;
   * at most 60. At least four of the others do not manage members.
   */
  readonly organization: Organization;
  /** Ids of users who are no members, for `addMember`. Absent or empty: adding is not tested. At least 3 otherwise. */
  readonly outsiders?: readonly string[];
  /** The same organization and viewer through another client, for what two do at once. Absent: not tested. */
  readonly secondClient?: Organization;
  /** The organization as somebody sees it who is no member, or is signed out. Absent: not tested. */
  readonly stranger?: Organization;
  /**
   * Lets somebody ask to join and answers the request's id, for backends with requests. Absent: deciding is only tested on
   * requests that are there.
   */
  readonly askToJoin?: () => Promise<string>;
  /** Ends what was started for it. Called after each test that asked for it. */
  readonly close?: () => void | Promise<void>;
}
