// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Tone, usePage } from '@reciproca/ui';
import type { GroupMessage, GroupMessageState } from '../domain/group-message.js';

export const GROUP_TONES: Readonly<Record<GroupMessageState, Tone>> = {
  draft: 'neutral',
  waiting: 'warning',
  sent: 'success',
  taken_back: 'neutral',
};

/** What the people of a message are called together. */
export function useGroupNames(): (message: Pick<GroupMessage, 'groupNames'>) => string {
  const { t } = usePage();
  return ({ groupNames }) => (groupNames.length === 0 ? t('conversations:groups.everybody') : groupNames.join(' · '));
}
