import type { Clerk } from "@clerk/clerk-js";
import { expectTypeOf, test } from "vitest";
import type { ClerkLike } from "../../src/adapters/clerk/ClerkLike.js";

test("a real Clerk is one that can be adapted", () => {
  expectTypeOf<Clerk>().toExtend<ClerkLike>();
});
