import type { Organization } from "../../organization/Organization.js";
import type { OrganizationUnderTest } from "./OrganizationUnderTest.js";

type Part = "outsiders" | "secondClient" | "stranger" | "member" | "askToJoin" | "setManaged";

/** An optional member of the contract, or an optional part of the organization under test. */
export type Need = Part | keyof Organization;

type Having<N extends Need> = Organization & Required<Pick<Organization, N & keyof Organization>>;

/** The organization under test, with everything that a contract test needs. */
export type Tested<N extends Need> = OrganizationUnderTest &
  Required<Pick<OrganizationUnderTest, N & Part>> & {
    readonly organization: Having<N>;
    readonly secondClient?: Having<N>;
  };

/** Skips a test that does not apply, with the reason. */
export type Skip = (reason: string) => never;

/** One thing that every `Organization` must do. */
export interface ContractTest {
  readonly title: string;
  /** The test is skipped where one of these is missing. */
  readonly needs: readonly Need[];
  /** Rejects when the test fails. */
  readonly check: (tested: OrganizationUnderTest, skip: Skip) => Promise<void>;
}

/** A test of organizations that have all of these needs. */
export function contractTest<const N extends Need>(
  title: string,
  needs: readonly N[],
  check: (tested: Tested<N>, skip: Skip) => Promise<void>,
): ContractTest {
  return {
    title,
    needs,
    check: (tested, skip) =>
      hasAll(tested, needs) ? check(tested, skip) : skip(`has no ${missingNeed(tested, needs)}`),
  };
}

function hasAll<N extends Need>(tested: OrganizationUnderTest, needs: readonly N[]): tested is Tested<N> {
  return missingNeed(tested, needs) === undefined;
}

function missingNeed(tested: OrganizationUnderTest, needs: readonly Need[]): Need | undefined {
  return needs.find((need) => {
    if (isPart(need)) return isEmpty(tested[need]);
    return [tested.organization, tested.secondClient].some((one) => one && isEmpty(one[need]));
  });
}

const PARTS: readonly string[] = [
  "outsiders",
  "secondClient",
  "stranger",
  "member",
  "askToJoin",
  "setManaged",
] satisfies Part[];

const isPart = (need: Need): need is Part => PARTS.includes(need);

const isEmpty = (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0);
