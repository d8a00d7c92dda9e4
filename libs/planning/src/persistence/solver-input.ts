// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';

const compress = promisify<Buffer, { level: number }, Buffer>(gzip);

/** What a solver was given, as bytes to keep; the same input gives the same bytes and the same hash. */
export interface PackedInput {
  readonly bytes: Buffer;
  /** SHA-256, hex. */
  readonly hash: string;
}

/** Node's own format keeps typed arrays as they are and is read by later versions too. */
export async function packInput(input: unknown): Promise<PackedInput> {
  const plain = serialize(input);
  return { bytes: await compress(plain, { level: 1 }), hash: sha256(plain) };
}

export function unpackInput(bytes: Buffer): { readonly input: unknown; readonly hash: string } {
  const plain = gunzipSync(bytes);
  return { input: deserialize(plain), hash: sha256(plain) };
}

/** SHA-256 of a value, hex: the same for equal values. */
export function hashOf(value: unknown): string {
  return sha256(serialize(value));
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
