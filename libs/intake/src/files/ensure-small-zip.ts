// SPDX-License-Identifier: AGPL-3.0-or-later
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { DomainError } from '@reciproca/kernel';

const MOST_PARTS = 500;
const MOST_BYTES = 96 * 1024 * 1024;
const unpack = promisify(inflateRaw);
const END = 0x06054b50;
const PART = 0x02014b50;

/**
 * A spreadsheet is a zip, and a zip can be made to fill any memory: each part is unpacked here with a bound before anybody reads it,
 * since what a zip says of its own size need not be true. Throws `intake.too_large`, `intake.unreadable`.
 */
export async function ensureSmallZip(content: Buffer): Promise<void> {
  let left = MOST_BYTES;
  for (const { packed, isPacked } of listParts(content)) {
    left -= isPacked ? await unpackedBytes(packed, left) : packed.length;
    if (left <= 0) throw new DomainError('intake.too_large', 'invalid', { field: 'file' });
  }
}

async function unpackedBytes(packed: Buffer, most: number): Promise<number> {
  try {
    return (await unpack(packed, { maxOutputLength: Math.max(1, most) })).length;
  } catch (error) {
    const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new DomainError(isTooLarge ? 'intake.too_large' : 'intake.unreadable', 'invalid', { field: 'file' });
  }
}

/** By the list at the end of the zip, which is the one that programs go by. */
function listParts(content: Buffer): { packed: Buffer; isPacked: boolean }[] {
  const unreadable = new DomainError('intake.unreadable', 'invalid', { field: 'file' });
  const end = content.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > content.length || content.readUInt32LE(end) !== END) throw unreadable;
  const count = content.readUInt16LE(end + 10);
  if (count > MOST_PARTS) throw new DomainError('intake.too_large', 'invalid', { field: 'file' });
  const parts: { packed: Buffer; isPacked: boolean }[] = [];
  let at = content.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > content.length || content.readUInt32LE(at) !== PART) throw unreadable;
    const [method, bytes, start] = [
      content.readUInt16LE(at + 10),
      content.readUInt32LE(at + 20),
      content.readUInt32LE(at + 42),
    ];
    if (start + 30 > content.length) throw unreadable;
    const from = start + 30 + content.readUInt16LE(start + 26) + content.readUInt16LE(start + 28);
    parts.push({ packed: content.subarray(from, from + bytes), isPacked: method !== 0 });
    at += 46 + content.readUInt16LE(at + 28) + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32);
  }
  return parts;
}
