import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Backend } from "../../src/backend/createBackend.js";
import { CONTRACT_TESTS } from "../../src/testing/vitest/contractTests/all.js";
import { openDatabase, type TestDatabase } from "../support/database/databases.js";
import { createTestBackend, PATIENT } from "../support/testBackend.js";
import { createSubject } from "./createSubject.js";
import type { Fault } from "./faults/fault.js";
import { groupFaults } from "./faults/groupFaults.js";
import { invitationFaults } from "./faults/invitationFaults.js";
import { listFaults } from "./faults/listFaults.js";
import { managedFaults } from "./faults/managedFaults.js";
import { memberFaults } from "./faults/memberFaults.js";
import { memberBatchFaults } from "./faults/memberBatchFaults.js";
import { statusFaults } from "./faults/statusFaults.js";
import { peopleFaults } from "./faults/peopleFaults.js";
import { otherFaults } from "./faults/otherFaults.js";

const FAULTS = [
  ...listFaults,
  ...memberFaults,
  ...memberBatchFaults,
  ...managedFaults,
  ...peopleFaults,
  ...statusFaults,
  ...groupFaults,
  ...invitationFaults,
  ...otherFaults,
];
const ALL = Object.values(CONTRACT_TESTS).flat();

/** What a check ends in that has not found out anything: a skipped one has not. */
class NotFoundOut extends Error {}

let database: TestDatabase;
let backend: Backend;
beforeAll(async () => {
  database = await openDatabase();
  backend = createTestBackend({ database, timeouts: PATIENT });
});
afterAll(async () => {
  await backend.close();
  await database.close();
});

async function check(title: string, { plant, on = "organization" }: Fault) {
  const contractTest = ALL.find((one) => one.title === title);
  if (!contractTest) throw new NotFoundOut(`No contract test is called "${title}"`);
  const subject = await createSubject(backend, database);
  const viewers = on === "everyone" ? (["organization", "stranger", "secondClient"] as const) : [on];
  const faulty = viewers.map((viewer) => [viewer, { ...subject[viewer], ...plant(subject[viewer]) }]);
  const planted = { ...subject, ...Object.fromEntries(faulty) };
  await contractTest.check(planted, (why) => {
    throw new NotFoundOut(why);
  });
}

describe.concurrent.each(FAULTS)("$fault", (fault) => {
  test.each(fault.foundBy)("is detected: %s", async (title) => {
    const reason = await check(title, fault).catch((error: unknown) => error);
    expect(reason).toBeInstanceOf(Error);
    expect(reason).not.toBeInstanceOf(NotFoundOut);
    // A check says what is wrong; it does not stumble over it.
    expect(reason).not.toBeInstanceOf(TypeError);
  });
});

test("each contract test detects a fault", () => {
  const finding = new Set(FAULTS.flatMap(({ foundBy }) => foundBy));
  expect(ALL.map(({ title }) => title).filter((title) => !finding.has(title))).toEqual([]);
});

test("no two contract tests have the same title", () => {
  expect(new Set(ALL.map(({ title }) => title)).size).toBe(ALL.length);
});
