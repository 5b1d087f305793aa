import { OrganizationError } from "../../organization/OrganizationError.js";

interface Waiting<Params, Answer> {
  readonly params: Params;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Gathers calls, and makes one call of all when the last of them is there. Each is answered by its own part of the answer.
 *
 * @param size how many calls, from 1
 * @param callMany answers each in order, or says why it failed
 */
export function gather<Params, Answer>(
  size: number,
  callMany: (all: readonly Params[]) => Promise<readonly (Answer | OrganizationError)[]>,
): (params: Params) => Promise<Answer> {
  const waiting: Waiting<Params, Answer>[] = [];

  async function callAll() {
    try {
      const answers = await callMany(waiting.map(({ params }) => params));
      for (const [index, { resolve, reject }] of waiting.entries()) {
        const answer = answers[index] ?? UNANSWERED;
        if (answer instanceof OrganizationError) reject(answer);
        else resolve(answer);
      }
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
  }

  return (params) =>
    new Promise((resolve, reject) => {
      waiting.push({ params, resolve, reject });
      if (waiting.length === size) void callAll();
    });
}

const UNANSWERED = new OrganizationError("The backend returned too few outcomes. Reload to see what was changed.", {
  code: "response_invalid",
});
