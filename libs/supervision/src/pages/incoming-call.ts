// SPDX-License-Identifier: AGPL-3.0-or-later

/** Where an operator goes when the telephone rings. */
export const INCOMING_CALL_PATH = '/people';
