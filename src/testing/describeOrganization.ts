import { describe, it } from "vitest";
import type { Organization } from "../organization/Organization.js";
import type { OrganizationUnderTest } from "./OrganizationUnderTest.js";
import { STATEMENTS } from "./statements.js";

type Creation = Organization | OrganizationUnderTest;

/**
 * States what every `Organization` must do, as tests of Vitest: `describe` and `it`, to be called where they may be called.
 * What is optional and not there is skipped, and the report says what was missing.
 *
 * @param name of the implementation, for the report
 * @param create called for each test, some eighty times: answers an organization in its first state, which no other
 * test has written to. So let it be cheap: share servers and databases, and make a new organization in them.
 */
export function describeOrganization(name: string, create: () => Creation | Promise<Creation>): void {
  describe(name, () => {
    for (const [topic, statements] of Object.entries(STATEMENTS)) {
      describe(topic, () => {
        for (const { title, check } of statements) {
          it(title, async ({ skip }) => {
            const subject = subjectFrom(await create());
            try {
              await check(subject, skip);
            } finally {
              await subject.close?.();
            }
          });
        }
      });
    }
  });
}

const subjectFrom = (created: Creation): OrganizationUnderTest =>
  "organization" in created ? created : { organization: created };
