// SPDX-License-Identifier: AGPL-3.0-or-later

/** What only staff read, by the beginning of its key. Everything else residents read too, in each of their languages. */
export const staffKeys = [
  'nav.calls',
  'nav.messages',
  'calls',
  'outcome',
  'call',
  'messages',
  'state',
  'invitation',
  'panel',
  'errors.call_task',
  'ask',
  'after',
  'board',
  'givenUp',
  'contact',
  'errors.contact',
  'list',
  'settings',
  'sms',
  'devices.panel',
  'appIoKey',
  'errors.app_io.key_shape',
  'news.app_io_refused',
] as const;
export type StaffKey = (typeof staffKeys)[number];
