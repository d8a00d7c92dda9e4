// SPDX-License-Identifier: AGPL-3.0-or-later
import { inflateRawSync } from 'node:zlib';

/** One file of an archive, found in its directory at the end. */
export function unzipped(archive: Buffer, name: string): Buffer {
  for (let at = archive.indexOf('PK\x01\x02'); at >= 0; at = archive.indexOf('PK\x01\x02', at + 4)) {
    if (archive.toString('utf8', at + 46, at + 46 + archive.readUInt16LE(at + 28)) !== name) continue;
    const [packed, local] = [archive.readUInt32LE(at + 20), archive.readUInt32LE(at + 42)];
    const begin = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const data = archive.subarray(begin, begin + packed);
    return archive.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data);
  }
  throw new Error(`${name} is not in it`);
}
