"use client";

import type { MembershipEvent } from "../../organization/records.js";
import { membershipEvents, type MembershipEventsPage } from "../../query/lists/membershipEvents.js";
import type { PagedList } from "../list/usePagedList.js";
import { sameRows, type UseMembershipEventsParams } from "../reads/useMembershipEvents.js";
import { type SuspenseListOptions, useSuspenseList } from "./useSuspenseList.js";

/** `useMembershipEvents` for Suspense, as `useSuspenseMemberships` is for members. */
export const useSuspenseMembershipEvents = (
  params: UseMembershipEventsParams = {},
  options: SuspenseListOptions<MembershipEventsPage> = {},
): PagedList<MembershipEvent> => useSuspenseList(membershipEvents, sameRows, params, options);
