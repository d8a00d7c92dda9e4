// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import { newId } from '@reciproca/kernel';
import { row } from './row.js';

interface InboundText {
  body?: string;
  state?: string;
  receivedAt?: Date;
}
/** A text of a number nobody knows. */
export const inboundText = (change: InboundText = {}) => {
  const id = newId();
  const number = '+393330000009';
  const numberHash = createHash('sha256').update(number).digest();
  return row(
    'sms_inbound',
    { id, providerId: id, numberHash, number, body: 'Chi siete?', state: 'unknown', receivedAt: new Date() },
    change,
  );
};
