"use client";

import { useId, useRef, useState } from "react";
import { useKnownRoles, useRoles } from "../../hooks/reads/useRoles.js";
import { useLocale } from "../../labels/useLocale.js";
import { readTextFile } from "../../lib/dom/readTextFile.js";
import { sentences } from "../../lib/sentences.js";
import { canGive, defaultRoleOf } from "../../organization/rules/grantable.js";
import { type AddedUser, type AddMembersState, DONE } from "../../state/adding/useAddMembers.js";
import { RolePicker } from "../role-picker/RolePicker.js";
import { RolesNote } from "../role-picker/RolesNote.js";
import { Alert } from "../ui/Alert.js";
import { Button } from "../ui/Button.js";
import { Dialog, DialogActions } from "../ui/Dialog.js";
import { ProblemList } from "../list/ProblemList.js";
import { LiveRegion } from "../ui/LiveRegion.js";
import { ProgressBar } from "../ui/ProgressBar.js";
import { TextArea } from "../ui/TextArea.js";

interface AddMembersContentProps {
  readonly state: AddMembersState;
  readonly defaultRole: string | undefined;
  readonly takesAddresses: boolean;
  readonly onAdded: ((outcomes: readonly AddedUser[]) => void) | undefined;
  readonly onClose: () => void;
}

/** The dialog to add many existing users. */
export function AddMembersContent({ state, defaultRole, takesAddresses, onAdded, onClose }: AddMembersContentProps) {
  const { labels, formatNumber } = useLocale();
  const id = useId();
  const roles = useKnownRoles();
  const { refetch: readRoles } = useRoles();
  const file = useRef<HTMLInputElement>(null);
  const [chosenRole, setChosenRole] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const role =
    chosenRole === undefined ? defaultRoleOf(defaultRole, roles) : canGive(chosenRole, roles) ? chosenRole : undefined;
  const { text, setText, progress } = state;
  const isMissing = problem === labels.usersMissing;

  const submit = async () => {
    if (progress) return;
    if (role === undefined && !roles) void readRoles();
    const wrong = text.trim() === "" ? labels.usersMissing : role === undefined ? labels.roleMissing : undefined;
    setProblem(wrong);
    if (wrong !== undefined || role === undefined) return;
    const outcomes = await state.add(role).catch(() => setProblem(labels.partFailed));
    if (outcomes) onAdded?.(outcomes);
  };
  const addFile = async (given: File | undefined) => {
    if (!given) return;
    const read = await readTextFile(given);
    if ("problem" in read) setProblem(labels.notTextFile(given.name));
    else setText([text, read.text].filter((one) => one.trim() !== "").join("\n"));
  };
  return (
    <Dialog
      data-slot="add-members-dialog"
      isOpen
      onOpenChange={onClose}
      title={labels.addMembers}
      description={labels.addMembersHint}
    >
      <div className="roster:flex roster:flex-col roster:gap-1.5">
        <label htmlFor={`${id}-users`} className="roster:font-medium">
          {labels.users}
        </label>
        <TextArea
          id={`${id}-users`}
          rows={5}
          value={text}
          readOnly={progress !== undefined}
          onChange={(event) => setText(event.target.value)}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          dir="ltr"
          aria-invalid={isMissing || undefined}
          aria-describedby={`${id}-hint${isMissing ? ` ${id}-error` : ""}`}
        />
        {isMissing && <Alert id={`${id}-error`}>{problem}</Alert>}
        <div className="roster:flex roster:items-start roster:gap-4">
          <p id={`${id}-hint`} className="roster:min-w-0 roster:flex-1 roster:text-muted">
            {takesAddresses ? labels.usersHint : labels.userIdsHint}
          </p>
          <Button size="small" onClick={() => file.current?.click()}>
            {labels.openFile}
          </Button>
        </div>
        <input
          ref={file}
          form=""
          type="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain,text/tab-separated-values"
          tabIndex={-1}
          aria-label={labels.openFile}
          className="roster:hidden"
          onChange={({ target }) => {
            void addFile(target.files?.[0]);
            target.value = "";
          }}
        />
      </div>
      <RolePicker label={labels.role} value={role ?? ""} onValueChange={setChosenRole} />
      <RolesNote />
      {problem && !isMissing && <Alert>{problem}</Alert>}
      {progress && (
        <ProgressBar
          value={progress.done}
          total={progress.total}
          words={labels.addingMembers(formatNumber(progress.done), formatNumber(progress.total))}
          isStopping={progress.isStopping}
          onStop={state.stop}
        />
      )}
      <Outcomes outcomes={state.outcomes} />
      <DialogActions>
        <Button onClick={onClose}>{labels.close}</Button>
        <Button
          variant="primary"
          aria-disabled={progress !== undefined}
          // The second press of a double click comes when the first may have added everyone already.
          onClick={({ detail }) => detail < 2 && void submit()}
        >
          {progress ? labels.adding : labels.addMembers}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** How many were added, and what became of each of the others. */
function Outcomes({ outcomes }: Pick<AddMembersState, "outcomes">) {
  const { labels, formatCount } = useLocale();
  const added = outcomes.filter(({ outcome }) => outcome === "added").length;
  const left = outcomes.filter(({ outcome }) => !DONE.has(outcome)).length;
  const others = outcomes.flatMap(({ user, outcome, error }, id) =>
    outcome === "added"
      ? []
      : [{ id, name: user, reason: error && outcome === "failed" ? labels.error(error) : labels.addOutcomes[outcome] }],
  );
  const text =
    outcomes.length > 0
      ? sentences(formatCount(added, labels.addedMembers), left > 0 && formatCount(left, labels.usersLeft))
      : "";
  return (
    <>
      {text && <p>{text}</p>}
      <LiveRegion text={text} />
      {others.length > 0 && <ProblemList data-slot="add-outcomes" problems={others} />}
    </>
  );
}
