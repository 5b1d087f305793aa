import type { MembershipFilterField } from "../../../../organization/listParams.js";
import type { ContractTest } from "../../contractTest.js";
import { groupFilterTest } from "../groupMembers.js";
import { expiryTest, statusTest } from "./access.js";
import { knowableTest, lastActiveTest, signInMethodTest, twoFactorTest } from "./activity.js";
import { joinedTest } from "./joined.js";
import { managedTest } from "./managed.js";
import { metadataTest } from "./metadata.js";

/** A test of each field that a backend may filter by. */
const FILTER_TESTS: Readonly<Record<MembershipFilterField, ContractTest>> = {
  created_at: joinedTest,
  status: statusTest,
  expires_at: expiryTest,
  public_metadata: metadataTest,
  managed: managedTest,
  last_active_at: lastActiveTest,
  two_factor: twoFactorTest,
  sign_in_method: signInMethodTest,
  group: groupFilterTest,
};

export const filterTests = [...Object.values(FILTER_TESTS), knowableTest];
