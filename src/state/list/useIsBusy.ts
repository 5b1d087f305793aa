"use client";

import { useEffect, useState } from "react";
import { useClient } from "../../hooks/OrganizationProvider.js";
import { type Resource, resourceKey } from "../../query/keys.js";

/** What takes no longer is not worth showing, in milliseconds. */
const MOMENT = 300;

/** Whether lists of this resource have been read for longer than a moment. What is read in a moment renders nothing. */
export function useIsBusy(resource: Resource): boolean {
  const [client, organization] = useClient();
  const [isBusy, setIsBusy] = useState(false);
  useEffect(() => {
    const queryKey = resourceKey(organization, resource);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      if (client.isFetching({ queryKey, type: "active" }) > 0) timer ??= setTimeout(() => setIsBusy(true), MOMENT);
      else if (timer !== undefined) {
        clearTimeout(timer);
        timer = undefined;
        setIsBusy(false);
      }
    };
    look();
    const unsubscribe = client.getQueryCache().subscribe(look);
    return () => {
      clearTimeout(timer);
      unsubscribe();
      setIsBusy(false);
    };
  }, [client, organization, resource]);
  return isBusy;
}
