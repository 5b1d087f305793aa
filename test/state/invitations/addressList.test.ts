import { describe, expect, test } from "vitest";
import { failedInvitation } from "../../../src/organization/invitationOutcome.js";
import { OrganizationError } from "../../../src/organization/OrganizationError.js";
import type { Role } from "../../../src/organization/records.js";
import {
  type AddressListState,
  clearAddresses,
  commitText,
  editAddress,
  emptyAddressList,
  isList,
  isReady,
  isToFix,
  markSending,
  removeAddress,
  restoreAddresses,
  roleCalled,
  settleAddresses,
  typeText,
} from "../../../src/state/invitations/addressList.js";
import { addText } from "../../../src/state/invitations/addText.js";
import { must } from "../../support/must.js";

const role = (key: string, name: string): Role => {
  const times = { createdAt: 0, updatedAt: 0 };
  return { id: key, key, name, description: null, permissions: [], ...times };
};
const ROLES = [role("org:admin", "Admin"), role("org:member", "Member"), role("org:billing", "Billing manager")];

const listOf = (...addresses: string[]) => addText(emptyAddressList, addresses.join("\n"));
const addressesOf = ({ addresses }: AddressListState) => addresses.map(({ address }) => address);
const idOf = ({ addresses }: AddressListState, address: string) =>
  must(addresses.find((one) => one.address === address)?.id);

const refused = (emailAddress: string, code: "duplicate_record" | "network_error") =>
  failedInvitation(emailAddress, new OrganizationError("No.", { code }));

describe("typing", () => {
  test.each(["ann", "ann@x", "Ann Lee ", "ann lee,"])("%j stays in the field", (text) => {
    expect(typeText(emptyAddressList, text)).toMatchObject({ text, addresses: [] });
  });

  test.each(["ann@x.test ", "ann@x.test,", "ann@x.test;", "ann@x.test\n", "ann@x.test、"])(
    "%j becomes an address",
    (text) => {
      const typed = typeText(emptyAddressList, text);
      expect(typed.text).toBe("");
      expect(addressesOf(typed)).toEqual(["ann@x.test"]);
    },
  );

  test("a space makes no address of what is none, a comma does", () => {
    expect(typeText(emptyAddressList, "ann@x ")).toMatchObject({ text: "ann@x ", addresses: [] });
    expect(typeText(emptyAddressList, "ann@x,").addresses).toMatchObject([{ problem: "incomplete_domain" }]);
  });

  test("what stands in the field is taken when it is committed, and nothing of blanks", () => {
    const typed = typeText(emptyAddressList, "ann@x.test");
    expect(addressesOf(typed)).toEqual([]);
    expect(addressesOf(commitText(typed))).toEqual(["ann@x.test"]);
    const blank = typeText(emptyAddressList, "   ");
    expect(commitText(blank)).toBe(blank);
  });

  test.each([
    ["ann@x.test", false],
    [" ann@x.test\n", false],
    ["ann@x.test, ben@x.test", true],
    ["ann@x.test\nben@x.test", true],
    ["ann@x.test\tAdmin", true],
    ["", false],
  ])("%j is a list: %s", (text, expected) => {
    expect(isList(text)).toBe(expected);
  });
});

describe("adding", () => {
  test("tells how many were added, need fixing and were there already", () => {
    const there = listOf("ann@x.test");
    const added = addText(there, "ben@x.test\nANN@x.test\nnonsense\nben@x.test");
    expect(addressesOf(added)).toEqual(["ann@x.test", "ben@x.test", "nonsense"]);
    expect(added.notice).toEqual({
      type: "added",
      added: 2,
      toFix: 1,
      repeated: ["ANN@x.test", "ben@x.test"],
      unknownRoles: [],
    });
  });

  test("gives each address an id of its own, also after others went", () => {
    const added = addText(removeAddress(listOf("ann@x.test", "ben@x.test"), 2), "cleo@x.test\ndan@x.test");
    expect(added.addresses.map(({ id }) => id)).toEqual([1, 3, 4]);
  });

  test("does not take an address that is none for a repetition of another", () => {
    expect(addressesOf(addText(listOf("nonsense"), "nonsense"))).toEqual(["nonsense", "nonsense"]);
  });

  test("names the roles of a table that there are none of, once each, and not while none are known", () => {
    const table = "email,role\nann@x.test,Admin\nben@x.test,Emperor\ncleo@x.test,Emperor";
    expect(addText(emptyAddressList, table, ROLES).notice).toMatchObject({ added: 3, unknownRoles: ["Emperor"] });
    expect(addText(emptyAddressList, table).notice).toMatchObject({ added: 3, unknownRoles: [] });
  });

  test.each([
    ["Admin", "org:admin"],
    ["aDMIN", "org:admin"],
    ["org:member", "org:member"],
    ["billing", "org:billing"],
    ["billing manager", "org:billing"],
    ["owner", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("a file's role %j is %s", (text, key) => {
    expect(roleCalled(text, ROLES)?.key).toBe(key);
  });
});

describe("editing", () => {
  test("puts another address in its place, with the same id and role", () => {
    const before = addText(emptyAddressList, "email,role\nann@x.test,Admin\nben@x.test,Member", ROLES);
    const after = editAddress(before, idOf(before, "ann@x.test"), "anna@x.test");
    expect(after.addresses).toMatchObject([
      { id: 1, address: "anna@x.test", role: "Admin" },
      { address: "ben@x.test" },
    ]);
    expect(after.notice).toMatchObject({ type: "edited", toFix: 0 });
  });

  test("an empty edit reports only the others", () => {
    const before = listOf("nonsense", "more nonsense");
    const after = editAddress(before, 1, "ann@");
    expect(after.notice).toMatchObject({ type: "edited", address: { problem: "missing_domain" }, toFix: 1 });
  });

  test("several addresses that replace one stay at its position", () => {
    const after = editAddress(listOf("ann@x.test", "zoe@x.test"), 1, "ben@x.test, cleo@x.test");
    expect(addressesOf(after)).toEqual(["ben@x.test", "cleo@x.test", "zoe@x.test"]);
    expect(new Set(after.addresses.map(({ id }) => id)).size).toBe(3);
  });

  test("a repetition of another goes, and is told", () => {
    const after = editAddress(listOf("ann@x.test", "ben@x.test"), 2, "Ann@x.test");
    expect(addressesOf(after)).toEqual(["ann@x.test"]);
    expect(after.notice).toMatchObject({ type: "added", added: 0, repeated: ["Ann@x.test"] });
  });

  test("no text takes it out, the same text and an unknown id change nothing", () => {
    const before = listOf("ann@x.test");
    expect(addressesOf(editAddress(before, 1, "  "))).toEqual([]);
    expect(editAddress(before, 1, " ann@x.test ")).toBe(before);
    expect(editAddress(before, 7, "ben@x.test")).toBe(before);
  });
});

describe("taking out", () => {
  test("one, by its id", () => {
    const after = removeAddress(listOf("ann@x.test", "ben@x.test"), 1);
    expect(addressesOf(after)).toEqual(["ben@x.test"]);
    expect(after.notice).toEqual({ type: "removed", address: "ann@x.test" });
    expect(removeAddress(after, 1)).toBe(after);
  });

  test("all, and back again while that was the last change", () => {
    const cleared = clearAddresses(listOf("ann@x.test", "ben@x.test"));
    expect(addressesOf(cleared)).toEqual([]);
    expect(addressesOf(restoreAddresses(cleared))).toEqual(["ann@x.test", "ben@x.test"]);
    const changed = addText(cleared, "cleo@x.test");
    expect(restoreAddresses(changed)).toBe(changed);
  });

  test("never what is being sent", () => {
    const sending = markSending(listOf("ann@x.test", "ben@x.test"), new Set([1]), true);
    expect(addressesOf(clearAddresses(sending))).toEqual(["ann@x.test"]);
    expect(removeAddress(sending, 1)).toBe(sending);
    expect(editAddress(sending, 1, "anna@x.test")).toBe(sending);
  });
});

describe("sending", () => {
  test("who is invited goes, the others stay with the reason", () => {
    const sending = markSending(listOf("ann@x.test", "ben@x.test", "cleo@x.test"), new Set([1, 2]), true);
    const settled = settleAddresses(sending, [refused("BEN@x.test", "duplicate_record")]);
    expect(settled.addresses.map(isToFix)).toEqual([false, true, false]);
    expect(settled.addresses[1]).toMatchObject({ isSending: false, refusal: { outcome: "already_invited" } });
    expect(settled.addresses[0]?.isSending).toBe(true);
  });

  test("what may succeed later can be sent again, and what is refused for good cannot", () => {
    const settled = settleAddresses(listOf("ann@x.test", "ben@x.test", "cleo@x.test", "nonsense"), [
      refused("ann@x.test", "network_error"),
      refused("ben@x.test", "duplicate_record"),
    ]);
    expect(settled.addresses.map(isReady)).toEqual([true, false, true, false]);
  });

  test("why it was refused is forgotten when it is sent again, and so is the notice", () => {
    const settled = settleAddresses(listOf("ann@x.test"), [refused("ann@x.test", "network_error")]);
    const again = markSending(settled, new Set([1]), true);
    expect(again.addresses).toMatchObject([{ isSending: true, refusal: undefined }]);
    expect(again.notice).toBeUndefined();
    const stopped = markSending(again, new Set([1]), false);
    expect(stopped.addresses).toMatchObject([{ isSending: false }]);
  });
});
