// SPDX-License-Identifier: AGPL-3.0-or-later

/** As whom people know the server of these tests, wherever it listens. */
export const PUBLIC_URL_OF_TESTS = 'https://aiuto.example.org';
