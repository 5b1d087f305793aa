import { describe, it } from "vitest";
import type { Organization } from "../../organization/Organization.js";
import { CONTRACT_TESTS } from "./contractTests/all.js";
import type { OrganizationUnderTest } from "./OrganizationUnderTest.js";

type Creation = Organization | OrganizationUnderTest;

/**
 * Tests the `Organization` contract with Vitest's `describe` and `it`. Tests of unsupported capabilities are skipped and
 * reported.
 *
 * @param name of the implementation, for the report
 * @param create called for each test, about a hundred times: returns an organization in its initial state, which no other
 * test has changed. Keep it cheap: share servers and databases, and make a new organization in them.
 */
export function describeOrganization(name: string, create: () => Creation | Promise<Creation>): void {
  describe(name, () => {
    for (const [topic, tests] of Object.entries(CONTRACT_TESTS)) {
      describe(topic, () => {
        for (const { title, check } of tests) {
          it(title, async ({ skip }) => {
            const tested = testedFrom(await create());
            try {
              await check(tested, skip);
            } finally {
              await tested.close?.();
            }
          });
        }
      });
    }
  });
}

const testedFrom = (created: Creation): OrganizationUnderTest =>
  "organization" in created ? created : { organization: created };
