import { type ListedUser, readUserList } from "../../addresses/readUserList.js";
import type { CoreLocale } from "../../labels/LocaleProvider.js";
import type { Organization } from "../../organization/Organization.js";
import { expiryIn } from "../../organization/rules/expiry.js";
import { groupNameKey } from "../../organization/rules/groupName.js";
import { MAX_PAGE_SIZE } from "../../organization/rules/page.js";
import { unsupported } from "../../organization/unsupported.js";
import type { AddMemberParams } from "../../organization/writeParams.js";

export { writeUserList } from "../../addresses/readUserList.js";

/** The users of a text. Columns may be called as in an export in the viewer's language. */
export const readUsers = (text: string, { labels }: CoreLocale): ListedUser[] =>
  readUserList(text, {
    user: [labels.userId, labels.emailAddress],
    accessEnds: [labels.accessEnds],
    groups: [labels.groups],
  });

type Terms = Pick<AddMemberParams, "expiresAt" | "groupIds">;

/**
 * What a list says of the users in it besides who they are. Each group is looked up once.
 *
 * @returns the terms, or why they can't be had. Rejects where the backend doesn't know them: it would ignore them
 */
export function readTermsIn(organization: Organization, timeZone: string | undefined) {
  const known = new Map<string, Promise<string | undefined>>();
  const findGroup = async (name: string): Promise<string | undefined> => {
    if (!organization.getGroups) return unsupported("getGroups");
    const { data } = await organization.getGroups({ query: name, pageSize: MAX_PAGE_SIZE });
    return data.find((group) => !group.managedBy && groupNameKey(group.name) === groupNameKey(name))?.id;
  };
  const groupIdOf = (name: string): Promise<string | undefined> => {
    const key = groupNameKey(name);
    const found = known.get(key) ?? findGroup(name);
    known.set(key, found);
    return found;
  };
  return async ({ accessEnds, groups }: ListedUser): Promise<Terms | "wrongEnd" | "unknownGroup"> => {
    const expiresAt = expiryIn(accessEnds, timeZone);
    if (expiresAt === undefined) return "wrongEnd";
    if (expiresAt !== null && !organization.updateMemberExpiry) return unsupported("updateMemberExpiry");
    const names = groups.split(/[,;]/).filter((name) => name.trim() !== "");
    const ids = await Promise.all(names.map(groupIdOf));
    const groupIds = ids.filter((id) => id !== undefined);
    return groupIds.length < ids.length ? "unknownGroup" : { expiresAt, groupIds };
  };
}
