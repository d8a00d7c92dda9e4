// SPDX-License-Identifier: AGPL-3.0-or-later
import { hash, verify } from '@node-rs/argon2';

/** OWASP's second recommendation for argon2id, the package's own kind: 19 MiB, two passes, one lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

let decoy: Promise<string> | undefined;

export function hashPassword(password: string): Promise<string> {
  return hash(password, PARAMETERS);
}

/** As it was typed, else without the blanks that keyboards and copies put around it. */
export async function isPassword(kept: string | null, password: string): Promise<boolean> {
  const bare = password.trim();
  return (await opens(kept, password)) || (bare !== password && (await opens(kept, bare)));
}

/** Takes as long without a hash as with one, so that answers do not tell which logins exist. */
async function opens(kept: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const matches = await verify(kept ?? (await decoy), password);
  return matches && kept !== null;
}
