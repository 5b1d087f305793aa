import type { ConnectionUse, GuardedPool } from "./guardPool.js";
import { sizeOf, type DatabasePool, type PoolClient } from "./pool.js";
import { withTimeout } from "../../http/withTimeout.js";

interface Share {
  taken: number;
  /** The queue for a connection of this share: calling one lets it begin. */
  readonly waiting: Map<object, () => void>;
}

/**
 * Limits each organization to half of a pool's connections, so that one with locked rows or slow lists leaves connections
 * to the others.
 *
 * @param milliseconds the longest wait
 * @returns the pool as the organization of that id sees it
 */
export function createFairShares(
  pool: GuardedPool,
  milliseconds: number,
): (organizationId: string, use?: ConnectionUse) => DatabasePool {
  const most = Math.max(1, Math.floor(sizeOf(pool) / 2));
  const shares = new Map<string, Share>();

  function leave(organizationId: string, share: Share) {
    for (const [ticket, begin] of share.waiting) {
      share.waiting.delete(ticket);
      return begin();
    }
    share.taken -= 1;
    if (share.taken === 0) shares.delete(organizationId);
  }

  async function enter(organizationId: string): Promise<Share> {
    const share = shares.get(organizationId) ?? { taken: 0, waiting: new Map() };
    shares.set(organizationId, share);
    if (share.taken < most) {
      share.taken += 1;
      return share;
    }
    const ticket = {};
    const turn = new Promise<void>((resolve) => share.waiting.set(ticket, resolve));
    try {
      await withTimeout(milliseconds, turn, "The organization's share of the connections was not free");
    } catch (error) {
      // Its turn may come in the same moment as its timeout.
      if (!share.waiting.delete(ticket)) leave(organizationId, share);
      throw error;
    }
    return share;
  }

  async function connectFor(organizationId: string, use: ConnectionUse | undefined): Promise<PoolClient> {
    const share = await enter(organizationId);
    try {
      const client = await pool.connect(use);
      const release = (isBroken?: boolean) => {
        client.release(isBroken);
        leave(organizationId, share);
      };
      return new Proxy(client, {
        get: (target, name) => (name === "release" ? release : Reflect.get(target, name)),
      });
    } catch (error) {
      leave(organizationId, share);
      throw error;
    }
  }

  return (organizationId, use) => ({
    options: pool.options,
    connect: () => connectFor(organizationId, use),
    end: () => pool.end(),
    on: (event, listener) => pool.on(event, listener),
  });
}
