import type { ReactNode } from "react";
import type { Membership } from "../organization/records.js";

// Methods, not properties: a `BeforeRemove<string>` is a `BeforeRemove` too.

/** What a step's `render` gets. */
export interface RemovalStepContext<Choice> {
  /** The latest choice; `undefined`: none yet. */
  readonly choice: Choice | undefined;
  choose(this: void, choice: Choice): void;
}

/** A step before a removal, shown in its dialog. */
export interface RemovalStep<Choice = unknown> {
  /** Renders what the leaving members own, and the choice of who gets it. */
  render(this: void, context: RemovalStepContext<Choice>): ReactNode;
  /** Default: none. */
  readonly defaultChoice?: Choice | undefined;
  /**
   * Runs before the removal, once it is confirmed. Nothing is removed until it has succeeded; the message of an error is
   * shown. With it, a removal can only be confirmed with a choice.
   *
   * @param signal is aborted when the dialog is closed: nothing is removed then
   */
  run?(this: void, choice: Choice, options: { readonly signal: AbortSignal }): unknown;
}

/**
 * Prepares a removal: of one member, of many, or of the signed-in user who leaves. It is called when the dialog opens, and
 * again when other members are to leave. The dialog waits for it, and shows the message of an error with a button to try again.
 *
 * @param signal is aborted when the dialog is closed
 * @returns what to show; `undefined`: nothing, the removal needs no step
 */
export type BeforeRemove<Choice = unknown> = (
  memberships: readonly Membership[],
  options: { readonly signal: AbortSignal },
) => RemovalStep<Choice> | undefined | Promise<RemovalStep<Choice> | undefined>;
