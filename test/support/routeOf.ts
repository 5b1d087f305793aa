import { ROUTES } from "../../src/backend/routes.js";

/** All routes of the API, as `GET /organizations/:organization_id`. */
export const routeNames: readonly string[] = ROUTES.map(({ method, path }) => `${method} ${path}`);

/** The route that answers a request, by its name. */
export function routeOf(method: string, path: string): string | undefined {
  const [pathname = ""] = path.split("?");
  const found = ROUTES.filter(
    (route) => route.method === method && new RegExp(`^${route.path.replace(/:\w+/g, "[^/]+")}$`).test(pathname),
  );
  // A word in the path comes before a parameter.
  const [route] = found.toSorted((a, b) => a.path.split(":").length - b.path.split(":").length);
  return route && `${route.method} ${route.path}`;
}
