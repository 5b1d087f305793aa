import { holdsWords } from "../../src/organization/rules/search.js";
import { people } from "../support/people.js";
import type { Mate } from "./exampleBackend.js";
import { must } from "../support/must.js";

type Refusal = readonly [status: number, error: string, message: string];

const NOT_FOUND: Refusal = [404, "not_found", "There is nothing of this name."];

const isRole = (role: unknown): role is Mate["role"] => role === "owner" || role === "guest";

/** The API of teams.example, with one team in memory. */
export function createExampleServer() {
  const users = people(24).map(({ id, firstName, lastName, emailAddress }) => ({
    id,
    name: [firstName, lastName].filter(Boolean).join(" ") || id,
    email: emailAddress ?? `${id}@teams.example`,
  }));
  let mates: readonly Mate[] = users.slice(0, 15).map((user, index) => ({
    user,
    role: index < 2 ? "owner" : "guest",
    joined: new Date(Date.UTC(2026, 0, 30 - index)).toISOString(),
  }));

  function answer(method: string, url: URL, viewerId: string, body: { role?: unknown }): Mate | object | Refusal {
    const [, , , place, id = ""] = url.pathname.split("/").map(decodeURIComponent);
    const viewer = mates.find(({ user }) => user.id === viewerId);
    if (!viewer) return [403, "not_yours", "This is not your team."];
    if (place === "me") return viewer;
    if (method !== "GET" && viewer.role !== "owner") return [403, "not_allowed", "Only owners can do this."];
    if (place !== "mates") return NOT_FOUND;
    if (method === "GET") return list(url.searchParams);

    const mate = mates.find(({ user }) => user.id === id);
    const isLastOwner = mate?.role === "owner" && mates.filter(({ role }) => role === "owner").length === 1;
    if (method === "DELETE") {
      if (!mate) return NOT_FOUND;
      if (isLastOwner) return [409, "last_owner", "A team needs an owner."];
      mates = mates.filter((one) => one !== mate);
      return mate;
    }
    const user = users.find((one) => one.id === id);
    if (!user || (method === "PATCH" && !mate)) return NOT_FOUND;
    if (method === "PUT" && mate) return [409, "already_in", "They are in the team already."];
    if (!isRole(body.role)) return [422, "bad_role", "A role is owner or guest."];
    if (isLastOwner && body.role === "guest") return [409, "last_owner", "A team needs an owner."];
    const changed = { user, joined: new Date().toISOString(), ...mate, role: body.role };
    mates = mate ? mates.map((one) => (one === mate ? changed : one)) : [changed, ...mates];
    return changed;
  }

  function list(query: URLSearchParams) {
    const text = query.get("search") ?? "";
    const roles = query.get("roles")?.split(",").filter(Boolean) ?? [];
    const found = mates.filter(
      ({ user, role }) =>
        (roles.length === 0 || roles.includes(role)) && (user.id === text || holdsWords(text, [user.name, user.email])),
    );
    const size = Number(query.get("per_page"));
    const start = (Number(query.get("page")) - 1) * size;
    return { mates: found.slice(start, start + size), total: found.length };
  }

  return {
    ownerId: must(users[0]).id,
    /** Users who are in no team. */
    outsiders: users.slice(15).map(({ id }) => id),
    /** The `fetch` of the browser in which this user is signed in. */
    fetchAs:
      (userId: string) =>
      async (...[input, init]: Parameters<typeof fetch>) => {
        const request = new Request(input, init);
        const body: { role?: unknown } = JSON.parse((await request.text()) || "{}");
        request.signal.throwIfAborted();
        const found = answer(request.method, new URL(request.url), userId, body);
        if (!Array.isArray(found)) return Response.json(found);
        const [status, error, message] = found;
        return Response.json({ error, message }, { status });
      },
  };
}
