// Clerk's methods that write: Roster's write hooks.
const { isPlain, keyOf } = require("./params.cjs");
const { isMember } = require("./nodes.cjs");

const TYPES = {
  memberships: ["OrganizationMembershipResource", "Membership"],
  invitations: ["OrganizationInvitationResource", "Invitation"],
  membershipRequests: ["OrganizationMembershipRequestResource", "MembershipRequest"],
};
const NAMES = { memberships: "membership", invitations: "invitation", membershipRequests: "request" };

/** The methods of rows: the hook, and what it is called with. `undefined`: not the arguments that it is certain of. */
const METHODS = {
  memberships: {
    update: { hook: "useUpdateMember" },
    destroy: { hook: "useRemoveMember", argument: (row) => `${row}.publicUserData.userId` },
  },
  invitations: { revoke: { hook: "useRevokeInvitation", argument: (row) => `${row}.id` } },
  membershipRequests: {
    accept: { hook: "useAcceptMembershipRequest", argument: (row) => `{ requestId: ${row}.id }` },
    reject: { hook: "useRejectMembershipRequest", argument: (row) => `${row}.id` },
  },
};

/** The methods of an organization that take the same as the hook. */
const ORGANIZATION = { addMember: "useAddMember", updateMember: "useUpdateMember", removeMember: "useRemoveMember" };
const INVITES = ["inviteMember", "inviteMembers"];

const isPromiseMethod = (file, node) => {
  const { property } = node;
  const call = file.parentOf(node);
  if (call.callee !== node) return false;
  if (property.name === "then") return call.arguments[0]?.params?.length === 0;
  return property.name === "catch" || property.name === "finally";
};

const isVariable = (node) =>
  node.type === "TSNonNullExpression" ? isVariable(node.expression) : node.type === "Identifier";

/** Whether the answer of a call is not used: it is another record at Roster. */
function isUnused(file, call) {
  const parent = file.parentOf(call);
  if (parent.type === "AwaitExpression") return isUnused(file, parent);
  if (parent.type === "UnaryExpression") return parent.operator === "void";
  if (parent.type === "ArrowFunctionExpression") return parent.body === call;
  return parent.type === "ExpressionStatement" || (isMember(parent) && isPromiseMethod(file, parent));
}

const hookOf = (list, method) => {
  const hook = METHODS[list][method]?.hook;
  return hook ? `\`${hook}()\` writes` : "`useMemberships()` and its like stay up to date";
};

/** The write hooks of a component, and the rows that it passes to functions. */
function createWrites(file, hooks, component) {
  const names = new Map();
  let passed = [];

  const nameOf = (hook) => {
    const verb = hook.replace(/^use(.)/, (_, first) => first.toLowerCase());
    if (!names.has(hook)) names.set(hook, file.freshName(verb, `${verb}Async`));
    return names.get(hook);
  };

  /** `membership.update({ role })`. */
  const moveUpdate = (call, row, hook) => {
    const [argument, ...others] = call.arguments;
    const property = argument?.properties?.[0];
    const isCertain =
      others.length === 0 && argument?.properties?.length === 1 && isPlain(property) && keyOf(property) === "role";
    if (!isCertain) return false;
    const start = `${nameOf(hook)}({ userId: ${row}.publicUserData.userId, `;
    file.replace({ start: call.start, end: property.start }, start);
    return true;
  };

  const moveMethod = (list, row, member) => {
    const method = member.property.name;
    const write = METHODS[list][method];
    const call = file.parentOf(member);
    // What is not a variable may change with the list.
    const isCertain =
      write && isVariable(row) && call.type === "CallExpression" && call.callee === member && isUnused(file, call);
    const text = file.textOf(row);
    if (isCertain && !write.argument && moveUpdate(call, text, write.hook)) return;
    if (isCertain && write.argument && call.arguments.length === 0)
      file.replace(call, `${nameOf(write.hook)}(${write.argument(text)})`);
    else file.note(member, `a ${NAMES[list]} has no \`${method}\`: ${hookOf(list, method)}.`);
  };

  /** @returns whether the use of `organization` is gone */
  const moveOrganizationWrite = (use) => {
    const organization = file.parentOf(use).type === "TSNonNullExpression" ? file.parentOf(use) : use;
    const member = file.parentOf(organization);
    if (!isMember(member) || member.object !== organization) return false;
    const method = member.property.name;
    const call = file.parentOf(member);
    if (INVITES.includes(method)) {
      file.note(
        member,
        "`useInviteMembers()` takes `{ emailAddresses, role }`, and answers an outcome for each address instead of an error. Roster's lists don't notice this call.",
      );
      return false;
    }
    const hook = ORGANIZATION[method];
    if (!hook) return false;
    if (
      !/^(Optional)?CallExpression$/.test(call.type) ||
      call.callee !== member ||
      call.arguments.length !== 1 ||
      !isUnused(file, call)
    ) {
      file.note(member, `\`${hook}()\` does this. Roster's lists don't notice this call.`);
      return false;
    }
    file.replace(member, nameOf(hook));
    file.stripOptional(call);
    return true;
  };

  return {
    component,
    hookOf,
    moveMethod,
    /** Notes that a row is an argument of a function. @returns whether it is one that has a name in this file */
    passTo(list, row) {
      const call = file.parentOf(row);
      const binding = call.callee?.type === "Identifier" && file.bindingOf(call.callee);
      if (!binding || !/Function/.test(binding.node.init?.type ?? binding.node.type)) return false;
      passed.push({ list, row, binding, position: call.arguments.indexOf(row) });
      return true;
    },
    /** The type of a row's parameter. */
    moveType(list, type) {
      const [of, ours] = TYPES[list];
      if (type.typeName?.name === of) file.replace(type, hooks.nameOf(ours));
      else file.note(type, `this is a \`${ours}\` of Roster.`);
    },
    takePassed(list) {
      const taken = passed.filter((one) => one.list === list);
      passed = passed.filter((one) => one.list !== list);
      return taken;
    },
    /** Moves the writes of `organization`. @returns whether nothing else of it is used */
    moveOrganizationWrites(found) {
      const uses = found.get("organization") ?? [];
      const gone = uses.map(moveOrganizationWrite);
      return gone.length > 0 && !gone.includes(false);
    },
    /** The statements that call the hooks. */
    lines: (semicolon) =>
      [...names].map(([hook, name]) => `const { mutateAsync: ${name} } = ${hooks.nameOf(hook)}()${semicolon}`),
  };
}

module.exports = { createWrites };
