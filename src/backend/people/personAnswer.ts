import { z } from "zod";
import { invitationAnswer, membershipAnswer, membershipRequestAnswer } from "../http/answers.js";

const person = { object: z.literal("organization_person") };

/** Roster's own: a row of the list of people. */
export const personAnswer = z.union([
  z.strictObject({ ...person, kind: z.literal("request"), request: membershipRequestAnswer }),
  z.strictObject({ ...person, kind: z.literal("invitation"), invitation: invitationAnswer }),
  z.strictObject({ ...person, kind: z.literal("member"), membership: membershipAnswer }),
]);

export type PersonAnswer = z.output<typeof personAnswer>;
