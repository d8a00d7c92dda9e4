// SPDX-License-Identifier: AGPL-3.0-or-later
import type { T } from '../texts/text-registry.js';

/** What a field says that may be spoken into, where the browser can listen. */
export function dictateProps(t: T): Record<`data-dictate${string}`, string> {
  return {
    'data-dictate': t('ui:dictate'),
    'data-dictate-stop': t('ui:dictate.stop'),
    'data-dictate-note': t('ui:dictate.note'),
    'data-dictate-failed': t('ui:dictate.failed'),
  };
}
