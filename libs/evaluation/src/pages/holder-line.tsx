// SPDX-License-Identifier: AGPL-3.0-or-later
import { PersonLink, usePage } from '@reciproca/ui';
import type { NamedTerm } from '../application/seat-names.js';

/** Who holds a seat: somebody of the register leads to their page, whoever has no file has their number here. */
export function HolderLine({ holder }: { holder: NamedTerm | null }) {
  const { t } = usePage();
  if (!holder) return <>{t('evaluation:vacant')}</>;
  const { personId, name, contact } = holder;
  if (personId) return <PersonLink id={personId} name={name ?? ''} />;
  return <>{[name ?? t('evaluation:forgotten'), contact].filter(Boolean).join(' · ')}</>;
}
