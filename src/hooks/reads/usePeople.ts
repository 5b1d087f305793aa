"use client";

import type { PeopleFilters } from "../../organization/listParams.js";
import type { Person } from "../../organization/records.js";
import { people, type PeoplePage } from "../../query/lists/people.js";
import { type ListOptions, type PagedList, usePagedList } from "../list/usePagedList.js";
import type { PagingParams } from "../list/usePageState.js";
import { usePendingPeople } from "../list/usePendingPeople.js";

/** The filters and the page of `usePeople`. */
export type UsePeopleParams = PeopleFilters & PagingParams;

/**
 * One page of the organization's people: pending join requests, pending invitations and members, in this order. Pending writes
 * show immediately. Where the backend has no list of people, it is read from the three lists.
 *
 * @example const { data, count, fetchNext } = usePeople({ kind: ["request", "invitation"] })
 */
export const usePeople = (params: UsePeopleParams = {}, options: ListOptions<PeoplePage> = {}): PagedList<Person> =>
  usePagedList(people, usePendingPeople(), params, options);
