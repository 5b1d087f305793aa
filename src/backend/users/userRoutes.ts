import { z } from "zod";
import { serverOnly } from "../rights/access.js";
import { userAnswer } from "../http/userAnswer.js";
import { emailAddress, nothing, shortText } from "../http/parameters.js";
import { rejectDuplicates } from "../sql/rejectDuplicates.js";
import { route, type SqlRoute } from "../sql/route.js";
import { findUser, rejectTakenAddress, toUserAnswer } from "./users.js";

export const userRoutes: readonly SqlRoute[] = [
  route({
    method: "POST",
    path: "/users",
    params: nothing,
    query: nothing,
    body: z.strictObject({
      /** Only the first is stored. */
      email_address: z.array(emailAddress).optional(),
      first_name: shortText.optional(),
      last_name: shortText.optional(),
      username: shortText.optional(),
      /** Roster stores no passwords. */
      skip_password_requirement: z.boolean().optional(),
    }),
    answer: userAnswer,
    access: serverOnly,
    async handle({ write, body }) {
      const taken = { roster_users_email_address: "email_address", roster_users_username: "username" };
      const [address] = body.email_address ?? [];
      const create = () =>
        write(async ({ transaction }) => {
          if (address !== undefined) await rejectTakenAddress(transaction, address);
          const user = await transaction
            .insertInto("roster_users")
            .values({
              first_name: body.first_name ?? null,
              last_name: body.last_name ?? null,
              username: body.username ?? null,
              email_address: address ?? null,
            })
            .returningAll()
            .executeTakeFirstOrThrow();
          return toUserAnswer(user);
        });
      return rejectDuplicates(taken, create);
    },
  }),

  route({
    method: "GET",
    path: "/users/:user_id",
    params: z.strictObject({ user_id: shortText }),
    query: nothing,
    body: nothing,
    answer: userAnswer,
    access: serverOnly,
    handle: async ({ queries, params }) => toUserAnswer(await findUser(queries, params.user_id)),
  }),
];
