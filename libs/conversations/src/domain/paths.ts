// SPDX-License-Identifier: AGPL-3.0-or-later
export const CONVERSATIONS_PATH = '/conversations';
/** With the office of the ente. */
export const OFFICE_PATH = `${CONVERSATIONS_PATH}/office`;

export function pathWith(personId: string): string {
  return `${CONVERSATIONS_PATH}/with/${personId}`;
}

/** Where staff read and answer what somebody and the office write. */
export function personPath(personId: string): string {
  return `/people/${personId}/conversation`;
}

/** What staff write to many. */
export const GROUPS_PATH = '/group-messages';

/** What who answers for a group, such as a garden, writes to it under their own name. */
export const OWN_GROUPS_PATH = '/own-groups';
