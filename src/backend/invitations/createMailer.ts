import type { Transaction } from "kysely";
import { toSingleLine } from "../../lib/singleLine.js";
import type { Invitation, OrganizationDetails, PublicUserData } from "../../organization/records.js";
import { readInvitation, readOrganization } from "../../organization/http/readRecords.js";
import type { OrganizationAnswer } from "../http/answers.js";
import type { Tables } from "../sql/tables.js";
import { toInvitationAnswer, type InvitationRow, type InvitationUrls } from "./invitations.js";
import { findOrganizations, toOrganizationAnswer } from "../organizations/organizations.js";
import type { SqlTools } from "../sql/route.js";

const MAX_AT_ONCE = 25;

/** Mails hold no private metadata. */
const READER = { type: "user", userId: "" } as const;

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
  /** Whether it sends any. */
  readonly isSending: boolean;
  /**
   * Sends the emails of invitations of one organization, after the transaction that created them, 25 at a time. Stores the
   * emails' statuses and returns the invitations with them.
   */
  readonly send: (
    tools: Pick<SqlTools, "queries" | "write">,
    invitations: readonly InvitationRow[],
  ) => Promise<InvitationRow[]>;
}

interface MailReports {
  /** Called when an email could not be sent. */
  readonly onError: (error: unknown) => void;
  readonly onMailed: (outcome: "sent" | "failed") => void;
}

/**
 * @throws TypeError when `invitationUrl` is not a URL.
 */
export function createMailer(
  { sendInvitation, invitationUrl }: MailerOptions,
  { onError, onMailed }: MailReports,
): Mailer {
  if (invitationUrl !== undefined && !URL.canParse(invitationUrl)) {
    throw new TypeError(
      "The `invitationUrl` of `createBackend` must be an absolute URL, such as https://app.example.com/join.",
    );
  }

  const mailer: Mailer = {
    isSending: sendInvitation !== undefined,
    urlOf({ status, ticket, redirect_url }) {
      const page = redirect_url ?? invitationUrl;
      if (status !== "pending" || page === undefined) return null;
      const url = new URL(page);
      url.searchParams.set("invitation_ticket", ticket);
      return url.href;
    },

    async send({ queries, write }, rows) {
      const organizationId = rows[0]?.organization_id;
      if (!sendInvitation || organizationId === undefined) return [...rows];
      const [found] = await findOrganizations(queries, [organizationId]);
      // It was deleted in between, and they with it.
      if (!found) return [...rows];
      const organization = toOrganizationAnswer(found, READER);
      const mailed: InvitationRow[] = [];
      for (let start = 0; start < rows.length; start += MAX_AT_ONCE) {
        const some = rows.slice(start, start + MAX_AT_ONCE).map(async (row) => ({
          ...row,
          delivery: await deliver(sendInvitation, organization, row),
        }));
        const told = await Promise.all(some);
        for (const { delivery } of told) onMailed(delivery);
        await write(({ transaction }) => storeDeliveries(transaction, organizationId, told));
        mailed.push(...told);
      }
      return mailed;
    },
  };

  async function deliver(
    send: NonNullable<MailerOptions["sendInvitation"]>,
    answer: OrganizationAnswer,
    row: InvitationRow,
  ): Promise<"sent" | "failed"> {
    try {
      const invitation = readInvitation(toInvitationAnswer(row, READER, mailer), "");
      const { name, ...details } = readOrganization(answer, "");
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

/** Unless one was resent in between: then that mail counts. */
async function storeDeliveries(
  transaction: Transaction<Tables>,
  organizationId: string,
  rows: readonly InvitationRow[],
): Promise<void> {
  for (const delivery of new Set(rows.map((row) => row.delivery))) {
    await transaction
      .updateTable("roster_invitations")
      .where("organization_id", "=", organizationId)
      .where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple("id", "ticket"),
          "in",
          rows.filter((row) => row.delivery === delivery).map(({ id, ticket }) => tuple(id, ticket)),
        ),
      )
      .set({ delivery })
      .execute();
  }
}

const orNull = (text: string | null) => (text === null ? null : toSingleLine(text));

/** Fit for a mail's header: names in an app's own users table may contain line breaks. */
const withPlainName = ({ firstName, lastName, username, ...person }: PublicUserData): PublicUserData => ({
  ...person,
  firstName: orNull(firstName),
  lastName: orNull(lastName),
  username: orNull(username),
});
