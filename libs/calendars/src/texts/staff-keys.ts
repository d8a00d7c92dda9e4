// SPDX-License-Identifier: AGPL-3.0-or-later

/** What only staff read, by the beginning of its key. Everything else residents read too, in each of their languages. */
export const staffKeys = ['title.ente', 'title.person', 'panel', 'area', 'cut'] as const;
export type StaffKey = (typeof staffKeys)[number];
