"use client";

import { useOrganization } from "../../hooks/OrganizationProvider.js";
import type { ListedUser } from "../../addresses/readUserList.js";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { useAddMember } from "../../hooks/writes/useAddMember.js";
import { lazyPart } from "../../lib/lazyPart.js";
import { mapWithConcurrency } from "../../lib/mapWithConcurrency.js";
import { OrganizationError } from "../../organization/OrganizationError.js";
import { addressKey } from "../../organization/rules/addressKey.js";
import { useAbortable } from "../list/useAbortable.js";
import { useOrganizationState } from "../ui/useOrganizationState.js";

/** Reads tables, which takes more code than the rest. */
const listReader = lazyPart(() => import("./listedTerms.js"));

/** What became of one user of the list. Only who failed or was not tried is still in the text. */
export interface AddedUser {
  /** The user id or email address, as written. */
  readonly user: string;
  readonly outcome:
    | "added"
    | "alreadyMember"
    | "duplicate"
    | "notFound"
    /** The end of access is no date, or over. */
    | "wrongEnd"
    /** No group has that name, or a directory manages it. */
    | "unknownGroup"
    | "failed"
    | "unsent";
  /** Why it failed. */
  readonly error?: OrganizationError | undefined;
}

/** Looks a user's id up by email address; `undefined` when there is none. */
export type FindUserId = (emailAddress: string) => Promise<string | undefined>;

export interface UseAddMembersOptions {
  /** Looks up email addresses in your own directory. Default: only user ids are accepted. */
  readonly findUserId?: FindUserId | undefined;
}

/** A list of users to add, and what became of each. */
export interface AddMembersState {
  /**
   * The user ids or email addresses, as typed; or a table with a column for them (`user_id`, `email`), and with the ends of
   * access (`access_ends`) and groups (`groups`) of each.
   */
  readonly text: string;
  readonly setText: (text: string) => void;
  /**
   * Adds all users of the text with this role, and returns the outcomes. Does nothing while users are being added.
   *
   * @throws when the code that reads lists can't be fetched
   */
  readonly add: (role: string) => Promise<readonly AddedUser[] | undefined>;
  /** What became of each user, in order, when the last run ended. */
  readonly outcomes: readonly AddedUser[];
  /** How many users are done, while users are being added. */
  readonly progress: { readonly done: number; readonly total: number; readonly isStopping: boolean } | undefined;
  /** Stops before the next user. */
  readonly stop: () => void;
}

type ReadTerms = ReturnType<typeof import("./listedTerms.js").readTermsIn>;

/** How many users are added at a time. */
const AT_ONCE = 4;

/** Nothing is left to do about these users. */
export const DONE: ReadonlySet<AddedUser["outcome"]> = new Set(["added", "alreadyMember", "duplicate"]);

/** Adds many existing users. Call it above the dialog, so that closing it loses neither text nor outcomes. */
export function useAddMembers({ findUserId }: UseAddMembersOptions = {}): AddMembersState {
  const organization = useOrganization();
  const locale = useCoreLocale();
  const { mutateAsync } = useAddMember();
  const [text, setText] = useOrganizationState(() => "");
  const [outcomes, setOutcomes] = useOrganizationState<readonly AddedUser[]>(() => []);
  const [progress, setProgress] = useOrganizationState<AddMembersState["progress"]>(() => undefined);
  const abortable = useAbortable();

  const addOne = async (listedUser: ListedUser, role: string, readTerms: ReadTerms): Promise<AddedUser> => {
    const { user } = listedUser;
    try {
      const terms = await readTerms(listedUser);
      if (typeof terms === "string") return { user, outcome: terms };
      const userId = user.includes("@") && findUserId ? await findUserId(user) : user;
      if (userId === undefined) return { user, outcome: "notFound" };
      await mutateAsync({ userId, role, ...terms });
      return { user, outcome: "added" };
    } catch (error) {
      if (!(error instanceof OrganizationError)) return { user, outcome: "failed" };
      const { code, paramName } = error;
      if (code === "already_a_member_in_organization") return { user, outcome: "alreadyMember" };
      const isUnknown = code === "resource_not_found" && paramName === "user_id";
      return { user, outcome: isUnknown ? "notFound" : "failed", error };
    }
  };

  const add = async (role: string) => {
    if (abortable.isRunning()) return undefined;
    const { signal, end } = abortable.begin();
    try {
      const { readUsers, readTermsIn, writeUserList } = await listReader.load();
      const users = readUsers(text, locale);
      const readTerms = readTermsIn(organization, locale.timeZone);
      const results = new Map<number, AddedUser>();
      const first = new Map<string, number>();
      for (const [at, { user }] of users.entries()) {
        const key = user.includes("@") ? addressKey(user) : user;
        if (first.has(key)) results.set(at, { user, outcome: "duplicate" });
        else first.set(key, at);
      }
      const unique = [...first.values()];
      setOutcomes(() => []);
      setProgress(() => ({ done: 0, total: unique.length, isStopping: false }));
      await mapWithConcurrency(
        unique,
        AT_ONCE,
        async (at) => {
          const one = users[at];
          if (one) results.set(at, await addOne(one, role, readTerms));
          setProgress((now) => now && { ...now, done: now.done + 1 });
        },
        signal,
      );
      const all = users.map(({ user }, at) => results.get(at) ?? { user, outcome: "unsent" as const });
      setOutcomes(() => all);
      const left = users.filter((_, at) => !DONE.has(all[at]?.outcome ?? "unsent"));
      setText(() => writeUserList(left));
      return all;
    } finally {
      end();
      setProgress(() => undefined);
    }
  };
  return {
    text,
    setText: (next) => setText(() => next),
    add,
    outcomes,
    progress,
    stop: () => {
      abortable.stop();
      setProgress((now) => now && { ...now, isStopping: true });
    },
  };
}
