// Renders one component (`?show=MemberTable`, `?show=MembersHeader&inside=MembersPage`), or calls each hook without a provider.
import "../../../src/styles/styles.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { Component, createElement, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import * as roster from "../../../src/index.js";
import { createMemoryOrganization } from "../../../src/testing/index.js";
import { SCENES } from "./scenes.js";

const { organization } = createMemoryOrganization({
  members: [
    { firstName: "Ada", lastName: "Okafor", identifier: "ada@acme.test", groups: ["Design"] },
    { firstName: "Bram", lastName: "Almeida", identifier: "bram@acme.test", publicMetadata: { team: "Sales" } },
  ],
  invitations: [{ emailAddress: "chiara@acme.test" }],
  requests: [{ firstName: "Diego", identifier: "diego@acme.test" }],
  maxAllowedMemberships: 10,
});
/** Whatever part asks for its class, the class is the part's name. */
const classNames = new Proxy({}, { get: (_, part) => `part-${String(part)}` });

class Boundary extends Component<{ readonly children: ReactNode }, { readonly message?: string }> {
  override state: { readonly message?: string } = {};
  static getDerivedStateFromError = (error: unknown) => ({ message: String(error) });
  override render() {
    return this.state.message === undefined ? this.props.children : <p data-failed="">{this.state.message}</p>;
  }
}

const show = new URLSearchParams(location.search).get("show") ?? "";
const isInside = new URLSearchParams(location.search).has("inside");
const exported: Readonly<Record<string, unknown>> = roster;

function sceneOf(name: string): ReactNode {
  const component = exported[name];
  return SCENES[name] ?? createElement(Object(component));
}

function Called({ useHook }: { readonly useHook: () => unknown }) {
  // Which hook it is never changes: each has a component of its own.
  // oxlint-disable-next-line react/hooks
  useHook();
  return null;
}

const isHook = (name: string, value: unknown): value is () => unknown =>
  typeof value === "function" && /^use[A-Z]/.test(name);

const calls = Object.entries(exported).flatMap(([name, value]) =>
  isHook(name, value)
    ? [
        <li key={name} id={name}>
          <Boundary>
            <Called useHook={value} />
          </Boundary>
        </li>,
      ]
    : [],
);

const scene = <div id="scene">{show && sceneOf(show)}</div>;
const place = document.querySelector("#page");
if (!place) throw new Error("There is no place for the component.");
createRoot(place).render(
  <QueryClientProvider client={new QueryClient()}>
    {show ? (
      <Boundary>
        <roster.OrganizationProvider organization={organization} classNames={classNames}>
          {isInside ? <roster.MembersPage>{scene}</roster.MembersPage> : scene}
        </roster.OrganizationProvider>
      </Boundary>
    ) : (
      <ul>{calls}</ul>
    )}
  </QueryClientProvider>,
);
