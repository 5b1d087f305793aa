import { afterEach, describe, expect, test } from "vitest";
import { skipPostgres, startPostgres, type PostgresServer } from "../../support/database/postgres.js";
import { openBusyBackend } from "../../support/faults/busyBackend.js";
import { UNAVAILABLE } from "../../support/faults/clients.js";
import { mountSmallDisk, type SmallDisk } from "../../support/faults/smallDisk.js";
import { asServer, outcomeOf } from "../../support/testBackend.js";

const CLIENTS = 20;

describe.skipIf(skipPostgres)("a disk that is full", () => {
  const ends: (() => unknown)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).toReversed()) await end();
  });

  function mount(megabytes: number, skip: (condition: boolean, note: string) => void): SmallDisk {
    const disk = mountSmallDisk(megabytes);
    skip(!disk, "This user may not mount a disk.");
    if (!disk) throw new Error("There is no disk.");
    ends.push(disk.unmount);
    return disk;
  }

  async function start(parent?: string): Promise<PostgresServer> {
    const server = await startPostgres(parent);
    ends.push(() => server.stop());
    return server;
  }

  test("refuses writes with 503, answers reads, and takes writes again once there is space", async ({ skip }) => {
    const disk = mount(32, skip);
    const server = await start();
    await (await server.createPool()).query(`create tablespace small location '${disk.folder}'`);
    const pool = await server.createPool({ options: "-c default_tablespace=small" });
    const { backend, waitFor, stop } = await openBusyBackend(pool, CLIENTS);
    await waitFor("200");
    disk.fill();
    await waitFor(UNAVAILABLE);
    expect(outcomeOf(await asServer(backend)("GET", "/organizations/northwind/memberships"))).toBe("200");
    disk.free();
    await waitFor("200");
    expect(await stop()).toEqual([]);
  });

  test("under the log too, loses nothing that was answered, once the server has space and is started", async ({
    skip,
  }) => {
    const disk = mount(160, skip);
    const server = await start(disk.folder);
    const { waitFor, stop } = await openBusyBackend(await server.createPool(), CLIENTS);
    await waitFor("200");
    disk.fill();
    await waitFor(UNAVAILABLE);
    disk.free();
    // It may have ended already.
    await server.crash();
    await server.start();
    await waitFor("200");
    expect(await stop()).toEqual([]);
  });
});
