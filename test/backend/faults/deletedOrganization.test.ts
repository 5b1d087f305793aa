import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { ApiError } from "../../../src/backend/http/ApiError.js";
import { ENGINES } from "../../support/database/databases.js";
import { seedOrganization } from "../../support/database/seed.js";
import { wrongCounts } from "../../support/faults/contents.js";
import { ROUNDS } from "../../support/faults/sizeOf.js";
import { asServer, asUser, createTestBackend, outcomeOf, PATIENT, type Send } from "../../support/testBackend.js";

const CLIENTS = 16;

test.each(ENGINES)(
  "an organization that is deleted while it is read and written, on $name, is then not there",
  async ({ open }) => {
    const { database, close } = await open();
    const errors: unknown[] = [];
    const backend = createTestBackend({
      database,
      // Of its invitations, mails that were not sent yet can't be.
      onError: (error) => error instanceof ApiError || errors.push(error),
      timeouts: PATIENT,
      sendInvitation: () => undefined,
    });
    await backend.ready();
    const outcomes = new Set<string>();
    /** Of requests that were sent when it was gone. */
    const last = new Set<string>();
    const expected = new Set(["200", "404 resource_not_found", "403 not_a_member_in_organization"]);

    for (let round = 0; round < 4 * ROUNDS; round += 1) {
      const organizationId = `org-${randomUUID()}`;
      const root = `/organizations/${organizationId}`;
      await seedOrganization(database, { organizationId, count: CLIENTS + 1, invitations: 10, requests: 3 });
      let isDeleted = false;

      /** Goes on until the organization is not there. */
      async function act(client: number) {
        const member = `${root}/memberships/${organizationId}_${client + 1}`;
        const send = client % 2 ? asUser(backend, `${organizationId}_0`) : asServer(backend);
        const calls: Parameters<Send>[] = [
          ["PATCH", `${member}/metadata`, { public_metadata: { a: client } }],
          ["GET", `${root}/memberships?query=a`],
          ["POST", `${root}/invitations`, { email_address: `${randomUUID()}@guests.test`, role: "org:member" }],
          ["PATCH", member, { role: "org:admin" }],
          ["GET", `${root}/events`],
          ["PATCH", member, { role: "org:member" }],
        ];
        for (let turn = client; ; turn += 1) {
          const wasDeleted = isDeleted;
          const outcome = outcomeOf(await send(...(calls[turn % calls.length] ?? ["GET", root])));
          outcomes.add(outcome);
          if (wasDeleted) return last.add(outcome);
        }
      }

      const acting = Array.from({ length: CLIENTS }, (_, client) => act(client));
      await database.query("select pg_sleep(0.05)");
      await database.query("delete from roster_organizations where id = $1", [organizationId]);
      isDeleted = true;
      await Promise.all(acting);
    }
    expect([...outcomes].filter((outcome) => !expected.has(outcome))).toEqual([]);
    expect(last).not.toContain("200");
    expect(errors).toEqual([]);
    expect(await wrongCounts(database)).toEqual([]);
    await close();
  },
);
