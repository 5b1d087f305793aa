"use client";

import { useRef } from "react";
import { useLocale } from "../../labels/useLocale.js";
import { isRefusal } from "../../state/invitations/inviteNoticeText.js";
import type { InviteFormState } from "../../state/invitations/useInviteForm.js";
import { Button } from "../ui/Button.js";
import { Alert } from "../ui/Alert.js";
import { LiveRegion } from "../ui/LiveRegion.js";

interface AddressFieldFootProps {
  readonly id: string;
  readonly draft: InviteFormState;
  /** Called before a button does what makes it go: takes the focus elsewhere. */
  readonly onAct: () => void;
}

/** How to fill the field, a file instead of typing, and what the last change came to. */
export function AddressFieldFoot({ id, draft, onAct }: AddressFieldFootProps) {
  const { labels } = useLocale();
  const { actions, addresses, notice, noticeText } = draft;
  const file = useRef<HTMLInputElement>(null);
  const isError = isRefusal(notice);
  return (
    <>
      <div className="roster:flex roster:flex-wrap roster:items-center roster:gap-x-4 roster:gap-y-1">
        <p id={`${id}-hint`} className="roster:min-w-40 roster:flex-1 roster:text-muted">
          <span>{labels.addressesHint}</span>
          {addresses.length > 0 && <span className="roster:sr-only">{` ${labels.addressKeys}`}</span>}
        </p>
        <span className="roster:flex roster:gap-1">
          {addresses.length > 1 && (
            <Button
              size="small"
              variant="ghost"
              onClick={() => {
                onAct();
                actions.clear();
              }}
            >
              {labels.removeAll}
            </Button>
          )}
          <Button size="small" onClick={() => file.current?.click()}>
            {labels.openFile}
          </Button>
        </span>
        <input
          ref={file}
          form=""
          type="file"
          multiple
          accept=".csv,.txt,.tsv,text/csv,text/plain,text/tab-separated-values"
          tabIndex={-1}
          aria-label={labels.openFile}
          className="roster:hidden"
          onChange={(event) => {
            void actions.addFiles([...(event.target.files ?? [])]);
            // The same file can be opened once more.
            event.target.value = "";
          }}
        />
      </div>
      <div>
        {isError && <Alert id={`${id}-error`}>{noticeText}</Alert>}
        <div className="roster:flex roster:flex-wrap roster:items-center roster:gap-x-3">
          <p data-slot="invite-notice" className="roster:text-muted roster:wrap-anywhere">
            {!isError && noticeText}
          </p>
          <LiveRegion text={isError ? "" : noticeText} />
          {notice?.type === "cleared" && (
            <Button
              size="small"
              onClick={() => {
                onAct();
                actions.undoClear();
              }}
            >
              {labels.undo}
            </Button>
          )}
        </div>
      </div>
    </>
  );
}
