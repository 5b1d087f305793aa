"use client";

import { useId, useState } from "react";
import { useAddMember } from "../../hooks/writes/useAddMember.js";
import { usePermission } from "../../hooks/reads/usePermission.js";
import { useOrganization } from "../../hooks/OrganizationProvider.js";
import { useKnownRoles, useRoles } from "../../hooks/reads/useRoles.js";
import { useLocale } from "../../labels/useLocale.js";
import { canGive, defaultRoleOf } from "../../organization/rules/grantable.js";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import { expiryOn } from "../../organization/rules/expiry.js";
import { personName } from "../../organization/rules/personName.js";
import type { Membership } from "../../organization/records.js";
import { useAnnouncer } from "../../state/list/useAnnouncer.js";
import { useOrganizationState } from "../../state/ui/useOrganizationState.js";
import { ExpiryField } from "./ExpiryField.js";
import { RolesNote } from "../role-picker/RolesNote.js";
import { RolePicker } from "../role-picker/RolePicker.js";
import type { ButtonProps } from "../../hooks/PartProps.js";
import { Button } from "../ui/Button.js";
import { Dialog, DialogActions } from "../ui/Dialog.js";
import { Alert } from "../ui/Alert.js";
import { Form } from "../ui/Form.js";
import { LiveRegion } from "../ui/LiveRegion.js";
import { TextInput } from "../ui/TextInput.js";
import { iconElement } from "../icons/iconElement.js";
import { userPlus } from "../icons/icons.js";

export interface AddMemberDialogProps extends ButtonProps {
  /** The key of the initially selected role. Default: the least privileged role. */
  readonly defaultRole?: string;
  /** Called with the new member. */
  readonly onAdded?: (membership: Membership) => void;
}

/**
 * A button that opens a dialog to add an existing user by id. Renders nothing for viewers who can't add members, and where
 * the backend doesn't support it.
 */
export function AddMemberDialog({ defaultRole, onAdded, children, ...props }: AddMemberDialogProps) {
  const { labels } = useLocale();
  const organization = useOrganization();
  // Without roles to choose from, only the app can say which one.
  const hasRole = organization.getRoles !== undefined || defaultRole !== undefined;
  const mayAdd = usePermission(MANAGE_MEMBERS) && organization.addMember !== undefined && hasRole;
  const [isOpen, setIsOpen] = useOrganizationState(() => false);
  const [announcement, announce] = useAnnouncer();
  if (!mayAdd) return null;

  const added = (membership: Membership) => {
    setIsOpen(() => false);
    announce(labels.added(personName(membership.publicUserData)));
    onAdded?.(membership);
  };
  return (
    <span data-roster="" data-slot="add-member" className="roster:contents">
      <Button
        variant="primary"
        {...props}
        onClick={(event) => {
          props.onClick?.(event);
          setIsOpen(() => true);
        }}
      >
        {children ?? (
          <>
            {iconElement(userPlus)}
            <span>{labels.addMember}</span>
          </>
        )}
      </Button>
      <LiveRegion id={announcement.id} text={announcement.text} />
      <Dialog
        data-slot="add-member-dialog"
        isOpen={isOpen}
        onOpenChange={(next) => setIsOpen(() => next)}
        title={labels.addMember}
        description={labels.addMemberHint}
      >
        <AddMemberForm defaultRole={defaultRole} onAdded={added} onCancel={() => setIsOpen(() => false)} />
      </Dialog>
    </span>
  );
}

interface AddMemberFormProps {
  readonly defaultRole: string | undefined;
  readonly onAdded: (membership: Membership) => void;
  readonly onCancel: () => void;
}

function AddMemberForm({ defaultRole, onAdded, onCancel }: AddMemberFormProps) {
  const { labels, timeZone } = useLocale();
  const canExpire = useOrganization().updateMemberExpiry !== undefined;
  const id = useId();
  const roles = useKnownRoles();
  const { refetch: readRoles } = useRoles();
  const { mutate, isPending, error } = useAddMember();
  const [userId, setUserId] = useState("");
  const [chosenRole, setChosenRole] = useState<string>();
  const [expiry, setExpiry] = useState("");
  const [isMissing, setIsMissing] = useState(false);
  const [isRoleMissing, setIsRoleMissing] = useState(false);
  // A role that was chosen and is gone has to be chosen again.
  const role =
    chosenRole === undefined ? defaultRoleOf(defaultRole, roles) : canGive(chosenRole, roles) ? chosenRole : undefined;

  const submit = () => {
    setIsMissing(userId.trim() === "");
    setIsRoleMissing(role === undefined);
    if (role === undefined && !roles) void readRoles();
    const expiresAt = expiryOn(expiry, timeZone);
    if (role !== undefined && userId.trim() && !isPending && expiresAt !== undefined)
      mutate({ userId: userId.trim(), role, expiresAt }, { onSuccess: onAdded });
  };
  const isUserWrong = isMissing || error?.paramName === "user_id";
  const isUserUnknown = isUserWrong && error?.code === "resource_not_found";
  const failure = error && labels.error(error);
  const userProblem = isMissing
    ? labels.userIdMissing
    : isUserUnknown
      ? labels.userNotFound
      : isUserWrong
        ? failure
        : undefined;
  const otherProblem = isRoleMissing ? labels.roleMissing : isUserWrong ? undefined : failure;
  return (
    <Form onSubmit={submit} className="roster:flex roster:flex-col roster:gap-4">
      <div className="roster:flex roster:flex-col roster:gap-1.5">
        <label htmlFor={`${id}-user`} className="roster:font-medium">
          {labels.userId}
        </label>
        <TextInput
          id={`${id}-user`}
          value={userId}
          onChange={(event) => setUserId(event.target.value)}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          dir="ltr"
          required
          aria-invalid={isUserWrong}
          aria-describedby={`${id}-hint${isUserWrong ? ` ${id}-error` : ""}`}
        />
        {userProblem && <Alert id={`${id}-error`}>{userProblem}</Alert>}
        <p id={`${id}-hint`} className="roster:text-muted roster:wrap-anywhere">
          {labels.userIdHint}
        </p>
      </div>
      <RolePicker label={labels.role} value={role ?? ""} onValueChange={setChosenRole} />
      <RolesNote />
      {canExpire && <ExpiryField label={labels.accessEndsOptional} value={expiry} onValueChange={setExpiry} />}
      {otherProblem && <Alert>{otherProblem}</Alert>}
      <DialogActions>
        <Button onClick={onCancel}>{labels.cancel}</Button>
        <Button variant="primary" onClick={submit} aria-disabled={isPending}>
          {isPending ? labels.adding : labels.addMember}
        </Button>
      </DialogActions>
    </Form>
  );
}
