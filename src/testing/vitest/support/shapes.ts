import { expect } from "vitest";
import { INVITATION_STATUSES, MEMBERSHIP_STATUSES } from "../../../organization/fields.js";
import type {
  Group,
  Invitation,
  ManagedFields,
  Membership,
  MembershipRequest,
  PublicUserData,
  Role,
} from "../../../organization/records.js";
import { isWebAddress, MANAGED_PARAMETERS } from "../../../organization/rules/managed.js";

// Seconds, the usual mistake, are below it for the next thousand years; milliseconds since 1973 are above.
const LEAST_TIME = 1e11;

/** Holds that this is a point in time as the contract tells it. */
export function expectTime(value: unknown, what: string): void {
  expect(Number.isInteger(value), `${what} is a whole number, of milliseconds: ${String(value)}`).toBe(true);
  expect(value, `${what} is in milliseconds`).toBeGreaterThan(LEAST_TIME);
}

/** As `expectTime`, of what a backend may not know, which is then 0. */
function expectTimeOrZero(value: unknown, what: string): void {
  if (value !== 0) expectTime(value, what);
}

function expectText(value: unknown, what: string): void {
  expect(value, `${what} is text`).toBeTypeOf("string");
  expect(value, `${what} is not empty`).not.toBe("");
}

function expectTexts(values: Readonly<Record<string, unknown>>, what: string): void {
  for (const [name, value] of Object.entries(values)) expectText(value, `${what}'s ${name}`);
}

const isTextOrNull = (value: unknown) => value === null || typeof value === "string";

function expectObject(value: unknown, what: string): void {
  expect(typeof value === "object" && value !== null, `${what} is an object: ${String(value)}`).toBe(true);
}

function expectPerson(person: PublicUserData): void {
  expectObject(person, "a person");
  const { userId, firstName, lastName, imageUrl, hasImage, identifier, username, banned, deprovisioned } = person;
  expectTexts({ userId }, "a person");
  for (const [name, value] of Object.entries({ firstName, lastName, identifier, username })) {
    expect(isTextOrNull(value), `a person's ${name} is text or null: ${String(value)}`).toBe(true);
  }
  expect(imageUrl, "a person's imageUrl is text").toBeTypeOf("string");
  for (const [name, value] of Object.entries({ hasImage, banned, deprovisioned })) {
    expect(value, `a person's ${name} is true or false`).toBeTypeOf("boolean");
  }
  const { lastActiveAt, twoFactorEnabled, signInMethods } = person;
  if (lastActiveAt !== undefined && lastActiveAt !== null) expectTime(lastActiveAt, "a person's lastActiveAt");
  expect(["boolean", "undefined"], "a person's twoFactorEnabled").toContain(typeof twoFactorEnabled);
  for (const method of signInMethods ?? []) expectText(method, "a person's sign-in method");
}

function expectManaged(managed: ManagedFields): void {
  expectObject(managed, "a membership's managed fields");
  for (const [field, managedBy] of Object.entries(managed)) {
    expect(Object.keys(MANAGED_PARAMETERS), "a managed field").toContain(field);
    expectText(managedBy.name, `the name of what manages the ${field}`);
    if (managedBy.url !== undefined) {
      expect(isWebAddress(managedBy.url), `a link may open the URL of what manages the ${field}`).toBe(true);
    }
  }
}

export function expectMembership(membership: Membership): void {
  expectObject(membership, "a membership");
  const { id, role, roleName, permissions, status, expiresAt, publicMetadata, createdAt, updatedAt } = membership;
  expectTexts({ id, role, roleName }, "a membership");
  expect(Array.isArray(permissions), "a membership's permissions are a list").toBe(true);
  for (const permission of permissions) expectText(permission, "a permission's key");
  expect(MEMBERSHIP_STATUSES, "a membership's status").toContain(status);
  if (expiresAt !== null) expectTime(expiresAt, "a membership's expiresAt");
  expectObject(publicMetadata, "a membership's publicMetadata");
  expectManaged(membership.managed);
  for (const { id: groupId, name } of membership.groups ?? []) expectTexts({ id: groupId, name }, "a member's group");
  expectPerson(membership.publicUserData);
  expectTime(createdAt, "a membership's createdAt");
  expectTimeOrZero(updatedAt, "a membership's updatedAt");
}

export function expectGroup(group: Group): void {
  expectObject(group, "a group");
  const { id, name, membersCount, managedBy, createdAt, updatedAt } = group;
  expectTexts({ id, name }, "a group");
  expect(Number.isInteger(membersCount), "a group's membersCount is a whole number").toBe(true);
  if (managedBy) expectTexts({ name: managedBy.name }, "a group's managedBy");
  expectTime(createdAt, "a group's createdAt");
  expectTimeOrZero(updatedAt, "a group's updatedAt");
}

export function expectInvitation(invitation: Invitation): void {
  expectObject(invitation, "an invitation");
  const { id, emailAddress, role, roleName, status, inviterId, inviter, url, delivery, expiresAt } = invitation;
  expectTexts({ id, emailAddress, role, roleName }, "an invitation");
  expect(INVITATION_STATUSES, "an invitation's status").toContain(status);
  expect([null, "sent", "failed", "skipped"], "an invitation's delivery").toContain(delivery);
  for (const [name, value] of Object.entries({ inviterId: inviterId ?? null, url })) {
    expect(isTextOrNull(value), `an invitation's ${name} is text or null: ${String(value)}`).toBe(true);
  }
  if (inviter !== null) expectPerson(inviter);
  if (expiresAt !== null) expectTime(expiresAt, "an invitation's expiresAt");
  expectTime(invitation.createdAt, "an invitation's createdAt");
  expectTimeOrZero(invitation.updatedAt, "an invitation's updatedAt");
}

export function expectRequest(request: MembershipRequest): void {
  expectObject(request, "a request");
  const { id, status, publicUserData, createdAt, updatedAt } = request;
  expectTexts({ id }, "a request");
  expect(["pending", "accepted", "rejected", "withdrawn"], "a request's status").toContain(status);
  expectPerson(publicUserData);
  expectTime(createdAt, "a request's createdAt");
  expectTimeOrZero(updatedAt, "a request's updatedAt");
}

export function expectRole({ id, key, name, description, permissions, createdAt, updatedAt }: Role): void {
  expectTexts({ id, key, name }, "a role");
  expect(isTextOrNull(description), "a role's description is text or null").toBe(true);
  for (const permission of permissions) {
    expectTexts({ id: permission.id, key: permission.key, name: permission.name }, "a permission");
    expect(["system", "user"], "a permission's type").toContain(permission.type);
  }
  expectTimeOrZero(createdAt, "a role's createdAt");
  expectTimeOrZero(updatedAt, "a role's updatedAt");
}

/** Holds that nothing but plain data is in it: what structured sharing, a persisted cache and a worker can take. */
export function expectPlain(value: unknown, path = "the answer"): void {
  if (value === null || value === undefined || typeof value === "string" || typeof value === "boolean") return;
  if (typeof value === "number") return expect(Number.isFinite(value), `${path} is a finite number`).toBe(true);
  if (typeof value !== "object") return expect.fail(`${path} is a ${typeof value}, which is no plain data`);
  if (Array.isArray(value)) return value.forEach((item: unknown, index) => expectPlain(item, `${path}[${index}]`));
  const prototype: unknown = Object.getPrototypeOf(value);
  // An object of another realm has another `Object.prototype`, which itself has none.
  const isPlain = prototype === null || (typeof prototype === "object" && Object.getPrototypeOf(prototype) === null);
  expect(isPlain, `${path} is a plain object, of no class`).toBe(true);
  for (const key of Reflect.ownKeys(value)) {
    const property = Object.getOwnPropertyDescriptor(value, key);
    expect(property && "value" in property, `${path}.${String(key)} is a value, no getter`).toBe(true);
    expectPlain(property?.value, `${path}.${String(key)}`);
  }
}
