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
    fault: "the viewer is somebody else",
    plant: (good) => ({ getViewer: () => firstOf(good.getMemberships({ role: ["org:member"] })) }),
    foundBy: ["the viewer is one of the members, and may manage them"],
  },
  {
    fault: "a role is there twice",
    plant: (good) => ({
      async getRoles(options) {
        const { data } = await good.getRoles(options);
        return { data: [...data, ...data], totalCount: 2 * data.length };
      },
    }),
    foundBy: ["each role has a key of its own, a name and permissions"],
  },
  {
    fault: "roles are called otherwise than with members",
    plant: (good) => ({
      getRoles: async (options) => eachRow(await good.getRoles(options), (role) => ({ ...role, name: role.key })),
    }),
    foundBy: ["the roles are those that members have", "a new role is called by its name, as in the roles"],
  },
  {
    fault: "the organization is another",
    plant: (good) => ({
      getOrganization: async (options) => ({ ...(await good.getOrganization(options)), id: "org_0" }),
    }),
    foundBy: ["the organization says who it is"],
  },
  {
    fault: "the organization counts to ten",
    plant: (good) => ({
      getOrganization: async (options) => ({ ...(await good.getOrganization(options)), membersCount: 10 }),
    }),
    foundBy: ["the organization counts what the lists count", "the organization's count of members follows a removal"],
  },
  {
    fault: "the organization is read once",
    plant: (good) => {
      let read: ReturnType<typeof good.getOrganization> | undefined;
      return { getOrganization: () => (read ??= good.getOrganization()) };
    },
    foundBy: [
      "the organization's count of members follows a removal",
      "the organization's count of invitations follows inviting and taking back",
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
    foundBy: ["the audit trail tells people and kinds apart, the newest first, page by page"],
  },
  {
    fault: "the audit trail knows nobody who did it",
    plant: (good) => ({
      getMembershipEvents: async (params) =>
        eachRow(await good.getMembershipEvents(params), (event) => ({ ...event, actorId: null, actor: null })),
    }),
    foundBy: ["a new role is in the audit trail, as the newest entry"],
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
    foundBy: ["what is refused is not in the audit trail"],
  },
  {
    fault: "changes of others are not told",
    plant: () => ({
      subscribe(listener) {
        queueMicrotask(() => listener({ type: "connected" }));
        return () => undefined;
      },
    }),
    foundBy: ["what is changed through another client is told, until the end"],
  },
  {
    fault: "changes are told after the end",
    plant: (good) => ({
      subscribe(listener) {
        good.subscribe(listener);
        return () => undefined;
      },
    }),
    foundBy: ["what is changed through another client is told, until the end"],
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
    foundBy: ["who is a member does not ask to join"],
  },
  {
    fault: "asking to join cannot be taken back",
    on: "stranger",
    plant: (good) => ({
      withdrawMembershipRequest: async () => ({ ...(await good.requestMembership()), status: "withdrawn" }),
    }),
    foundBy: ["who asks to join is listed, asks once, and can take it back"],
  },
  {
    fault: "to a stranger the list is empty",
    on: "stranger",
    plant: () => ({ getMemberships: async () => ({ data: [], totalCount: 0 }) }),
    foundBy: ["who is no member reads nothing, and is told so"],
  },
  {
    fault: "what a stranger does is dropped without a word",
    on: "stranger",
    plant: () => ({ removeMember: async () => JSON.parse("{}") }),
    foundBy: ["who is no member changes nothing, and is told so"],
  },
  {
    fault: "what is refused is an error of no kind",
    plant: () => ({ updateMember: nothing, removeMember: nothing, revokeInvitation: nothing }),
    foundBy: [
      "what is refused says why, in all writes alike",
      "a write that is there is carried out or refused, never unknown",
      "who is no member, or no more, cannot be removed",
    ],
  },
  {
    fault: "a write is there, and only says that it is not",
    plant: () => ({ resendInvitation: () => unsupported("resendInvitation") }),
    foundBy: ["a write that is there is carried out or refused, never unknown"],
  },
  {
    fault: "a read is there, and only says that it is not",
    plant: () => ({ getMembershipEvents: () => unsupported("getMembershipEvents") }),
    foundBy: ["a read that is there works"],
  },
  {
    fault: "what is absent is null",
    plant: () => ({ maxInvitationsPerCall: null as unknown as number, getRoles: "no" as unknown as never }),
    foundBy: ["each member is of its kind, or absent"],
  },
  {
    fault: "another client can do less",
    on: "secondClient",
    plant: () => ({ resendInvitation: undefined }),
    foundBy: ["another client can do the same"],
  },
  {
    fault: "aborts are not heard",
    plant: (good) => ({
      getMemberships: (params) => good.getMemberships(params),
      inviteMembers: (params) => good.inviteMembers(params),
    }),
    foundBy: [
      "a read that is aborted rejects with the signal's reason",
      "a signal that is aborted already lets no read through",
      "a reason of the caller's own is what comes back, whatever it is",
      "an aborted read takes none with it, and none that comes after",
      "a signal that is aborted already invites nobody",
    ],
  },
  {
    fault: "an abort is an error of another kind",
    plant: (good) => ({ getViewer: (options) => rewording(good.getViewer(options), options) }),
    foundBy: [
      "a read that is aborted rejects with the signal's reason",
      "a signal that is aborted already lets no read through",
    ],
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
