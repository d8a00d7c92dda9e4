// SPDX-License-Identifier: AGPL-3.0-or-later
export type Language = 'it' | 'en';

export const languages: readonly Language[] = ['it', 'en'];
