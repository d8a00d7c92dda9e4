// SPDX-License-Identifier: AGPL-3.0-or-later
export const chromiumArgs: string[];
export function findChromium(): Promise<string>;
