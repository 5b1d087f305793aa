import { cleanup, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterAll, afterEach, expect, test } from "vitest";
import { cdp } from "vitest/browser";
import { MembersPage } from "../../../src/components/members-page/MembersPage.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import "../../../src/styles/styles.css";

const prefer = (features: Readonly<Record<string, string>>) =>
  cdp().send("Emulation.setEmulatedMedia", {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });

afterEach(cleanup);
afterAll(() => prefer({ "prefers-contrast": "no-preference", "prefers-reduced-motion": "no-preference" }));

test("with more contrast, a chosen row and tab have a line; with reduced motion, nothing moves", async () => {
  await prefer({ "prefers-contrast": "more", "prefers-reduced-motion": "reduce" });
  const setup = await setUp({ count: 4, invitations: 2 });
  renderIn(setup, <MembersPage />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole("checkbox", { name: "Select Bram Almeida" }));
  const [chosen, other] = [/Bram Almeida/, /Chiara Brandt/].map((name) =>
    getComputedStyle(screen.getByRole("row", { name })),
  );
  expect([chosen?.outlineStyle, chosen?.outlineWidth]).toEqual(["solid", "2px"]);
  expect(other?.outlineStyle).toBe("none");
  const [members, invitations] = screen.getAllByRole("tab").map((tab) => getComputedStyle(tab).boxShadow);
  expect(members).toContain("inset");
  expect(invitations).not.toContain("inset");

  setup.network.latency = 300;
  await user.click(screen.getByRole("button", { name: "Invite members" }));
  await screen.findByRole("dialog");
  expect(document.getAnimations()).toEqual([]);
  const moving = [...document.querySelectorAll("[data-roster], [data-roster] *")].filter((element) => {
    const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
    return animationName !== "none" || transitionDuration !== "0s" || scrollBehavior !== "auto";
  });
  expect(moving).toEqual([]);
});
