import { groupActions } from "./groupActions.js";
import { invitationActions } from "./invitationActions.js";
import { memberActions } from "./memberActions.js";
import { otherActions } from "./otherActions.js";
import { requestActions } from "./requestActions.js";

/** All that can be done, by name. */
export const ACTIONS = { ...memberActions, ...requestActions, ...invitationActions, ...groupActions, ...otherActions };

export type ActionName = keyof typeof ACTIONS;

/** How often each is done beside the others; the simplest first. */
export const OFTEN: Readonly<Record<ActionName, number>> = {
  changeRole: 8,
  changeMind: 6,
  remove: 8,
  add: 4,
  undo: 6,
  retry: 3,
  dismiss: 1,
  nextPage: 4,
  previousPage: 2,
  firstPage: 1,
  lastPage: 3,
  page: 3,
  prepareNextPage: 1,
  size: 3,
  filter: 4,
  search: 4,
  sort: 1,
  more: 3,
  chooseMember: 3,
  choosePage: 3,
  chooseMatching: 1,
  changeRoleOfChosen: 4,
  removeChosen: 4,
  retryMembers: 2,
  dethrone: 1,
  stopMany: 1,
  approve: 4,
  decline: 3,
  undoDecline: 2,
  retryRequests: 2,
  dismissRequest: 1,
  chooseRequests: 2,
  approveChosen: 3,
  declineChosen: 2,
  nextRequests: 1,
  previousRequests: 1,
  revoke: 3,
  resend: 2,
  retryInvitations: 1,
  chooseInvitations: 1,
  revokeChosen: 2,
  resendChosen: 1,
  showInvitations: 2,
  nextInvitations: 1,
  previousInvitations: 1,
  invite: 3,
  joinGroup: 4,
  leaveGroup: 2,
  joinGroupChosen: 2,
  leaveGroupChosen: 1,
  filterGroup: 2,
  createGroup: 1,
  renameGroup: 1,
  deleteGroup: 1,
  focus: 3,
  revalidate: 1,
  goElsewhere: 1,
  outsiderAsks: 2,
};
