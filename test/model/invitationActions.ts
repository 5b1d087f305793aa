import { roleAt } from "./memberActions.js";
import { at, type Action } from "./scene.js";

const STATUSES = ["all", "expired", "revoked", "accepted", "pending"] as const;

export const invitationActions = {
  revoke({ person, screen, pick }) {
    const invitation = at(
      screen.invitations.list.data.filter(({ status }) => status === "pending"),
      pick,
    );
    if (!invitation || screen.invitations.isPending(invitation)) return undefined;
    person.act(({ invitations }) => invitations.revoke(invitation));
    return `takes back the invitation of ${invitation.emailAddress}`;
  },
  resend({ person, screen, pick }) {
    const invitation = at(screen.invitations.list.data.filter(screen.invitations.canSelect), pick);
    if (!invitation || screen.invitations.isPending(invitation)) return undefined;
    person.act(({ invitations }) => invitations.resend(invitation));
    return `sends the invitation of ${invitation.emailAddress} again`;
  },
  retryInvitations({ person, screen }) {
    const { failed, bulk } = screen.invitations;
    if (failed.length === 0 || bulk.progress) return undefined;
    person.act(({ invitations }) => invitations.retry(failed));
    return `tries again what was refused of ${failed.map(({ row }) => row.emailAddress).join(", ")}`;
  },
  chooseInvitations({ person, screen }) {
    if (screen.invitations.list.data.length === 0) return undefined;
    person.act(({ invitations }) => invitations.selection.toggleShown());
    return "chooses all invitations that are shown, or no more";
  },
  revokeChosen({ person, screen }) {
    const { selection, bulk } = screen.invitations;
    if (selection.rows.length === 0 || bulk.progress) return undefined;
    person.act(({ invitations }) => invitations.revokeSelected());
    return `takes back the invitations of ${selection.rows.map(({ emailAddress }) => emailAddress).join(", ")}`;
  },
  resendChosen({ person, screen }) {
    const { selection, bulk } = screen.invitations;
    if (selection.rows.length === 0 || bulk.progress) return undefined;
    person.act(({ invitations }) => invitations.resendSelected());
    return `sends again the invitations of ${selection.rows.map(({ emailAddress }) => emailAddress).join(", ")}`;
  },
  showInvitations({ person, pick }) {
    const status = at(STATUSES, pick) ?? "pending";
    person.act(({ invitations }) => invitations.setStatus(status));
    return `shows ${status} invitations`;
  },
  nextInvitations({ person, screen }) {
    if (screen.invitations.pagination.next.isDisabled) return undefined;
    person.act(({ invitations }) => invitations.pagination.next.go());
    return "goes to the next page of invitations";
  },
  previousInvitations({ person, screen }) {
    if (screen.invitations.pagination.previous.isDisabled) return undefined;
    person.act(({ invitations }) => invitations.pagination.previous.go());
    return "goes to the previous page of invitations";
  },
  invite({ person, pick, other }) {
    const { domain } = person.place();
    const emailAddresses = [`stranger${pick % 3}@${domain}`, `new${pick % 4}@${domain}`, `ada.okafor@asking-${domain}`];
    const invited = emailAddresses.slice(0, 1 + (other % 3));
    person.act(({ inviteMembers }) => inviteMembers({ emailAddresses: invited, role: roleAt(other) }));
    return `invites ${invited.join(", ")}`;
  },
} satisfies Record<string, Action>;
