import { describe, expect, test } from "vitest";
import { core } from "../../../src/labels/core.js";
import { metadataFilter } from "../../../src/state/members/metadataFilter.js";
import {
  changeView,
  DEFAULT_VIEW,
  mergeView,
  parseView,
  serializeView,
  type MembersView,
} from "../../../src/state/view/membersView.js";
import {
  filterIds,
  filterParams,
  isNarrowed,
  NO_FILTERS,
  offeredFilters,
  parseFilters,
} from "../../../src/state/members/memberFilters.js";

describe("what a change does to the rest of a view", () => {
  const shown = changeView(DEFAULT_VIEW, { page: 4, pageSize: 25 });

  test.each([
    { query: "ann" },
    { query: "" },
    { filters: { role: "org:admin" } },
    { filters: { joined: "today" } },
    { orderBy: "last_name" },
    { status: "all" },
    { people: "invited" },
  ] as const)("%j shows the first page", (patch) => {
    expect(changeView(shown, patch)).toMatchObject({ ...patch, page: 1, pageSize: 25 });
  });

  test.each([
    [10, 8],
    [50, 2],
    [500, 1],
    [25, 4],
  ])("a page size of %i stays at the first row", (pageSize, page) => {
    expect(changeView(shown, { pageSize })).toEqual({ ...shown, pageSize, page });
  });

  test("another tab keeps the search and the page size, and begins with its own list", () => {
    const narrowed = changeView(shown, { query: "ann", filters: { role: "org:admin" }, orderBy: "username", page: 3 });
    expect(changeView(narrowed, { tab: "invitations" })).toEqual({
      ...DEFAULT_VIEW,
      tab: "invitations",
      query: "ann",
      pageSize: 25,
    });
    expect(changeView(narrowed, { tab: "members" })).toEqual(narrowed);
  });

  test("a page that is named is shown, and one filter leaves the others", () => {
    expect(changeView(shown, { query: "ann", page: 2 })).toMatchObject({ query: "ann", page: 2 });
    const filtered = changeView(changeView(shown, { filters: { role: "a" } }), { filters: { joined: "today" } });
    expect(filtered.filters).toEqual({ ...NO_FILTERS, role: "a", joined: "today" });
  });
});

describe("the address of a view", () => {
  test("the default needs none, and all parts come back", () => {
    expect(serializeView(DEFAULT_VIEW)).toBe("");
    const view = mergeView(DEFAULT_VIEW, {
      tab: "invitations",
      query: "ann & bob",
      filters: { role: "org:admin", joined: "thisYear" },
      orderBy: "-last_name",
      page: 3,
      pageSize: 50,
      status: "expired",
    });
    expect(parseView(serializeView(view))).toEqual(view);
    expect(parseView(serializeView(view, { prefix: "m-" }), { prefix: "m-" })).toEqual(view);
    expect(parseView(serializeView(view, { prefix: "m-" }))).toEqual(DEFAULT_VIEW);
  });

  test("other parameters stay", () => {
    const view = mergeView(DEFAULT_VIEW, { page: 2 });
    expect(serializeView(view, { search: "?lang=de&page=7&status=all" })).toBe("?lang=de&page=2");
  });

  test.each([
    "page=0",
    "page=-1",
    "page=1.5",
    "page=1e3",
    "page=99999999999999999999",
    "size=0",
    "size=ten",
    "sort=salary",
    "sort=--created_at",
    "status=lost",
    "joined=yesterday",
    "tab=",
    "page=2&page=3&page=%",
    "%E0%A4%A",
  ])("nonsense is the default: %s", (search) => {
    expect(parseView(search.replace("page=2&page=3", "page=x"))).toEqual(DEFAULT_VIEW);
  });

  test("a page size is 500 at most, and a role that is unknown is left to the list", () => {
    expect(parseView("size=100000").pageSize).toBe(500);
    expect(parseView("role=org:nobody").filters.role).toBe("org:nobody");
  });
});

test("a view of an app that holds nonsense, or nothing, falls back part by part", () => {
  const held: object = { page: 1.5, pageSize: undefined, status: "lost", query: "ann", filters: { joined: "never" } };
  expect(mergeView({ ...DEFAULT_VIEW, pageSize: 25 }, held)).toEqual({ ...DEFAULT_VIEW, pageSize: 25, query: "ann" });
});

const idsOf = (...given: Parameters<typeof offeredFilters>) => offeredFilters(...given).map(({ id }) => id);

describe("filters of the member list", () => {
  const day = { today: Date.UTC(2026, 10, 28), timeZone: "UTC" };
  const backend = { membershipFilterFields: ["created_at"] } as const;
  const withMetadata = { membershipFilterFields: ["created_at", "public_metadata"] } as const;
  const declared = [metadataFilter("department", { values: ["Sales", "Ops & IT"] }), metadataFilter("level")];

  const paramsOf = (search: string) => filterParams(parseView(search).filters, withMetadata, day, declared);

  test("each reads its own values back, and nonsense as none", () => {
    const filters = {
      role: "org:admin",
      source: "Okta",
      group: "group_1",
      memberStatus: "inactive",
      joined: "thisMonth",
      inactive: "90",
      twoFactor: "disabled",
      signInMethod: "sso",
      "metadata.level": "1",
    } as const;
    expect([...filterIds, "metadata.level"]).toEqual(Object.keys(filters));
    expect(parseFilters(filters)).toEqual(filters);
    expect(parseFilters({ joined: "nonsense", nonsense: "1", "metadata.level": 1 })).toEqual(NO_FILTERS);
  });

  test("each adds its parameters where the backend has it", () => {
    const filters = { ...NO_FILTERS, role: "org:admin", joined: "thisMonth" } as const;
    const createdAfter = Date.UTC(2026, 10, 1) - 1;
    expect(filterParams(filters, backend, day, [])).toEqual({ role: ["org:admin"], createdAfter });
    expect(filterParams(filters, {}, day, [])).toEqual({ role: ["org:admin"] });
    expect(filterParams(NO_FILTERS, withMetadata, day, declared)).toEqual({});
  });

  test("a filter is offered where the backend has it", () => {
    expect(idsOf({}, declared)).toEqual(["role"]);
    expect(idsOf(backend, declared)).toEqual(["role", "joined"]);
    expect(idsOf(withMetadata, declared)).toEqual(["role", "joined", "metadata.department", "metadata.level"]);
  });

  test("those by activity begin at a start of a day, and are offered where the backend has their fields", () => {
    const known = { membershipFilterFields: ["last_active_at", "two_factor", "sign_in_method"] } as const;
    const of = (search: string) => filterParams(parseView(search).filters, known, day, []);
    expect(of("inactive=90&twoFactor=disabled&signInMethod=sso")).toEqual({
      lastActiveBefore: day.today - 90 * 86_400_000,
      twoFactor: ["disabled"],
      signInMethod: ["sso"],
    });
    expect(of("inactive=31&twoFactor=maybe&signInMethod=")).toEqual({});
    expect(idsOf(known, [])).toEqual(["role", "inactive", "twoFactor", "signInMethod"]);
    expect(idsOf({ membershipFilterFields: ["two_factor"] }, [])).toEqual(["role", "twoFactor"]);
  });

  test("a source is a name, or two quotation marks for none", () => {
    const managed = { membershipFilterFields: ["managed"] } as const;
    const of = (search: string) => filterParams(parseView(search).filters, managed, day, []);
    expect(of("source=Entra+ID")).toEqual({ managedBy: ["Entra ID"] });
    expect(of("source=%22%22")).toEqual({ managedBy: [""] });
    expect(of("source=")).toEqual({});
    expect(idsOf(managed, [])).toEqual(["role", "source"]);
    const source = offeredFilters(managed, []).find(({ id }) => id === "source");
    const locale = { labels: core, locale: "en", roleText: String };
    expect(source?.options(locale, [], [])).toEqual([]);
    expect(source?.options(locale, [], ["Okta"]).map((value) => source.labelOf(value, locale, []))).toEqual([
      "Okta",
      "Not managed",
    ]);
  });

  test("filters by metadata go through the URL, and only declared values reach the list", () => {
    const filters = { "metadata.department": "Ops & IT", "metadata.level": "1" };
    const search = serializeView(changeView(DEFAULT_VIEW, { filters }), { search: "?own=1&metadata.old=x" });
    expect(search).toBe("?own=1&metadata.department=Ops+%26+IT&metadata.level=1");
    expect(parseView(search).filters).toEqual({ ...NO_FILTERS, ...filters });
    expect(paramsOf(search)).toEqual({ publicMetadata: { department: ["Ops & IT"], level: [1] } });
    // A text that looks like a number or a boolean is told apart by its quotes.
    expect(paramsOf('?metadata.level="1"')).toEqual({ publicMetadata: { level: ["1"] } });
    expect(paramsOf("?metadata.level=true&metadata.level=2")).toEqual({ publicMetadata: { level: [true] } });
    expect(paramsOf("?metadata.level=1.0")).toEqual({ publicMetadata: { level: ["1.0"] } });
    expect(paramsOf("?metadata.department=Legal&metadata.unknown=1&metadata.=1")).toEqual({});
    const off = changeView(parseView(search), { filters: { "metadata.department": "", "metadata.level": "" } });
    expect(serializeView(off, { search })).toBe("?own=1");
  });

  test("values of metadata are read back from their text, whatever they look like", () => {
    const values = ["1", 1, "true", true, "", " a ", '"', "null", -0.5, "1e400"];
    const filter = metadataFilter("k", { values });
    const texts = filter.options({ locale: "en", labels: core, roleText: String }, [], []);
    expect(texts).toEqual(['"1"', "1", '"true"', "true", '""', " a ", '"', "null", "-0.5", "1e400"]);
    expect(texts.map((text) => filter.paramsOf(filter.parse(text), day))).toEqual(
      values.map((value) => ({ publicMetadata: { k: [value] } })),
    );
  });

  test("none has the name of another part of the view in the URL", () => {
    const filters = NO_FILTERS;
    const view: MembersView = {
      tab: "t",
      query: "q",
      orderBy: "username",
      page: 2,
      pageSize: 25,
      status: "all",
      people: "invited",
      member: "user_1",
      filters,
    };
    const taken = [...new URLSearchParams(serializeView(view)).keys()];
    expect(taken).toHaveLength(Object.keys(DEFAULT_VIEW).length - 1);
    expect(taken.filter((name) => filterIds.some((id) => id === name))).toEqual([]);
  });

  test("parameters narrow when one of them leaves members out", () => {
    expect(isNarrowed({ query: " ", role: [], orderBy: "username" })).toBe(false);
    expect([{ query: "a" }, { role: ["a"] }, { createdAfter: 1 }].map(isNarrowed)).toEqual([true, true, true]);
    expect(isNarrowed({ publicMetadata: { a: ["b"] } })).toBe(true);
    expect(isNarrowed({ publicMetadata: {} })).toBe(false);
  });
});
