import { cleanup, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { useLiveUpdates } from "../../src/hooks/reads/useLiveUpdates.js";
import { usePermission } from "../../src/hooks/reads/usePermission.js";
import { useRoles } from "../../src/hooks/reads/useRoles.js";
import { MANAGE_MEMBERS } from "../../src/organization/permissions.js";
import { renderHookIn, setUp } from "../support/renderWithOrganization.js";
import { must } from "../support/must.js";

afterEach(cleanup);

test("a viewer whose role another administrator changes can give the roles of their new one, and no others", async () => {
  const setup = await setUp({ count: 5, viewer: 1 });
  const admin = setup.organizationFor(must(setup.people[0]?.id));
  const { result } = renderHookIn(setup, () => {
    useLiveUpdates();
    return {
      grantable: useRoles().data.map(({ isGrantable }) => isGrantable),
      mayManage: usePermission(MANAGE_MEMBERS),
    };
  });
  await waitFor(() => expect(result.current).toEqual({ grantable: [false, false], mayManage: false }));
  await waitFor(() => expect(setup.network.requests.some(({ path }) => path.endsWith("/changes"))).toBe(true));
  const userId = must(setup.people[1]?.id);
  await admin.updateMember({ userId, role: "org:admin" });
  await waitFor(() => expect(result.current).toEqual({ grantable: [true, true], mayManage: true }));
  await admin.updateMember({ userId, role: "org:member" });
  await waitFor(() => expect(result.current).toEqual({ grantable: [false, false], mayManage: false }));
});
