// SPDX-License-Identifier: AGPL-3.0-or-later

/** What open pages with the neighbours’ board listen for. */
export const AROUND_TOPIC = 'around';
