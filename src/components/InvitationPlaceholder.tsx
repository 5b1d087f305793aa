"use client";

import Lock from "lucide-react/icons/lock";
import MailPlus from "lucide-react/icons/mail-plus";
import SearchX from "lucide-react/icons/search-x";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import { useLocale } from "../labels/LocaleProvider.js";
import type { InvitationListState } from "../state/useInvitationList.js";
import { Button } from "./ui/Button.js";
import { Placeholder } from "./ui/Placeholder.js";

interface InvitationPlaceholderProps extends Pick<InvitationListState, "list"> {
  readonly isSearch: boolean;
}

/** What stands in the place of the invitations when none are shown. */
export function InvitationPlaceholder({ list, isSearch }: InvitationPlaceholderProps) {
  const { labels } = useLocale();
  if (list.isError && list.error.isForbidden) {
    return <Placeholder icon={Lock} title={labels.invitationsForbidden} hint={labels.forbiddenHint} isAlert />;
  }
  if (list.isError) {
    return (
      <Placeholder icon={TriangleAlert} title={labels.invitationsFailed} hint={labels.error(list.error)} isAlert>
        <Button onClick={() => void list.revalidate()}>{labels.tryAgain}</Button>
      </Placeholder>
    );
  }
  if (list.isPending || list.count > 0) {
    return (
      <p role="status" className="roster:animate-pulse roster:px-6 roster:py-16 roster:text-center roster:text-muted">
        {labels.loadingInvitations}
      </p>
    );
  }
  if (isSearch) return <Placeholder icon={SearchX} title={labels.noInvitationsMatch} hint={labels.noHitsHint} />;
  return <Placeholder icon={MailPlus} title={labels.noInvitations} hint={labels.noInvitationsHint} />;
}
