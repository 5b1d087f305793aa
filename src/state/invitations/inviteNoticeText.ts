import type { InvitingLocale } from "../../labels/useInvitingLocale.js";
import { sentences } from "../../lib/sentences.js";
import type { InviteNotice } from "./addressList.js";
import { addressProblemText } from "./addressProblemText.js";

type Labels = InvitingLocale["labels"];

/** A notice of the invite editor in words; empty when it has nothing to say. */
export function inviteNoticeText(
  notice: InviteNotice | undefined,
  { labels, formatCount, formatList }: InvitingLocale,
): string {
  if (!notice) return "";
  switch (notice.type) {
    case "added":
      return sentences(
        notice.added > 0 && formatCount(notice.added, labels.addressesAdded),
        notice.toFix > 0 && formatCount(notice.toFix, labels.needFixing),
        notice.repeated.length > 0 &&
          formatCount(notice.repeated.length, (number, written) =>
            labels.addressesRepeated(number, written, notice.repeated[0] ?? ""),
          ),
        notice.unknownRoles.length > 0 && labels.unknownRoles(formatList(notice.unknownRoles.slice(0, 3))),
      );
    case "edited":
      return sentences(
        labels.addressEdited(notice.address.address),
        addressProblemText(notice.address, labels),
        notice.toFix > 0 && formatCount(notice.toFix, labels.needFixing),
      );
    case "restored":
      return formatCount(notice.addresses.length, labels.addressesRestored);
    case "removed":
      return labels.addressRemoved(notice.address);
    case "cleared":
      return formatCount(notice.addresses.length, labels.addressesCleared);
    case "resent":
      return notice.isUnmailed
        ? labels.mailFailed(notice.address)
        : labels.invitationWrites.resendInvitation.done(notice.address, undefined);
    case "resendFailed":
      return sentences(labels.invitationWrites.resendInvitation.failed(notice.address), labels.error(notice.error));
    case "file":
      return FILE_WORDS[notice.problem](labels, notice.name);
    case "refused":
      return REFUSAL_WORDS[notice.reason](labels);
    case "sent":
    default:
      return sentences(
        notice.invited > 0 ? formatCount(notice.invited, labels.invited) : labels.invitedNone,
        notice.unmailed > 0 && formatCount(notice.unmailed, labels.mailsFailed),
        notice.withReason > 0 && formatCount(notice.withReason, labels.notInvited),
        notice.unsent > 0 && formatCount(notice.unsent, labels.notSent),
      );
  }
}

const FILE_WORDS = {
  not_text: (labels: Labels, name: string) => labels.notTextFile(name),
  too_large: (labels: Labels, name: string) => labels.fileTooLarge(name),
  unreadable: (labels: Labels, name: string) => labels.fileUnreadable(name),
  empty: (labels: Labels, name: string) => labels.noAddressesInFile(name),
};

const REFUSAL_WORDS = {
  noAddresses: (labels: Labels) => labels.addressesMissing,
  allBad: (labels: Labels) => labels.addressesAllBad,
  noRole: (labels: Labels) => labels.roleMissing,
  messageTooLong: (labels: Labels) => labels.messageTooLong,
};

/** Whether it says that something did not work, and what to do. */
export const isRefusal = (notice: InviteNotice | undefined) =>
  notice !== undefined && (notice.type === "refused" || notice.type === "file" || notice.type === "resendFailed");
