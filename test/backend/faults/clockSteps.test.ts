import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import {
  invitationAnswer,
  listOf,
  membershipAnswer,
  membershipEventAnswer,
  organizationAnswer,
} from "../../../src/backend/http/answers.js";
import { EVERY_ENGINE } from "../../support/database/databases.js";
import { must } from "../../support/must.js";
import { seededBackend } from "../../support/seededBackend.js";
import { asUser, outcomeOf } from "../../support/testBackend.js";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Sets the clock of this process, and of a PGlite in it. A server has its own. */
const stepClock = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);

describe.each(EVERY_ENGINE)("a clock that is set, on $name", (engine) => {
  const scene = seededBackend(engine, { count: 6 });
  const { server } = scene;
  beforeAll(() => void vi.useFakeTimers({ toFake: ["Date"] }));
  afterAll(() => void vi.useRealTimers());
  // Before the next organization.
  afterEach(() => void vi.setSystemTime(vi.getRealSystemTime()));

  const databaseTime = async () => {
    const { rows } = await scene.database.query("select (extract(epoch from now()) * 1000)::float8 as now");
    return must(z.array(z.object({ now: z.number() })).parse(rows)[0]).now;
  };

  async function addUser(id: string) {
    await scene.database.query("insert into roster_users (id, email_address) values ($1, $2)", [id, `${id}@x.test`]);
    return server("POST", `${scene.root}/memberships`, { user_id: id, role: "org:member" });
  }

  async function invite(id: string, days: number) {
    const address = { email_address: `${id}@x.test`, role: "org:member", expires_in_days: days };
    const sent = invitationAnswer.parse((await server("POST", `${scene.root}/invitations`, address)).body);
    return { ...sent, ticket: must(new URL(must(sent.url)).searchParams.get("invitation_ticket")) };
  }

  test.each([-HOUR, HOUR])(
    "by %i ms lists each member and each event once, and events as they happened",
    async (step) => {
      const ids: string[] = [];
      for (let turn = 0; turn < 6; turn += 1) {
        const id = `${scene.organizationId}-new-${turn}`;
        expect(outcomeOf(await addUser(id))).toBe("200");
        ids.push(id);
        stepClock(step);
      }
      const pages = async (list: string) => {
        const data: unknown[] = [];
        for (let offset = 0; offset < 12; offset += 2) {
          data.push(
            ...listOf(z.unknown()).parse((await server("GET", `${scene.root}/${list}limit=2&offset=${offset}`)).body)
              .data,
          );
        }
        return data;
      };
      const listed = await pages("memberships?order_by=created_at&");
      const members = listed.map((one) => membershipAnswer.parse(one).public_user_data.user_id);
      expect(members.toSorted()).toEqual([...ids, ...[0, 1, 2, 3, 4, 5].map(scene.idOf)].toSorted());
      const events = (await pages("events?")).map((one) => membershipEventAnswer.parse(one).subject_id);
      expect(events).toEqual(ids.toReversed());
    },
  );

  test("leaves invitations as long as the database says", async () => {
    const id = `${scene.organizationId}-guest`;
    await scene.database.query("insert into roster_users (id, email_address) values ($1, $2)", [id, `${id}@x.test`]);
    const before = await databaseTime();
    stepClock(-3 * DAY);
    const { ticket, expires_at, created_at } = await invite(id, 1);
    expect(expires_at).toBe(created_at + DAY);
    stepClock(3 * DAY);
    const hasExpired = must(expires_at) <= (await databaseTime());
    // A server's clock was not set, a PGlite's was.
    expect(hasExpired).toBe(created_at < before - DAY);
    const { pending_invitations_count } = organizationAnswer.parse((await server("GET", scene.root)).body);
    expect(pending_invitations_count).toBe(hasExpired ? 0 : 1);
    const accepted = await asUser(scene.backend, id)("POST", "/invitation_acceptances", { ticket });
    expect(outcomeOf(accepted)).toBe(hasExpired ? "400 organization_invitation_expired" : "200");
    // It can be invited again either way, unless it is a member.
    expect((await invite(`${id}-2`, 1)).status).toBe("pending");
  });
});
