import { betterAuth } from "better-auth";
import { createAuthClient } from "better-auth/client";
import { organizationClient } from "better-auth/client/plugins";
import { getMigrations } from "better-auth/db/migration";
import { bearer, organization as organizationPlugin, type OrganizationOptions } from "better-auth/plugins";
import { Kysely } from "kysely";
import { fromBetterAuth, type FromBetterAuthOptions } from "../../src/adapters/better-auth/index.js";
import type { OrganizationUnderTest } from "../../src/testing/vitest/OrganizationUnderTest.js";
import { dialectOf } from "../../src/backend/sql/database.js";
import { openDatabase } from "./database/databases.js";
import { createNetwork } from "./network.js";
import { people } from "./people.js";
import { must } from "./must.js";

interface Tables {
  readonly user: {
    id: string;
    name: string;
    email: string;
    emailVerified: boolean;
    image: string | null;
    createdAt: Date;
    updatedAt: Date;
  };
  readonly organization: { id: string; name: string; slug: string; metadata: string | null; createdAt: Date };
  readonly member: { id: string; organizationId: string; userId: string; role: string; createdAt: Date };
  readonly invitation: {
    id: string;
    organizationId: string;
    email: string;
    role: string;
    status: string;
    inviterId: string;
    expiresAt: Date;
    createdAt: Date;
  };
}

export interface BetterAuthServerOptions {
  readonly plugin?: OrganizationOptions;
  /** How many requests are answered in ten seconds. Default: any number. */
  readonly most?: number;
  /** How many rows a list without pages has at most. Default: Better Auth's own, 100. */
  readonly mostListed?: number;
}

export interface SeedOptions {
  /** How many members; the first is an owner. Default 24. */
  readonly count?: number;
  /** The role of each. Default: an owner, an admin, one who is both admin and member, and members. */
  readonly role?: (index: number) => string;
  /** When each has joined. Default: nine hours apart. */
  readonly joinedAt?: (index: number, before: Date) => Date;
}

const BASE_URL = "http://auth.test";
const ROLES = ["owner", "admin", "admin,member"];

let organizations = 0;

/** A Better Auth server on a database of its own, in this process. Its organizations share no user. */
export async function openBetterAuth({ plugin = {}, most, mostListed }: BetterAuthServerOptions = {}) {
  const database = await openDatabase();
  const dialect = dialectOf(database);
  const auth = betterAuth({
    baseURL: BASE_URL,
    secret: "a secret of thirty-two characters",
    database: { dialect, type: "postgres" },
    plugins: [organizationPlugin(plugin), bearer()],
    rateLimit: most === undefined ? { enabled: false } : { enabled: true, window: 10, max: most },
    ...(mostListed !== undefined && { advanced: { database: { defaultFindManyLimit: mostListed } } }),
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
  await (await getMigrations(auth.options)).runMigrations();
  const { internalAdapter } = await auth.$context;
  const queries = new Kysely<Tables>({ dialect });

  /** The real client over a network of its own. @param token of a session; absent: not signed in */
  function connect(token?: string) {
    const network = createNetwork((request) => auth.handler(request));
    const client = createAuthClient({
      baseURL: BASE_URL,
      plugins: [organizationClient()],
      fetchOptions: {
        ...(token !== undefined && { auth: { type: "Bearer", token } }),
        customFetchImpl: (url, init) => network.fetch(new Request(url, init)),
      },
    });
    return { client, network };
  }

  /** The organization as a user sees it, by a session of its own. */
  async function as(userId: string, options: FromBetterAuthOptions) {
    const { token } = await internalAdapter.createSession(userId);
    const { client, network } = connect(token);
    const signOut = () => internalAdapter.deleteSession(token);
    return { organization: fromBetterAuth(client, options), client, network, signOut };
  }

  /** A new organization, seen by its first member, who is an owner, and by another user when asked for. */
  async function createBetterAuthOrganization(
    { count = 24, role = (index) => ROLES[index] ?? "member", joinedAt = (_, before) => before }: SeedOptions = {},
    options: Partial<FromBetterAuthOptions> = {},
  ) {
    const organizationId = `organization${++organizations}`;
    const everybody = people(count + 3, organizationId).map((person, index) => ({
      id: `${organizationId}user${index}`,
      name: [person.firstName, person.lastName].filter(Boolean).join(" "),
      email: person.emailAddress ?? `nameless${index}@${organizationId}.test`,
      emailVerified: true,
      image: person.imageUrl,
      createdAt: person.joinedAt,
      updatedAt: person.joinedAt,
    }));
    const [members, outsiders] = [everybody.slice(0, count), everybody.slice(count)];
    const createdAt = new Date();
    await queries.insertInto("user").values(everybody).execute();
    await queries
      .insertInto("organization")
      .values({ id: organizationId, name: "Northwind Trading", slug: organizationId, metadata: null, createdAt })
      .execute();
    await queries
      .insertInto("member")
      .values(
        members.map((user, index) => ({
          id: `${organizationId}member${index}`,
          organizationId,
          userId: user.id,
          role: role(index),
          createdAt: joinedAt(index, user.createdAt),
        })),
      )
      .execute();
    const seenBy = (userId: string) => as(userId, { organizationId, ...options });
    const userIds = members.map(({ id }) => id);
    return {
      organizationId,
      userIds,
      emails: members.map(({ email }) => email),
      outsiders: outsiders.map(({ id }) => id),
      seenBy,
      ...(await seenBy(must(userIds[0]))),
    };
  }

  return { auth, queries, connect, createBetterAuthOrganization, close: () => database.close() };
}

export type BetterAuthServer = Awaited<ReturnType<typeof openBetterAuth>>;

/** A new organization as the contract's suite takes it: with an owner, an admin, one who is two things, and members. */
export async function createBetterAuthSubject({
  createBetterAuthOrganization,
}: BetterAuthServer): Promise<OrganizationUnderTest> {
  const { organization, seenBy, userIds, outsiders } = await createBetterAuthOrganization();
  const { organization: secondClient } = await seenBy(must(userIds[0]));
  const { organization: stranger } = await seenBy(must(outsiders[0]));
  return { organization, secondClient, stranger };
}
