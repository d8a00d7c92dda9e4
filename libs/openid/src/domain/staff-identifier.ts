// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Identifier } from '@reciproca/identity';
import type { ShownIdentity } from './shown-identity.js';

/** A name at one provider is nobody's at another. An address is the same however it is written. */
export function staffIdentifier(providerId: string, name: string): Identifier {
  const shown = name.trim();
  return { kind: 'staff', value: `${providerId} ${shown.includes('@') ? shown.toLowerCase() : shown}`, shown };
}

/** By which a colleague may have been written down, the surest first. */
export function staffIdentifiers(providerId: string, { subject, email }: ShownIdentity): Identifier[] {
  return [subject, email].filter(Boolean).map((name) => staffIdentifier(providerId, name));
}
