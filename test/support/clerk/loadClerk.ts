import { createRequire } from "node:module";
import type { Clerk } from "@clerk/clerk-js";
import type { FrontendApi } from "./frontendApi.js";

type ClerkModule = typeof import("@clerk/clerk-js");

const require = createRequire(import.meta.url);
const MODULE = require.resolve("@clerk/clerk-js/no-rhc");
const PUBLISHABLE_KEY = `pk_test_${Buffer.from("clerk.roster.test$").toString("base64")}`;

const tabs = new Map<string, ClerkModule>();

/** Clerk's module as one tab has it: the module, not a `Clerk`, holds the signed-in user. */
function moduleOf(tab: string): ClerkModule {
  const known = tabs.get(tab);
  if (known) return known;
  delete require.cache[MODULE];
  const loaded = require(MODULE) as ClerkModule;
  tabs.set(tab, loaded);
  return loaded;
}

/**
 * The real `@clerk/clerk-js`, loaded in Node.
 *
 * @param token which browser it is, as `signIn` has answered it
 * @param tab another one for each `Clerk` of a test; the last that was loaded in a tab is the one that works
 */
export async function loadClerk({ url }: FrontendApi, token: string, tab = "first"): Promise<Clerk> {
  const { Clerk: RealClerk } = moduleOf(tab);
  const clerk = new RealClerk(PUBLISHABLE_KEY, { proxyUrl: url });
  // As Clerk's own SDK for apps without cookies does it.
  clerk.getFapiClient().onBeforeRequest(async (request) => {
    request.headers = new Headers({ ...Object.fromEntries(new Headers(request.headers)), authorization: token });
  });
  await clerk.load({
    standardBrowser: false,
    telemetry: false,
    unsafe_disableDevelopmentModeConsoleWarning: true,
  });
  return clerk;
}
