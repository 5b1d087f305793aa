import type { Invitation, InvitationStatus, MembershipRequestStatus } from "../../../src/organization/records.js";
import { eachRow, firstOf, orElse, type Fault } from "./fault.js";

const anyInvitation = (good: Parameters<Fault["plant"]>[0]): Promise<Invitation> => firstOf(good.getInvitations());

export const invitationFaults: readonly Fault[] = [
  {
    fault: "inviting has no effect",
    plant: (good) => ({
      async inviteMember(params) {
        const invitation = await good.inviteMember(params);
        await good.revokeInvitation(invitation.id);
        return invitation;
      },
    }),
    foundBy: [
      "an invitation is returned, and listed as pending",
      "an invitation can be revoked once",
      "an address can be invited again after its invitation was revoked",
      "the organization's invitation count follows inviting and revoking",
    ],
  },
  {
    fault: "inviting again answers the invitation that is there",
    plant: (good) => ({
      inviteMember: (params) =>
        orElse(
          () => good.inviteMember(params),
          () => anyInvitation(good),
          "duplicate_record",
        ),
    }),
    foundBy: ["an address is invited once, in any letter case"],
  },
  {
    fault: "a member is invited",
    plant: (good) => ({
      inviteMember: (params) =>
        orElse(
          () => good.inviteMember(params),
          () => anyInvitation(good),
          "already_a_member_in_organization",
        ),
    }),
    foundBy: ["a member cannot be invited"],
  },
  {
    fault: "what is no address is invited",
    plant: (good) => ({
      inviteMember: (params) =>
        orElse(
          () => good.inviteMember(params),
          () => anyInvitation(good),
          "form_param_format_invalid",
        ),
    }),
    foundBy: ["an unknown role or an invalid address invites no one"],
  },
  {
    fault: "one bad address fails all",
    plant: (good) => ({
      async inviteMembers(params, options) {
        const outcomes = await good.inviteMembers(params, options);
        for (const outcome of outcomes) if (outcome.outcome !== "invited") throw outcome.error;
        return outcomes;
      },
    }),
    foundBy: [
      "each address has its own outcome, in order, and a rejected one does not block the others",
      "an address that appears twice in a call is invited once",
    ],
  },
  {
    fault: "outcomes come in an order of their own",
    plant: (good) => ({
      inviteMembers: async (params, options) => (await good.inviteMembers(params, options)).toReversed(),
    }),
    foundBy: [
      "each address has its own outcome, in order, and a rejected one does not block the others",
      "any number of addresses can be invited in chunks",
    ],
  },
  {
    fault: "of too many addresses the first are invited",
    plant: (good) => ({
      inviteMembers: ({ emailAddresses, ...terms }, options) =>
        good.inviteMembers({ ...terms, emailAddresses: emailAddresses.slice(0, good.maxInvitationsPerCall) }, options),
    }),
    foundBy: ["too many addresses in one call are rejected, and no one is invited"],
  },
  {
    fault: "a long message is cut",
    plant: (good) => ({
      inviteMember: ({ message, ...params }) =>
        good.inviteMember({ ...params, message: message?.slice(0, good.maxInvitationMessageLength) }),
    }),
    foundBy: ["a personal message can have the maximum length, but not more"],
  },
  {
    fault: "taking back takes nothing back",
    plant: (good) => ({
      async revokeInvitation(id) {
        const { data } = await good.getInvitations({ pageSize: 500 });
        return { ...(data.find((one) => one.id === id) as Invitation), status: "revoked" };
      },
    }),
    foundBy: [
      "a revoked invitation is returned, and no longer pending",
      "an invitation can be revoked once",
      "an address can be invited again after its invitation was revoked",
      "a revoked invitation cannot be resent",
      "the organization's invitation count follows inviting and revoking",
    ],
  },
  {
    fault: "the status has another word",
    plant: (good) => ({
      getInvitations: async (params) =>
        eachRow(await good.getInvitations(params), (row) => ({
          ...row,
          status: row.status === "revoked" ? ("canceled" as InvitationStatus) : row.status,
        })),
    }),
    foundBy: [
      "every record has its fields, with times in epoch milliseconds",
      "invitations filter by any of several statuses, with the right count",
      "a revoked invitation is returned, and no longer pending",
    ],
  },
  {
    fault: "invitations have one page, and no text to find them by",
    plant: (good) => ({
      getInvitations: (params) => good.getInvitations({ ...params, initialPage: undefined, query: undefined }),
    }),
    foundBy: [
      "paging through invitations returns each exactly once",
      "invitations are found by part of their address, in any letter case",
    ],
  },
  {
    fault: "what is sent once more has run out",
    plant: (good) => ({
      resendInvitation: async (id) => ({ ...(await good.resendInvitation(id)), expiresAt: Date.now() - 1000 }),
    }),
    foundBy: ["a resent invitation stays pending, exists once and expires no sooner"],
  },
  {
    fault: "anything is sent once more",
    plant: (good) => ({
      resendInvitation: (id) =>
        orElse(
          () => good.resendInvitation(id),
          () => anyInvitation(good),
        ),
    }),
    foundBy: ["a revoked invitation cannot be resent"],
  },
  {
    fault: "who asks to join waits unseen",
    plant: (good) => ({
      getMembershipRequests: (params) => good.getMembershipRequests({ ...params, status: ["withdrawn"] }),
    }),
    foundBy: ["join requests are listed as pending", "a user can request to join once, and withdraw the request"],
  },
  {
    fault: "the status of a request has another word",
    plant: (good) => ({
      getMembershipRequests: async (params) =>
        eachRow(await good.getMembershipRequests(params), (row) => ({
          ...row,
          status: row.status === "rejected" ? ("revoked" as MembershipRequestStatus) : row.status,
        })),
      rejectMembershipRequest: async (id) => ({
        ...(await good.rejectMembershipRequest(id)),
        status: "revoked" as MembershipRequestStatus,
      }),
    }),
    foundBy: [
      "join requests filter by any of several statuses, with the right count",
      "rejecting a join request adds no member",
    ],
  },
  {
    fault: "requests have one page",
    plant: (good) => ({
      getMembershipRequests: (params) => good.getMembershipRequests({ ...params, initialPage: undefined }),
    }),
    foundBy: ["paging through join requests returns each exactly once"],
  },
  {
    fault: "who is let in is told so and no more",
    plant: (good) => ({
      acceptMembershipRequest: async (id) => ({ ...(await good.rejectMembershipRequest(id)), status: "accepted" }),
    }),
    foundBy: ["accepting a join request adds the member", "a join request can be accepted with a role"],
  },
  {
    fault: "the role of who is let in is forgotten",
    plant: (good) => ({ acceptMembershipRequest: (id) => good.acceptMembershipRequest(id) }),
    foundBy: ["a join request can be accepted with a role"],
  },
  {
    fault: "a request is decided as often as one likes",
    plant: (good) => ({
      rejectMembershipRequest: (id) =>
        orElse(
          () => good.rejectMembershipRequest(id),
          () => firstOf(good.getMembershipRequests()),
        ),
    }),
    foundBy: ["a join request is decided once"],
  },
  {
    fault: "what was decided stays so, whatever is answered",
    plant: (good) => ({
      async reopenMembershipRequest(id) {
        const { data } = await good.getMembershipRequests();
        return {
          ...(await firstOf(good.getMembershipRequests())),
          ...data.find((one) => one.id === id),
          status: "pending",
        };
      },
    }),
    foundBy: ["a rejected join request can be reopened"],
  },
];
