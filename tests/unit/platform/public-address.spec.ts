// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { isPublicAddress, isPublicName } from '../../../libs/platform/src/http/public-address.js';

describe('an address texts are sent through', () => {
  it.each(['151.101.1.69', '8.8.8.8', '172.32.0.1', '2a00:1450:4002:402::200e', '2606:4700::1111'])(
    '%s is on the public net',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    ...['127.0.0.1', '127.9.9.9', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
    ...['169.254.169.254', '100.64.0.1', '224.0.0.1', '255.255.255.255'],
    ...[
      '::1',
      '::',
      'fe80::1',
      'fd00::1',
      '::ffff:169.254.169.254',
      '::ffff:8.8.8.8',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
    ],
    ...['2001:db8::1', 'localhost', ''],
  ])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false));

  it.each([
    ['https://api.example.com/send', true],
    ['https://sms.fornitore.it:8443/v1?x=1', true],
    ['https://169.254.169.254/latest', false],
    ['https://2852039166/', false],
    ['https://0x7f.1/', false],
    ['https://[::1]/', false],
    ['https://[::ffff:169.254.169.254]/', false],
    ['https://localhost/', false],
    ['https://localhost./', false],
    ['https://postgres:5432/', false],
    ['https://metadata.google.internal/', false],
    ['https://printer.local/', false],
  ])('%s names a host of the internet: %s', (url, is) => expect(isPublicName(url)).toBe(is));
});
