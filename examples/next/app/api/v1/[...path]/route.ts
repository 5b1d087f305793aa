import { PGlite } from "@electric-sql/pglite";
import { type Backend, createBackend } from "roster-react/backend";

// One PGlite per folder: not opened by the build, nor again on hot reload.
declare global {
  var rosterDatabase: PGlite | undefined;
}
let backend: Backend | undefined;

function handler(request: Request) {
  backend ??= createBackend({
    database: (globalThis.rosterDatabase ??= new PGlite("./roster-data")),
    basePath: "/api/v1",
    secretKey: process.env.ROSTER_SECRET_KEY,
    invitationUrl: `${process.env.APP_URL ?? "http://localhost:3000"}/join`, // your page that accepts invitations
    // Your session here: the id of a row in `roster_users`, or null when signed out.
    authenticate: () => (process.env.ROSTER_USER ? { userId: process.env.ROSTER_USER } : null),
  });
  return backend.fetch(request);
}
export { handler as GET, handler as POST, handler as PATCH, handler as DELETE };
