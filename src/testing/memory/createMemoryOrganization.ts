import { delay } from "../../lib/delay.js";
import { raceWithSignal } from "../../lib/raceWithSignal.js";
import { randomName } from "../../lib/randomName.js";
import { INVITATION_ORDER_FIELDS, MEMBERSHIP_FILTER_FIELDS } from "../../organization/fields.js";
import { MAX_INVITATION_MESSAGE_LENGTH, MAX_PER_CALL } from "../../organization/limits.js";
import { networkError } from "../../organization/networkError.js";
import type { Organization, ReadOptions } from "../../organization/Organization.js";
import { OrganizationError } from "../../organization/OrganizationError.js";
import { createChanges } from "./createChanges.js";
import { addGroupMembers, removeGroupMembers } from "./groupMembers.js";
import { createGroup, deleteGroup, listGroups, updateGroup } from "./groups.js";
import { inviteMember, inviteMembers, resendInvitation, revokeInvitation } from "./invitations.js";
import {
  listEvents,
  listInvitations,
  listMemberships,
  listMetadataValues,
  listRequests,
  listSources,
  MEMORY_ORDER_FIELDS,
} from "./lists.js";
import { removeMembers, updateMembers } from "./memberBatches.js";
import {
  addMember,
  getDetails,
  leave,
  removeMember,
  setManaged,
  transferOwnership,
  updateMember,
  updateMetadata,
} from "./members.js";
import type {
  MemoryCall,
  MemoryCallName,
  MemoryFailure,
  MemoryOrganization,
  MemoryOrganizationOptions,
} from "./MemoryOrganization.js";
import { memoryError } from "./memoryError.js";
import { listPeople } from "./people.js";
import { acceptRequest, rejectRequest, reopenRequest, requestMembership, withdrawRequest } from "./requests.js";
import { listRoles, requireMember } from "./rights.js";
import { seed } from "./seed.js";
import { deactivateMember, expireMembers, reactivateMember, updateExpiry } from "./status.js";
import { type Session, transact } from "./tables.js";
import { toMembership } from "./toRecords.js";

interface Failing {
  readonly error: OrganizationError;
  times: number;
}

function errorOf(failure: MemoryFailure): OrganizationError {
  if (failure instanceof OrganizationError) return failure;
  return failure === "network_error" ? networkError() : memoryError(failure);
}

/**
 * An organization in memory, for component tests, Storybook and demos: no database, no network. It behaves as Roster's
 * backend does: paging, search, filters and order, roles and permissions, seats, invitations, join requests, the audit trail
 * and live changes, with the same error codes. Everything is forgotten with the page.
 *
 * @param contents what is in it at first; see `MemoryOrganizationOptions`
 * @param latency milliseconds until an answer, of every call or by its name. Default 0
 */
export function createMemoryOrganization({
  latency = 0,
  ...contents
}: MemoryOrganizationOptions = {}): MemoryOrganization {
  const { world, viewerId } = seed(contents);
  const changes = createChanges(world);
  const failing = new Map<MemoryCallName, Failing>();
  const scope = randomName();
  let pendingCount = 0;

  const memory: MemoryOrganization = {
    organization: organizationFor(viewerId),
    organizationFor,
    calls: [],
    latency,
    get pendingCount() {
      return pendingCount;
    },
    setManaged: (userId, managed) => changes.report({}, () => setManaged(world, userId, managed)),
    fail(name, error = "service_unavailable", { times = 1 } = {}) {
      failing.set(name, { error: errorOf(error), times });
    },
  };

  /** Answers a call when its time has come; never to a caller who no longer waits. */
  function answer<T>(call: MemoryCall, act: () => T, { signal }: ReadOptions = {}): Promise<T> {
    const answered = raceWithSignal(signal, async () => {
      memory.calls.push(call);
      const wait = typeof memory.latency === "number" ? memory.latency : (memory.latency[call.name] ?? 0);
      if (wait === Infinity) await new Promise(() => {});
      if (wait > 0) await delay(wait, signal);
      else await Promise.resolve();
      signal?.throwIfAborted();
      const failure = failing.get(call.name);
      if (failure && failure.times > 0) {
        failure.times -= 1;
        throw failure.error;
      }
      return act();
    });
    pendingCount += 1;
    return answered.finally(() => (pendingCount -= 1));
  }

  function organizationFor(userId: string): Required<Organization> {
    const session: Session = { world, userId };
    const client = {};
    const afterExpiry =
      <T>(act: () => T) =>
      (): T => {
        expireMembers(session);
        return act();
      };

    const call = <T>(name: MemoryCallName, args: readonly unknown[], act: () => T, options?: ReadOptions): Promise<T> =>
      answer({ name, args, userId }, () => changes.report(client, () => transact(world, afterExpiry(act))), options);

    return {
      id: world.id,
      scope: `${scope}:${userId}`,
      membershipOrderFields: MEMORY_ORDER_FIELDS,
      membershipFilterFields: MEMBERSHIP_FILTER_FIELDS,
      invitationOrderFields: INVITATION_ORDER_FIELDS,
      maxInvitationsPerCall: MAX_PER_CALL,
      maxInvitationMessageLength: MAX_INVITATION_MESSAGE_LENGTH,

      getMemberships: (params = {}, options) =>
        call("getMemberships", [params], () => listMemberships(session, params), options),
      getPeople: (params = {}, options) => call("getPeople", [params], () => listPeople(session, params), options),
      getRoles: (options) => call("getRoles", [], () => listRoles(session), options),
      getViewer: (options) => call("getViewer", [], () => toMembership(session, requireMember(session)), options),
      getOrganization: (options) => call("getOrganization", [], () => getDetails(session), options),
      getMembershipMetadataValues: (key, options) =>
        call("getMembershipMetadataValues", [key], () => listMetadataValues(session, key), options),
      getMembershipSources: (options) => call("getMembershipSources", [], () => listSources(session), options),
      getInvitations: (params = {}, options) =>
        call("getInvitations", [params], () => listInvitations(session, params), options),
      getMembershipRequests: (params = {}, options) =>
        call("getMembershipRequests", [params], () => listRequests(session, params), options),
      getMembershipEvents: (params = {}, options) =>
        call("getMembershipEvents", [params], () => listEvents(session, params), options),

      addMember: (params) => call("addMember", [params], () => addMember(session, params)),
      updateMember: (params) => call("updateMember", [params], () => updateMember(session, params)),
      removeMember: (id) => call("removeMember", [id], () => removeMember(session, id)),
      updateMembers: (params) => call("updateMembers", [params], () => updateMembers(session, params)),
      removeMembers: (ids) => call("removeMembers", [ids], () => removeMembers(session, ids)),
      deactivateMember: (id) => call("deactivateMember", [id], () => deactivateMember(session, id)),
      reactivateMember: (id) => call("reactivateMember", [id], () => reactivateMember(session, id)),
      updateMemberExpiry: (params) => call("updateMemberExpiry", [params], () => updateExpiry(session, params)),
      updateMembershipMetadata: (params) =>
        call("updateMembershipMetadata", [params], () => updateMetadata(session, params)),
      getGroups: (params = {}, options) => call("getGroups", [params], () => listGroups(session, params), options),
      createGroup: (params) => call("createGroup", [params], () => createGroup(session, params)),
      updateGroup: (params) => call("updateGroup", [params], () => updateGroup(session, params)),
      deleteGroup: (id) => call("deleteGroup", [id], () => deleteGroup(session, id)),
      addGroupMembers: (params) => call("addGroupMembers", [params], () => addGroupMembers(session, params)),
      removeGroupMembers: (params) => call("removeGroupMembers", [params], () => removeGroupMembers(session, params)),

      transferOwnership: (params) =>
        call("transferOwnership", [params], () => transferOwnership(session, params.userId)),
      leaveOrganization: () => call("leaveOrganization", [], () => leave(session)),

      inviteMember: (params) => call("inviteMember", [params], () => inviteMember(session, params)),
      inviteMembers: (params, options) =>
        call("inviteMembers", [params], () => inviteMembers(session, params), options),
      revokeInvitation: (id) => call("revokeInvitation", [id], () => revokeInvitation(session, id)),
      resendInvitation: (id) => call("resendInvitation", [id], () => resendInvitation(session, id)),

      acceptMembershipRequest: (id, params = {}) =>
        call("acceptMembershipRequest", [id, params], () => acceptRequest(session, id, params)),
      rejectMembershipRequest: (id) => call("rejectMembershipRequest", [id], () => rejectRequest(session, id)),
      reopenMembershipRequest: (id) => call("reopenMembershipRequest", [id], () => reopenRequest(session, id)),
      requestMembership: () => call("requestMembership", [], () => requestMembership(session)),
      withdrawMembershipRequest: () => call("withdrawMembershipRequest", [], () => withdrawRequest(session)),

      subscribe: (listener, options) => changes.subscribe(client, session, listener, options),
    };
  }
  return memory;
}
