import type { Organization } from "../../../src/organization/Organization.js";
import type { Membership } from "../../../src/organization/records.js";
import { createMemoryOrganization } from "../../../src/testing/memory/createMemoryOrganization.js";

/** The name of a made-up member, by their place in the list. */
export const nameAt = (index: number) => `Member ${String(index).padStart(6, "0")}`;

export interface LongOrganization {
  readonly organization: Organization;
  /** How many members it has. */
  count: number;
  /** The pages that were asked for, as `page` or, with another size than 100, `page/size`. */
  readonly asked: string[];
  /** Milliseconds until a page is there. */
  latency: number;
  /** Tells the client that members changed. */
  readonly change: () => void;
  /** What a role is called: it changes with each answer where it depends on the time. */
  roleAt: (index: number) => string;
}

/** An organization whose members are made up when they are asked for: it can have any number. */
export function longOrganization(count: number): LongOrganization {
  const { organization } = createMemoryOrganization({ members: 3 });
  const listeners = new Set<() => void>();
  const membershipAt = (index: number, sample: Membership): Membership => ({
    ...sample,
    id: `orgmem_${index}`,
    role: long.roleAt(index),
    roleName: long.roleAt(index) === "org:admin" ? "Admin" : "Member",
    createdAt: 1_700_000_000_000 - index * 60_000,
    publicUserData: {
      ...sample.publicUserData,
      userId: `user_${index}`,
      firstName: nameAt(index),
      lastName: null,
      identifier: `${index}@example.com`,
    },
  });
  const long: LongOrganization = {
    count,
    asked: [],
    latency: 0,
    roleAt: () => "org:member",
    change: () => {
      for (const listener of listeners) listener();
    },
    organization: {
      ...organization,
      getMemberships: async ({ initialPage = 1, pageSize = 10, orderBy } = {}, { signal } = {}) => {
        long.asked.push(pageSize === 100 ? String(initialPage) : `${initialPage}/${pageSize}`);
        await new Promise((resolve) => setTimeout(resolve, long.latency));
        signal?.throwIfAborted();
        const sample = (await organization.getMemberships({ orderBy: "created_at" })).data[1];
        const from = (initialPage - 1) * pageSize;
        const length = Math.max(0, Math.min(pageSize, long.count - from));
        const places = Array.from({ length }, (_, at) =>
          orderBy === "first_name" ? long.count - 1 - from - at : from + at,
        );
        return { data: sample ? places.map((index) => membershipAt(index, sample)) : [], totalCount: long.count };
      },
    },
  };
  return long;
}
