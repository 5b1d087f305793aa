import { expect } from "vitest";
import { createOrganization } from "../../../organization/http/createOrganization.js";
import type { Organization } from "../../../organization/Organization.js";
import { callsOf, READS, WRITES } from "../support/calls.js";
import { commonRole } from "../support/members.js";
import { expectOrganizationError } from "../support/expectError.js";
import { contractTest } from "../contractTest.js";

function kindOf(value: unknown): string {
  if (typeof value === "function") return "function";
  if (typeof value === "string") return "text";
  if (typeof value === "number" && value > 0) return "number";
  return Array.isArray(value) ? "list" : `no kind that the contract knows: ${String(value)}`;
}

// This one has every member of the contract.
const WHOLE = createOrganization({ url: "/", organizationId: "any" });

/** What each member of the contract is, where it is there. */
const KINDS = new Map(Object.entries(WHOLE).map(([name, value]) => [name, kindOf(value)]));

const namesOf = (organization: Organization) =>
  [...KINDS.keys()].filter((name) => Reflect.get(organization, name) !== undefined);

export const capabilityTests = [
  contractTest("each property has its type, or is absent", [], async ({ organization }) => {
    for (const [name, kind] of KINDS) {
      const member: unknown = Reflect.get(organization, name);
      if (member !== undefined) expect(kindOf(member), name).toBe(kind);
    }
  }),

  contractTest("a supported read works", [], async ({ organization }) => {
    for (const [name, read] of callsOf(READS, organization)) expect(await read(organization), name).toBeDefined();
  }),

  contractTest("a supported write succeeds or is rejected, and is never unknown", [], async ({ organization }) => {
    const role = await commonRole(organization);
    for (const [name, write] of callsOf(WRITES, organization)) {
      try {
        expect(await write(organization, role), `what ${name} answers`).toBeDefined();
      } catch (reason) {
        const { code } = expectOrganizationError(reason);
        const why = `${name} is there and should work; leave it out where the backend cannot do it`;
        expect(["not_supported", "internal_error"], why).not.toContain(code);
      }
    }
  }),

  contractTest(
    "a second client has the same capabilities",
    ["secondClient"],
    async ({ organization, secondClient }) => {
      expect(namesOf(secondClient)).toEqual(namesOf(organization));
    },
  ),
];
