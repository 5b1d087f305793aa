import type { Invitation, InvitationStatus, MembershipRequestStatus } from "../../../src/organization/records.js";
import { eachRow, firstOf, orElse, type Fault } from "./fault.js";

const anyInvitation = (good: Parameters<Fault["plant"]>[0]): Promise<Invitation> => firstOf(good.getInvitations());

export const invitationFaults: readonly Fault[] = [
  {
    fault: "inviting invites nobody",
    plant: (good) => ({
      async inviteMember(params) {
        const invitation = await good.inviteMember(params);
        await good.revokeInvitation(invitation.id);
        return invitation;
      },
    }),
    foundBy: [
      "who is invited is answered, and listed as pending",
      "an invitation is taken back once",
      "who was invited and taken back can be invited again",
      "the organization's count of invitations follows inviting and taking back",
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
    foundBy: ["an address is invited once, in whatever letter case"],
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
    foundBy: ["who is a member is not invited"],
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
    foundBy: ["a role that is not there, or what is no address, invites nobody"],
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
      "of many addresses each has its outcome, in their order, and a refused one keeps no other back",
      "the same address twice in one call is invited once",
    ],
  },
  {
    fault: "outcomes come in an order of their own",
    plant: (good) => ({
      inviteMembers: async (params, options) => (await good.inviteMembers(params, options)).toReversed(),
    }),
    foundBy: [
      "of many addresses each has its outcome, in their order, and a refused one keeps no other back",
      "any number of addresses is invited in chunks",
    ],
  },
  {
    fault: "of too many addresses the first are invited",
    plant: (good) => ({
      inviteMembers: ({ emailAddresses, ...terms }, options) =>
        good.inviteMembers({ ...terms, emailAddresses: emailAddresses.slice(0, good.maxInvitationsPerCall) }, options),
    }),
    foundBy: ["more addresses than a call takes are refused, and nobody is invited"],
  },
  {
    fault: "a long message is cut",
    plant: (good) => ({
      inviteMember: ({ message, ...params }) =>
        good.inviteMember({ ...params, message: message?.slice(0, good.maxInvitationMessageLength) }),
    }),
    foundBy: ["a personal message is as long as it may be, and no longer"],
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
      "an invitation that is taken back is answered, and pending no more",
      "an invitation is taken back once",
      "who was invited and taken back can be invited again",
      "an invitation that was taken back is not sent once more",
      "the organization's count of invitations follows inviting and taking back",
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
      "every record has the fields of its kind, times in epoch milliseconds",
      "statuses leave invitations of any of them, and the count follows",
      "an invitation that is taken back is answered, and pending no more",
    ],
  },
  {
    fault: "invitations have one page, and no text to find them by",
    plant: (good) => ({
      getInvitations: (params) => good.getInvitations({ ...params, initialPage: undefined, query: undefined }),
    }),
    foundBy: [
      "invitations page to the end, each exactly once",
      "part of an address finds its invitation, in any letter case",
    ],
  },
  {
    fault: "what is sent once more has run out",
    plant: (good) => ({
      resendInvitation: async (id) => ({ ...(await good.resendInvitation(id)), expiresAt: Date.now() - 1000 }),
    }),
    foundBy: ["an invitation that is sent once more stays pending, once, and runs out no sooner"],
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
    foundBy: ["an invitation that was taken back is not sent once more"],
  },
  {
    fault: "who asks to join waits unseen",
    plant: (good) => ({
      getMembershipRequests: (params) => good.getMembershipRequests({ ...params, status: ["withdrawn"] }),
    }),
    foundBy: ["requests are listed as pending", "who asks to join is listed, asks once, and can take it back"],
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
      "statuses leave requests of any of them, and the count follows",
      "who is turned down is no member, and their request rejected",
    ],
  },
  {
    fault: "requests have one page",
    plant: (good) => ({
      getMembershipRequests: (params) => good.getMembershipRequests({ ...params, initialPage: undefined }),
    }),
    foundBy: ["requests page to the end, each exactly once"],
  },
  {
    fault: "who is let in is told so and no more",
    plant: (good) => ({
      acceptMembershipRequest: async (id) => ({ ...(await good.rejectMembershipRequest(id)), status: "accepted" }),
    }),
    foundBy: ["who is let in is a member, and their request accepted", "who is let in has the role that was said"],
  },
  {
    fault: "the role of who is let in is forgotten",
    plant: (good) => ({ acceptMembershipRequest: (id) => good.acceptMembershipRequest(id) }),
    foundBy: ["who is let in has the role that was said"],
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
    foundBy: ["a request is decided once"],
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
    foundBy: ["who was turned down can be let wait again"],
  },
];
