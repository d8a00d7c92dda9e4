// SPDX-License-Identifier: AGPL-3.0-or-later
import type { T, TextKey } from '@reciproca/ui';

const KEY_OF: Readonly<Record<string, TextKey>> = {
  login: 'identity:signIn.login',
  password: 'identity:signIn.password',
  code: 'identity:signIn.code',
  current: 'identity:password.current',
  next: 'identity:password.next',
  givenName: 'identity:person.givenName',
  familyName: 'identity:person.familyName',
  birthDate: 'identity:person.birthDate',
  fiscalCode: 'identity:fiscalCode.title',
  gender: 'identity:person.gender',
  phone: 'identity:person.phone',
  email: 'identity:person.email',
  devices: 'identity:person.devices',
  channels: 'identity:person.channels',
  'channels.0': 'identity:channelOrder.1',
  callOnly: 'identity:person.callOnly',
  'callHours.days': 'identity:person.callDays',
  'callHours.from': 'identity:person.callFrom',
  'callHours.until': 'identity:person.callUntil',
  scope: 'identity:delegation.scope',
  spokenLanguages: 'identity:person.spokenLanguages',
  uiLanguage: 'identity:person.uiLanguage',
  guardianId: 'identity:person.guardian',
  guardianPhone: 'identity:person.guardianPhone',
  until: 'identity:vetting.day',
  toKnow: 'identity:note.text',
  'related.name': 'identity:related.name',
  'related.tie': 'identity:related.tie',
  'related.phone': 'identity:person.phone',
  'related.office': 'identity:related.office',
  'related.emergencyOrder': 'identity:related.emergency',
  role: 'identity:roles.which',
  reason: 'identity:stateChange.reason',
  delegateId: 'identity:delegation.delegate',
  startsOn: 'identity:delegation.startsOn',
  endsOn: 'identity:delegation.endsOn',
  paperReference: 'identity:delegation.paper',
};

/** What each field of these pages is called, so that a line of the error summary makes sense alone. */
export function personLabels(t: T): Record<string, string> {
  return Object.fromEntries(Object.entries(KEY_OF).map(([field, key]) => [field, t(key)]));
}
