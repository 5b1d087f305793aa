import { toSingleLine } from "../../lib/singleLine.js";
import type { Invitation, OrganizationDetails, PublicUserData } from "../../organization/records.js";
import { readInvitation, readOrganization } from "../../organization/http/readRecords.js";
import type { Queries } from "../sql/database.js";
import { toInvitationAnswer, type InvitationRow, type InvitationUrls } from "./invitations.js";
import { findOrganization, toOrganizationAnswer } from "../organizations/organizations.js";
import type { SqlTools } from "../sql/route.js";

/** The content of an invitation email. */
export interface InvitationMail {
  readonly invitation: Invitation;
  readonly organization: OrganizationDetails;
  /** Null when a server invited. */
  readonly inviter: PublicUserData | null;
  /**
   * The URL that accepts the invitation. It contains a secret for the invited user only. Null when neither `invitationUrl`
   * nor a `redirect_url` is set.
   */
  readonly url: string | null;
  /** The inviter's personal message. */
  readonly message: string | null;
}

export interface MailerOptions {
  /**
   * Sends the email of a new or resent invitation. The response waits for it and reports a failure; the invitation stays and
   * can be resent. Default: no emails; managers copy the URL.
   */
  readonly sendInvitation?: ((mail: InvitationMail) => void | Promise<void>) | undefined;
  /**
   * Your page that accepts invitations; `invitation_ticket` is added to it. Default: only invitations with a server's
   * `redirect_url` have a URL.
   */
  readonly invitationUrl?: string | undefined;
}

export interface Mailer extends InvitationUrls {
  /**
   * Sends an invitation's email, after the transaction that created it. Stores the email's status and returns the invitation
   * with it.
   */
  readonly send: (tools: Pick<SqlTools, "queries" | "write">, invitation: InvitationRow) => Promise<InvitationRow>;
}

/**
 * @param onError called when an email could not be sent.
 * @throws TypeError when `invitationUrl` is not a URL.
 */
export function createMailer(
  { sendInvitation, invitationUrl }: MailerOptions,
  onError: (error: unknown) => void,
): Mailer {
  if (invitationUrl !== undefined && !URL.canParse(invitationUrl)) {
    throw new TypeError(
      "The `invitationUrl` of `createBackend` must be an absolute URL, such as https://app.example.com/join.",
    );
  }

  const mailer: Mailer = {
    urlOf({ status, ticket, redirect_url }) {
      const page = redirect_url ?? invitationUrl;
      if (status !== "pending" || page === undefined) return null;
      const url = new URL(page);
      url.searchParams.set("invitation_ticket", ticket);
      return url.href;
    },

    async send({ queries, write }, row) {
      if (!sendInvitation) return row;
      const delivery = await deliver(sendInvitation, queries, row);
      await write(({ transaction }) =>
        transaction
          .updateTable("roster_invitations")
          .where("organization_id", "=", row.organization_id)
          .where("id", "=", row.id)
          // Unless it was resent in between: then that mail counts.
          .where("ticket", "=", row.ticket)
          .set({ delivery })
          .execute(),
      );
      return { ...row, delivery };
    },
  };

  async function deliver(
    send: NonNullable<MailerOptions["sendInvitation"]>,
    queries: Queries,
    row: InvitationRow,
  ): Promise<"sent" | "failed"> {
    // Without private metadata.
    const reader = { type: "user", userId: "" } as const;
    try {
      const organization = toOrganizationAnswer(await findOrganization(queries, row.organization_id), reader);
      const invitation = readInvitation(toInvitationAnswer(row, reader, mailer), "");
      const { name, ...details } = readOrganization(organization, "");
      const inviter = invitation.inviter && withPlainName(invitation.inviter);
      await send({
        invitation: { ...invitation, inviter, roleName: toSingleLine(invitation.roleName) },
        organization: { ...details, name: toSingleLine(name) },
        inviter,
        url: invitation.url,
        message: row.message,
      });
      return "sent";
    } catch (error) {
      onError(error);
      return "failed";
    }
  }

  return mailer;
}

const orNull = (text: string | null) => (text === null ? null : toSingleLine(text));

/** Fit for a mail's header: names in an app's own users table may contain line breaks. */
const withPlainName = ({ firstName, lastName, username, ...person }: PublicUserData): PublicUserData => ({
  ...person,
  firstName: orNull(firstName),
  lastName: orNull(lastName),
  username: orNull(username),
});
