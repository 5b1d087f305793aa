import type { Organization } from "../organization/Organization.js";
import type { OrganizationUnderTest } from "./OrganizationUnderTest.js";

type Part = "outsiders" | "secondClient" | "stranger" | "askToJoin";

/** A member of the contract that a backend may leave out, or a part of the subject that a test may leave out. */
export type Need = Part | keyof Organization;

type Having<N extends Need> = Organization & Required<Pick<Organization, N & keyof Organization>>;

/** What is tested, with all that is needed. */
export type Subject<N extends Need> = OrganizationUnderTest &
  Required<Pick<OrganizationUnderTest, N & Part>> & {
    readonly organization: Having<N>;
    readonly secondClient?: Having<N>;
  };

/** Ends a check whose question does not arise, and says why. */
export type Skip = (why: string) => never;

/** One thing that every `Organization` must do. */
export interface Statement {
  readonly title: string;
  /** Without one of these the question does not arise. */
  readonly needs: readonly Need[];
  /** Rejects when it does not hold. */
  readonly check: (subject: OrganizationUnderTest, skip: Skip) => Promise<void>;
}

/** A statement about organizations that have all of these. */
export function statement<const N extends Need>(
  title: string,
  needs: readonly N[],
  check: (subject: Subject<N>, skip: Skip) => Promise<void>,
): Statement {
  return {
    title,
    needs,
    check: (subject, skip) =>
      hasAll(subject, needs) ? check(subject, skip) : skip(`has no ${lacking(subject, needs)}`),
  };
}

function hasAll<N extends Need>(subject: OrganizationUnderTest, needs: readonly N[]): subject is Subject<N> {
  return lacking(subject, needs) === undefined;
}

function lacking(subject: OrganizationUnderTest, needs: readonly Need[]): Need | undefined {
  return needs.find((need) => {
    if (isPart(need)) return isNothing(subject[need]);
    return [subject.organization, subject.secondClient].some((one) => one && isNothing(one[need]));
  });
}

const PARTS: readonly string[] = ["outsiders", "secondClient", "stranger", "askToJoin"] satisfies Part[];

const isPart = (need: Need): need is Part => PARTS.includes(need);

const isNothing = (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0);
