import {
  CHANGE_MANY,
  DELETE_GROUP,
  INVITATION,
  INVITE_MANY,
  ROLE_CHANGE,
  WRITE,
  type Operation,
} from "./operations.js";
import { GUEST_ROLE } from "./organizations.js";

const BATCH = 1000;

let invited = 0;
/** An address that was not invited yet. */
const newAddress = () => `bench-${(invited += 1)}@bench.example`;

const invite = { role: "org:member", notify: true };

/** Takes the invitations of a run away again, so that the lists stay as long as they were. */
const WITHDRAW = `delete from roster_invitations where organization_id = $1 and address_key like 'bench-%@bench.example'`;

/** Lets those who were removed in a run be members again. */
const RESTORE = `insert into roster_memberships (organization_id, user_id, role)
  select organization_id, subject_id, before ->> 'role' from roster_events
  where organization_id = $1 and type = 'member_removed' and created_at > now() - interval '1 minute'
  on conflict do nothing`;

const GROUPED = 100;

/** A group of as many members as the largest has, for a run that deletes it. */
const COPY_GROUP = `with made as (
    insert into roster_groups (id, organization_id, name, name_key) values ('orggroup_bench', $1, 'Bench', 'bench')
  )
  insert into roster_group_members (organization_id, group_id, membership_id)
  select held.organization_id, 'orggroup_bench', held.membership_id
  from roster_group_members as held join roster_groups as g on g.organization_id = held.organization_id and g.id = held.group_id
  where g.organization_id = $1 and g.name = 'Half'`;

export const WRITES: readonly Operation[] = [
  {
    async run({ someone: [member] }, measure) {
      for (const role of [GUEST_ROLE, "org:member"]) {
        await measure("change a role", ROLE_CHANGE, {
          method: "PATCH",
          path: `/memberships/${String(member)}`,
          body: { role },
        });
      }
    },
  },
  {
    async run({ spare }, measure) {
      const body = { user_id: spare, role: "org:member" };
      await measure("add a member", WRITE, { method: "POST", path: "/memberships", body });
      await measure("remove a member", WRITE, { method: "DELETE", path: `/memberships/${spare}` });
    },
  },
  {
    async run({ many }, measure) {
      for (const role of [GUEST_ROLE, "org:member"]) {
        const body = { updates: many.map((user_id) => ({ user_id, role })) };
        await measure(`change ${BATCH} roles`, CHANGE_MANY, { method: "POST", path: "/membership_updates", body });
      }
    },
  },
  {
    async run({ many }, measure) {
      const body = { user_ids: many };
      await measure(`remove ${BATCH} members`, CHANGE_MANY, { method: "POST", path: "/membership_removals", body });
    },
    after: RESTORE,
  },
  {
    async run(_target, measure) {
      const body = { ...invite, email_address: newAddress() };
      const invitation = await measure("invite one address", INVITATION, {
        method: "POST",
        path: "/invitations",
        body,
      });
      const path = `/invitations/${(invitation as { id: string }).id}`;
      await measure("resend an invitation", INVITATION, { method: "POST", path: `${path}/resend`, body: {} });
      await measure("revoke an invitation", INVITATION, { method: "POST", path: `${path}/revoke`, body: {} });
    },
    after: WITHDRAW,
  },
  {
    async run(_target, measure) {
      const body = { ...invite, email_addresses: Array.from({ length: BATCH }, newAddress) };
      await measure(`invite ${BATCH} addresses`, INVITE_MANY, { method: "POST", path: "/invitation_batches", body });
    },
    after: WITHDRAW,
  },
  {
    // An overdue invitation stays pending until the next one is made, which writes them all. Here, all that have expired
    // are overdue again before each run.
    before: `update roster_invitations set status = 'pending'
      where organization_id = $1 and status = 'expired'`,
    async run(_target, measure) {
      const body = { ...invite, email_address: newAddress() };
      await measure("invite one, many overdue", INVITATION, { method: "POST", path: "/invitations", body });
    },
    after: WITHDRAW,
  },
  {
    async run({ someone: [member] }, measure) {
      const path = `/memberships/${String(member)}`;
      await measure("deactivate a member", WRITE, { method: "POST", path: `${path}/deactivate`, body: {} });
      await measure("reactivate a member", WRITE, { method: "POST", path: `${path}/reactivate`, body: {} });
    },
  },
  {
    async run({ many, groups }, measure) {
      const body = { user_ids: many.slice(-GROUPED) };
      const path = `/groups/${groups.ten}`;
      await measure(`add ${GROUPED} to a group`, CHANGE_MANY, {
        method: "POST",
        path: `${path}/member_additions`,
        body,
      });
      await measure(`remove ${GROUPED} from a group`, CHANGE_MANY, {
        method: "POST",
        path: `${path}/member_removals`,
        body,
      });
    },
  },
  {
    // The last: what is deleted stays in the files until they are vacuumed.
    before: COPY_GROUP,
    async run(_target, measure) {
      await measure("delete a group of half", DELETE_GROUP, { method: "DELETE", path: "/groups/orggroup_bench" });
    },
  },
];
