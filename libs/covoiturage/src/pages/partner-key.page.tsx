// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, DefinitionList, PageHeading, usePage } from '@reciproca/ui';
import type { PartnerInput } from '../application/ride-sharing.js';

interface PartnerKeyProps {
  readonly partner: PartnerInput;
  readonly partnerKey: string;
  readonly address: string;
}

/** What the other platform is to be given, seen this once. */
export function PartnerKeyPage({ partner: { name, operator }, partnerKey, address }: PartnerKeyProps) {
  const { t } = usePage();
  return (
    <div class="stack measure">
      <PageHeading title={t('covoiturage:key.title')} lead={t('covoiturage:key.lead', { name })} />
      <Alert tone="warning">{t('covoiturage:key.once')}</Alert>
      <DefinitionList
        items={[
          { term: t('covoiturage:key.key'), value: <code>{partnerKey}</code> },
          { term: t('covoiturage:address'), value: <code>{address}</code> },
          { term: t('covoiturage:operator'), value: <code>{operator}</code> },
        ]}
      />
    </div>
  );
}
