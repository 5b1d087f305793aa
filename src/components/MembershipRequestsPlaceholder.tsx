"use client";

import Inbox from "lucide-react/icons/inbox";
import Lock from "lucide-react/icons/lock";
import SearchX from "lucide-react/icons/search-x";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import type { PagedList } from "../hooks/usePagedList.js";
import { useLocale } from "../labels/LocaleProvider.js";
import type { MembershipRequest } from "../organization/records.js";
import { Button } from "./ui/Button.js";
import { Placeholder } from "./ui/Placeholder.js";

interface MembershipRequestsPlaceholderProps {
  readonly list: PagedList<MembershipRequest>;
  readonly isSearch: boolean;
}

/** What stands in the place of the requests when none are shown. */
export function MembershipRequestsPlaceholder({ list, isSearch }: MembershipRequestsPlaceholderProps) {
  const { labels } = useLocale();
  if (list.isError && list.error.isForbidden) {
    return <Placeholder icon={Lock} title={labels.requestsForbidden} hint={labels.forbiddenHint} isAlert />;
  }
  if (list.isError) {
    return (
      <Placeholder icon={TriangleAlert} title={labels.requestsFailed} hint={labels.error(list.error)} isAlert>
        <Button onClick={() => void list.revalidate()}>{labels.tryAgain}</Button>
      </Placeholder>
    );
  }
  if (list.isPending || list.count > 0) {
    return (
      <p role="status" className="roster:animate-pulse roster:px-6 roster:py-16 roster:text-center roster:text-muted">
        {labels.loadingRequests}
      </p>
    );
  }
  if (isSearch) return <Placeholder icon={SearchX} title={labels.noRequestsMatch} hint={labels.noHitsHint} />;
  return <Placeholder icon={Inbox} title={labels.noRequests} hint={labels.noRequestsHint} />;
}
