import { abortStatements } from "./abortStatements.js";
import { capabilityStatements } from "./capabilityStatements.js";
import { changeStatements } from "./changeStatements.js";
import { concurrencyStatements } from "./concurrencyStatements.js";
import { errorStatements } from "./errorStatements.js";
import { eventStatements } from "./eventStatements.js";
import { invitationStatements } from "./invitationStatements.js";
import { managerStatements } from "./managerStatements.js";
import { memberStatements } from "./memberStatements.js";
import { metadataStatements } from "./metadataStatements.js";
import { organizationStatements } from "./organizationStatements.js";
import { pagingStatements } from "./pagingStatements.js";
import { recordStatements } from "./recordStatements.js";
import { requestStatements } from "./requestStatements.js";
import { searchStatements } from "./searchStatements.js";
import { sortingStatements } from "./sortingStatements.js";
import type { Statement } from "./statement.js";

/** All that an `Organization` must do, by what it is about. */
export const STATEMENTS: Readonly<Record<string, readonly Statement[]>> = {
  paging: pagingStatements,
  search: searchStatements,
  sorting: sortingStatements,
  records: recordStatements,
  members: memberStatements,
  managers: managerStatements,
  metadata: metadataStatements,
  invitations: invitationStatements,
  requests: requestStatements,
  "viewer, roles and organization": organizationStatements,
  "audit trail": eventStatements,
  "live changes": changeStatements,
  errors: errorStatements,
  aborting: abortStatements,
  "at once": concurrencyStatements,
  capabilities: capabilityStatements,
};
