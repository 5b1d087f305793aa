import { type MutationKey, MutationObserver, type QueryClient, type UseMutationOptions } from "@tanstack/react-query";
import { randomName } from "../../lib/randomName.js";
import { serializeByKey } from "../../lib/serializeByKey.js";
import type { Capability, Organization } from "../../organization/Organization.js";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import type { Membership, MembershipGroup, Role } from "../../organization/records.js";
import { ON_RIGHTS, type Resource } from "../../organization/rules/dependents.js";
import { unsupported } from "../../organization/unsupported.js";
import { invalidateAfter } from "../invalidationBatch.js";
import { organizationKey, resourceKey, resourceKeys, rowWritesKey } from "../keys.js";
import type { ListDefinition } from "../lists/defineList.js";
import { people, personChanges } from "../lists/people.js";
import { applyToCache, type RowChange } from "../overlay.js";
import { gather } from "./gather.js";
import type { RowWriteName } from "../../organization/rowWriteNames.js";

/** The definition of a write that isn't shown at a row. */
interface WriteDefinition<Variables, Answer> {
  /** The contract's function, and the last part of the mutation key. */
  readonly name: Capability;
  readonly send: (organization: Organization, variables: Variables) => Promise<Answer> | undefined;
  /** The resources that are stale afterwards. */
  readonly invalidates: readonly Resource[];
}

/** Options of every write. */
export const baseOptions = (client: QueryClient, mutationKey: MutationKey) => ({
  mutationKey,
  // A repeated write could undo what happened in between.
  retry: false,
  throwOnError: false,
  // Without a connection a write fails and says so, unless the app would have it wait.
  networkMode: client.defaultMutationOptions<UseMutationOptions>({ mutationKey }).networkMode ?? ("always" as const),
});

/** Mutation options of a write, for `useMutation` and `setMutationDefaults`. */
export interface WriteOptions<Answer, Variables> extends UseMutationOptions<Answer, OrganizationError, Variables> {
  /** The organization, and the name of the write. */
  readonly mutationKey: MutationKey;
}

/** Makes the mutation options of a write. The client is the one whose cache shows its result. */
export type WriteOptionsFactory<Answer, Variables> = (
  client: QueryClient,
  organization: Organization,
) => WriteOptions<Answer, Variables>;

export const writeOptions =
  <Variables, Answer>({
    name,
    send,
    invalidates,
  }: WriteDefinition<Variables, Answer>): WriteOptionsFactory<Answer, Variables> =>
  (client, organization) => ({
    ...baseOptions(client, [...organizationKey(organization), name]),
    mutationFn: (variables) =>
      invalidateAfter(
        client,
        () => send(organization, variables) ?? unsupported(name),
        () => resourceKeys(organization, invalidates),
      ),
  });

/** A write that changes one row of a list. */
interface RowWriteBase<T, F extends object, Variables> extends Omit<WriteDefinition<Variables, T>, "name"> {
  readonly name: string;
  /** The contract's function. Default: that of the name. */
  readonly capability?: string;
  readonly list: ListDefinition<T, F>;
  readonly rowId: (variables: Variables) => string;
  /** The row while the write is pending; `undefined`: it is removed. Absent: it stays the same. */
  readonly apply?: (row: T, variables: Variables, roles: readonly Role[]) => T | undefined;
}

/** The definition of a write whose pending and failed states show at its row. */
interface RowWriteDefinition<T, F extends object, Variables> extends RowWriteBase<T, F, Variables> {
  readonly name: RowWriteName<T>;
  /** The key of the role that it assigns. */
  readonly role?: (variables: Variables) => string | undefined;
  /** Makes many of these writes, all of one group if of any, in one call, where the backend can. Each is answered in order. */
  readonly many?: {
    /** The contract's function. */
    readonly name: Capability;
    readonly send: (
      organization: Organization,
      variables: readonly Variables[],
    ) => Promise<readonly (T | OrganizationError)[]> | undefined;
  };
  /** The group that it adds to or removes from. */
  readonly group?: (variables: Variables) => MembershipGroup;
  /**
   * The write that undoes it, as far as possible; `undefined` where none can, or nothing was changed.
   *
   * @param answer the server's record, also of a removed row
   */
  readonly inverse?: (before: T, answer: T, variables: Variables) => RowCall<T> | undefined;
}

/** A write to one row and its variables. */
export interface RowCall<T> {
  readonly name: RowWriteName<T>;
  /** A member's user id, or the record's own id. */
  readonly rowId: string;
  /** The key of the role that it assigns, if any. */
  readonly role: string | undefined;
  readonly apply: (row: T, roles: readonly Role[]) => T | undefined;
  /** The group that it adds to or removes from, if any. */
  readonly group: MembershipGroup | undefined;
  readonly inverse: ((before: T, answer: T) => RowCall<T> | undefined) | undefined;
  /** Whether the backend can make it. */
  readonly isSupported: (organization: Organization) => boolean;
  /** Those with the same can be sent in one batch; `undefined`: this can't. */
  readonly batchName: (organization: Organization) => string | undefined;
  /** @param batch it is sent in one call with the others of the same batch */
  readonly send: (client: QueryClient, organization: Organization, batch?: WriteBatch) => Promise<T>;
}

/** Writes of one kind that are sent in one call. */
export interface WriteBatch {
  /** How many they are. */
  readonly size: number;
}

/** Derives the mutation options and calls of a write to one row from its definition. */
export function defineRowWrite<T, F extends object, Variables>(write: RowWriteDefinition<T, F, Variables>) {
  const { name, capability = name, list, rowId, role, group, apply = (row) => row, many, inverse } = write;
  const gathered = new WeakMap<WriteBatch, (variables: Variables) => Promise<T>>();

  function sendIn(batch: WriteBatch, organization: Organization) {
    const known = gathered.get(batch);
    if (known || !many) return known;
    const send = gather(
      batch.size,
      (all: readonly Variables[]) => many.send(organization, all) ?? unsupported(many.name),
    );
    gathered.set(batch, send);
    return send;
  }

  const optionsIn = (
    client: QueryClient,
    organization: Organization,
    batch?: WriteBatch,
  ): WriteOptions<T, Variables> => {
    const sendOne = batch && sendIn(batch, organization);
    return {
      ...baseOptions(client, [...rowWritesKey(organization, list.resource), name]),
      // A failed write is shown until it is dismissed or tried again, however long that takes.
      gcTime: Infinity,
      // Those of a batch wait for each other: an app's own scope would run them one after another.
      ...(sendOne && { scope: { id: randomName() } }),
      mutationFn: (variables) =>
        sendToRow(
          client,
          organization,
          sendOne ? { ...write, send: (_organization, one) => sendOne(one) } : write,
          variables,
        ),
    };
  };
  const options: WriteOptionsFactory<T, Variables> = (client, organization) => optionsIn(client, organization);
  return {
    options,
    call: (variables: Variables): RowCall<T> => ({
      name,
      rowId: rowId(variables),
      role: role?.(variables),
      group: group?.(variables),
      apply: (row, roles) => apply(row, variables, roles),
      inverse: inverse && ((before, answer) => inverse(before, answer, variables)),
      isSupported: (organization) => Reflect.get(organization, capability) !== undefined,
      batchName: (organization) => (many && organization[many.name] ? [name, group?.(variables).id].join() : undefined),
      send: (client, organization, batch) =>
        new MutationObserver(client, optionsIn(client, organization, batch)).mutate(variables),
    }),
  };
}

/**
 * Sends a write to one row after the earlier writes to the same row, puts the answer into the cached lists and refetches
 * what it invalidates.
 */
export function sendToRow<T, F extends object, Variables>(
  client: QueryClient,
  organization: Organization,
  { name, capability = name, list, rowId, apply = (row) => row, send, invalidates }: RowWriteBase<T, F, Variables>,
  variables: Variables,
): Promise<T> {
  const id = rowId(variables);
  return invalidateAfter(
    client,
    async () => {
      const answer = await serializeByKey(
        organization,
        `${list.resource}/${id}`,
        () => send(organization, variables) ?? unsupported(capability),
      );
      const change: RowChange<T> = { rowId: id, apply: (row) => apply(row, variables, []) && answer };
      applyToCache(client, organization, list, change, invalidates);
      for (const ofPerson of personChanges(list, change))
        applyToCache(client, organization, people, ofPerson, invalidates);
      return answer;
    },
    (isRefused) => {
      const viewer = client.getQueryData<Membership>(resourceKey(organization, "viewer"))?.publicUserData.userId;
      // A viewer who is not known yet may be the member who is changed.
      const isViewers = (viewer ?? id) === id;
      return resourceKeys(organization, isRefused || isViewers ? [...invalidates, ...ON_RIGHTS] : invalidates);
    },
  );
}
