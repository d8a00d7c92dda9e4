// SPDX-License-Identifier: AGPL-3.0-or-later
export function isNodeInRange(range: string, version: string): boolean;
