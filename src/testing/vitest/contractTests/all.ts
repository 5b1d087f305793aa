import { abortTests } from "./aborting.js";
import { capabilityTests } from "./capabilities.js";
import { changeTests } from "./liveChanges.js";
import { concurrencyTests } from "./concurrency.js";
import { errorTests } from "./errors.js";
import { eventTests } from "./auditTrail.js";
import { groupTests } from "./groups.js";
import { groupMemberTests } from "./groupMembers.js";
import { invitationTests } from "./invitations.js";
import { invitingTests } from "./inviting.js";
import { managedTests } from "./rights/managed.js";
import { managerTests } from "./rights/managers.js";
import { memberBatchTests } from "./memberBatches.js";
import { memberTests } from "./members.js";
import { metadataTests } from "./metadata.js";
import { organizationTests } from "./organization.js";
import { pagingTests } from "./paging.js";
import { recordTests } from "./records.js";
import { expiryTests } from "./expiry.js";
import { filterTests } from "./filters/filters.js";
import { peopleTests } from "./people.js";
import { requestTests } from "./requests.js";
import { searchTests } from "./search.js";
import { sortingTests } from "./sorting.js";
import { statusTests } from "./status.js";
import type { ContractTest } from "../contractTest.js";

/** All contract tests, by topic. */
export const CONTRACT_TESTS: Readonly<Record<string, readonly ContractTest[]>> = {
  paging: pagingTests,
  search: searchTests,
  filters: filterTests,
  sorting: sortingTests,
  records: recordTests,
  members: memberTests,
  "many members": memberBatchTests,
  managers: managerTests,
  status: statusTests,
  expiry: expiryTests,
  metadata: metadataTests,
  "managed fields": managedTests,
  groups: groupTests,
  "members of groups": groupMemberTests,
  inviting: invitingTests,
  invitations: invitationTests,
  requests: requestTests,
  people: peopleTests,
  "viewer, roles and organization": organizationTests,
  "audit trail": eventTests,
  "live changes": changeTests,
  errors: errorTests,
  aborting: abortTests,
  "simultaneous writes": concurrencyTests,
  capabilities: capabilityTests,
};
