// SPDX-License-Identifier: AGPL-3.0-or-later

export const QUESTIONNAIRES = '/questionnaires';
export const pathOf = (id: string): string => `${QUESTIONNAIRES}/${id}`;

/** Of whom it was sent to. */
export const OWN = '/me/questionnaires';
export const ownPath = (id: string): string => `${OWN}/${id}`;

/** Where anybody answers who has the address. */
export const openPath = (token: string): string => `/ask/${token}`;
