// SPDX-License-Identifier: AGPL-3.0-or-later
export type Account = { uid: number; gid: number } | undefined;
export function postgresAccount(): Account;
export function canReach(folder: string, account: Account): boolean;
