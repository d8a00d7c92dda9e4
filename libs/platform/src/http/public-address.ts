// SPDX-License-Identifier: AGPL-3.0-or-later
import { BlockList, isIP } from 'node:net';

/** Networks that are not on the public net: IANA's special-purpose registries for IPv4 and IPv6. */
const RESERVED = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  RESERVED.addSubnet(network, bits, 'ipv4');
/** All of today's public IPv6 is in here; what is not, and what carries an IPv4 address inside, is nobody's provider. */
const PUBLIC_V6 = new BlockList();
PUBLIC_V6.addSubnet('2000::', 3, 'ipv6');
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  RESERVED.addSubnet(network, bits, 'ipv6');

/** Whether an IP address is one of the public net. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !RESERVED.check(address, 'ipv4');
  return family === 6 && PUBLIC_V6.check(address, 'ipv6') && !RESERVED.check(address, 'ipv6');
}

/** Whether the host of an address can be a name of the public net: neither a bare number nor a name of one's own network. */
export function isPublicName(url: string): boolean {
  const host = new URL(url).hostname.replace(/\.$/, '');
  if (isIP(host.replace(/^\[|\]$/g, '')) !== 0) return false;
  return host.includes('.') && !/\.(localhost|local|internal|lan|home|arpa|test|invalid|onion)$/.test(host);
}
