import type { ReadOptions } from "../../../src/organization/Organization.js";
import type { MembershipRequest } from "../../../src/organization/records.js";
import { unsupported } from "../../../src/organization/unsupported.js";
import { allOf, eachRow, firstOf, orElse, type Fault } from "./fault.js";

const nothing = () => Promise.reject(new Error("Request failed with status code 400"));

/** An abort comes back as another error than it was. */
async function rewording<T>(answer: Promise<T>, { signal }: ReadOptions = {}): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw signal?.aborted ? new Error("The request was canceled.") : error;
  }
}

export const otherFaults: readonly Fault[] = [
  {
    fault: "the viewer is another user",
    plant: (good) => ({ getViewer: () => firstOf(good.getMemberships({ role: ["org:member"] })) }),
    foundBy: ["the viewer is a member who can manage members"],
  },
  {
    fault: "a role is there twice",
    plant: (good) => ({
      async getRoles(options) {
        const { data } = await good.getRoles(options);
        return { data: [...data, ...data], totalCount: 2 * data.length };
      },
    }),
    foundBy: ["each role has a unique key, a name and permissions"],
  },
  {
    fault: "roles are called otherwise than with members",
    plant: (good) => ({
      getRoles: async (options) => eachRow(await good.getRoles(options), (role) => ({ ...role, name: role.key })),
    }),
    foundBy: ["the list of roles has those that members hold", "a changed role has the name that the roles list"],
  },
  {
    fault: "the organization is another",
    plant: (good) => ({
      getOrganization: async (options) => ({ ...(await good.getOrganization(options)), id: "org_0" }),
    }),
    foundBy: ["the organization has an id and a name"],
  },
  {
    fault: "the organization counts to ten",
    plant: (good) => ({
      getOrganization: async (options) => ({ ...(await good.getOrganization(options)), membersCount: 10 }),
    }),
    foundBy: ["the organization's counts match the lists", "the organization's member count follows a removal"],
  },
  {
    fault: "the organization is read once",
    plant: (good) => {
      let read: ReturnType<typeof good.getOrganization> | undefined;
      return { getOrganization: () => (read ??= good.getOrganization()) };
    },
    foundBy: [
      "the organization's member count follows a removal",
      "the organization's invitation count follows inviting and revoking",
    ],
  },
  {
    fault: "the audit trail begins with the oldest",
    plant: (good) => ({
      async getMembershipEvents({ initialPage = 1, pageSize = 10, ...filters } = {}) {
        const { data, totalCount } = await good.getMembershipEvents({ ...filters, pageSize: 500 });
        const start = (initialPage - 1) * pageSize;
        return { data: data.toReversed().slice(start, start + pageSize), totalCount };
      },
    }),
    foundBy: ["the audit trail filters by person and type, newest first, page by page"],
  },
  {
    fault: "the audit trail has no actor",
    plant: (good) => ({
      getMembershipEvents: async (params) =>
        eachRow(await good.getMembershipEvents(params), (event) => ({ ...event, actorId: null, actor: null })),
    }),
    foundBy: ["a role change is the newest entry of the audit trail"],
  },
  {
    fault: "the audit trail has what was tried",
    plant: (good) => {
      let tries = 0;
      return {
        updateMember(change) {
          tries += 1;
          return good.updateMember(change);
        },
        async getMembershipEvents(params) {
          const { data, totalCount } = await good.getMembershipEvents(params);
          return { data, totalCount: totalCount + tries };
        },
      };
    },
    foundBy: ["a rejected write is not in the audit trail"],
  },
  {
    fault: "changes of others are not told",
    plant: () => ({
      subscribe(listener) {
        queueMicrotask(() => listener({ type: "connected" }));
        return () => undefined;
      },
    }),
    foundBy: ["changes by another client are reported until the subscription ends"],
  },
  {
    fault: "changes are told after the end",
    plant: (good) => ({
      subscribe(listener) {
        good.subscribe(listener);
        return () => undefined;
      },
    }),
    foundBy: ["changes by another client are reported until the subscription ends"],
  },
  {
    fault: "who is a member asks to join",
    plant: (good) => ({
      requestMembership: () =>
        orElse(
          () => good.requestMembership(),
          () => ({ id: "r", status: "pending" }) as MembershipRequest,
        ),
    }),
    foundBy: ["a member cannot request to join"],
  },
  {
    fault: "asking to join cannot be taken back",
    on: "stranger",
    plant: (good) => ({
      withdrawMembershipRequest: async () => ({ ...(await good.requestMembership()), status: "withdrawn" }),
    }),
    foundBy: ["a user can request to join once, and withdraw the request"],
  },
  {
    fault: "to a stranger the list is empty",
    on: "stranger",
    plant: () => ({ getMemberships: async () => ({ data: [], totalCount: 0 }) }),
    foundBy: ["an outsider cannot read, and gets an error"],
  },
  {
    fault: "what a stranger does is dropped without a word",
    on: "stranger",
    plant: () => ({ removeMember: async () => JSON.parse("{}") }),
    foundBy: ["an outsider cannot write, and gets an error"],
  },
  {
    fault: "what is refused is an error of no kind",
    plant: () => ({ updateMember: nothing, removeMember: nothing, revokeInvitation: nothing }),
    foundBy: [
      "every rejected write gives a reason",
      "a supported write succeeds or is rejected, and is never unknown",
      "a user who is not a member, or no longer one, cannot be removed",
    ],
  },
  {
    fault: "a write is there, and only says that it is not",
    plant: () => ({ resendInvitation: () => unsupported("resendInvitation") }),
    foundBy: ["a supported write succeeds or is rejected, and is never unknown"],
  },
  {
    fault: "a read is there, and only says that it is not",
    plant: () => ({ getMembershipEvents: () => unsupported("getMembershipEvents") }),
    foundBy: ["a supported read works"],
  },
  {
    fault: "what is absent is null",
    plant: () => ({ maxInvitationsPerCall: null as unknown as number, getRoles: "no" as unknown as never }),
    foundBy: ["each property has its type, or is absent"],
  },
  {
    fault: "another client can do less",
    on: "secondClient",
    plant: () => ({ resendInvitation: undefined }),
    foundBy: ["a second client has the same capabilities"],
  },
  {
    fault: "aborts are not heard",
    plant: (good) => ({
      getMemberships: (params) => good.getMemberships(params),
      inviteMembers: (params) => good.inviteMembers(params),
    }),
    foundBy: [
      "an aborted read rejects with the signal's reason",
      "a signal that is already aborted sends no read",
      "an abort rejects with the caller's own reason",
      "an aborted read does not affect other reads",
      "a signal that is already aborted invites no one",
    ],
  },
  {
    fault: "an abort is an error of another kind",
    plant: (good) => ({ getViewer: (options) => rewording(good.getViewer(options), options) }),
    foundBy: ["an aborted read rejects with the signal's reason", "a signal that is already aborted sends no read"],
  },
  {
    fault: "an abort empties what was answered",
    plant: (good) => ({
      async getMemberships(params, { signal } = {}) {
        const data = [...(await allOf(good, params))];
        signal?.addEventListener("abort", () => data.splice(0));
        return { data, totalCount: data.length };
      },
    }),
    foundBy: ["an abort after the answer changes nothing"],
  },
];
