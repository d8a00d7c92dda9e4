// SPDX-License-Identifier: AGPL-3.0-or-later
import { usePage } from '@reciproca/ui';
import type { ShownParticipant } from '../application/view-participants.js';

/** What nobody has asked a participant yet. */
export function MissingList({ missing }: Pick<ShownParticipant, 'missing'>) {
  const { t } = usePage();
  if (missing.length === 0) return null;
  return (
    <ul>
      {missing.map((what) => (
        <li key={what}>{t(`projects:missing.${what}`)}</li>
      ))}
    </ul>
  );
}
