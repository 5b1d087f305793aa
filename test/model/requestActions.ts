import { personName } from "../../src/organization/rules/personName.js";
import type { MembershipRequest } from "../../src/organization/records.js";
import { roleAt } from "./memberActions.js";
import { at, type Action } from "./scene.js";

const nameOf = ({ publicUserData: person }: MembershipRequest) => `${personName(person)} (${person.userId})`;

export const requestActions = {
  approve({ person, screen, pick, other }) {
    const request = at(screen.queue.list.data, pick);
    if (!request || screen.queue.isQueued(request)) return undefined;
    const role = roleAt(other);
    person.act(({ queue }) => queue.chooseRole(request, role));
    person.act(({ queue }) => queue.approve(request));
    return `lets ${nameOf(request)} in as ${role}`;
  },
  decline({ person, screen, pick }) {
    const request = at(screen.queue.list.data, pick);
    if (!request || screen.queue.isQueued(request)) return undefined;
    person.act(({ queue }) => queue.decline(request));
    return `declines ${nameOf(request)}`;
  },
  undoDecline({ person, screen }) {
    const { text, undo } = screen.queue.announcement;
    if (!undo) return undefined;
    person.act(undo);
    return `undoes: ${text}`;
  },
  retryRequests({ person, screen }) {
    const { failed, bulk } = screen.queue;
    if (failed.length === 0 || bulk.progress) return undefined;
    person.act(({ queue }) => queue.retry(failed));
    return `tries again what was refused of ${failed.map(({ row }) => nameOf(row)).join(", ")}`;
  },
  dismissRequest({ person, screen, pick }) {
    const refusal = at(screen.queue.failed, pick);
    if (!refusal) return undefined;
    person.act(({ queue }) => queue.dismiss(refusal.write));
    return `dismisses what was refused of ${nameOf(refusal.row)}`;
  },
  chooseRequests({ person, screen, pick }) {
    if (screen.queue.list.data.length === 0) return undefined;
    const request = pick % 3 === 0 ? undefined : at(screen.queue.list.data, pick);
    person.act(({ queue: { selection } }) => (request ? selection.toggle(request) : selection.toggleShown()));
    return `chooses ${request ? nameOf(request) : "all requests that are shown"}, or no more`;
  },
  approveChosen({ person, screen }) {
    const { selection, bulk } = screen.queue;
    if (selection.rows.length === 0 || bulk.progress) return undefined;
    person.act(({ queue }) => queue.approveSelected());
    return `lets in together: ${selection.rows.map(nameOf).join(", ")}`;
  },
  declineChosen({ person, screen }) {
    const { selection, bulk } = screen.queue;
    if (selection.rows.length === 0 || bulk.progress) return undefined;
    person.act(({ queue }) => queue.declineSelected());
    return `declines together: ${selection.rows.map(nameOf).join(", ")}`;
  },
  nextRequests({ person, screen }) {
    if (screen.queue.pagination.next.isDisabled) return undefined;
    person.act(({ queue }) => queue.pagination.next.go());
    return "goes to the next page of requests";
  },
  previousRequests({ person, screen }) {
    if (screen.queue.pagination.previous.isDisabled) return undefined;
    person.act(({ queue }) => queue.pagination.previous.go());
    return "goes to the previous page of requests";
  },
} satisfies Record<string, Action>;
