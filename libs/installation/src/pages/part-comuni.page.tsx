// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComuneParting } from '@reciproca/territory';
import { formatList, PostButton, Section, usePage } from '@reciproca/ui';
import { InstallationFrame } from './installation-frame.js';

interface PartComuniProps {
  readonly code: string;
  readonly parting: ComuneParting;
  readonly idempotencyKey: string;
}

/** What comes back, and what stays, when a merge is taken back. */
export function PartComuniPage({ code, parting: { from, into, isNew, carried }, idempotencyKey }: PartComuniProps) {
  const { t, language } = usePage();
  return (
    <InstallationFrame current="/installation/comuni">
      <Section title={t('installation:comuni.partAsk', { from, into })}>
        <div class="stack measure">
          <ul>
            <li>{t('installation:comuni.partBack', { from })}</li>
            {carried.length > 0 && (
              <li>{t('installation:comuni.partCarried', { from, names: formatList(carried, language) })}</li>
            )}
            <li>{t(isNew ? 'installation:comuni.partNew' : 'installation:comuni.partStays', { from, into })}</li>
          </ul>
          <PostButton
            action={`/installation/comuni/${code}/part`}
            idempotencyKey={idempotencyKey}
            text={t('installation:comuni.partSure')}
          />
        </div>
      </Section>
    </InstallationFrame>
  );
}
