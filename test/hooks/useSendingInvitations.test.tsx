import { act, cleanup } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { useSendingInvitations } from "../../src/hooks/reads/useSendingInvitations.js";
import { sendingInvitationsOptions } from "../../src/query/writes/sendingInvitationsOptions.js";
import { renderHookIn, setUp } from "../support/renderWithOrganization.js";

afterEach(cleanup);

test("what was being sent when the page was left does not show as being sent after a reload", async () => {
  const setup = await setUp({ count: 2 });
  const { result } = renderHookIn(setup, () => useSendingInvitations());
  // As a persisted cache restores it.
  act(() => {
    setup.client.setQueryData(sendingInvitationsOptions(setup.organization).queryKey, [
      { emailAddress: "ann@guests.test", role: "org:member" },
    ]);
  });
  expect(result.current).toEqual([]);
});
