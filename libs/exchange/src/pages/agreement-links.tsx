// SPDX-License-Identifier: AGPL-3.0-or-later
import { LinkButton, usePage } from '@reciproca/ui';
import type { AgreementResponse } from '../application/agreement.response.js';
import { WriteTo } from './write-to.js';

const IS_OVER: readonly string[] = ['done', 'confirmed', 'settled', 'cancelled', 'no_show'];

/** Where one of the two goes from their agreement: to the other, to their calendar, to the same once more. */
export function AgreementLinks({ agreement }: { readonly agreement: AgreementResponse }) {
  const { t } = usePage();
  const { id, side, state, canWrite, giver, receiver, requestId } = agreement;
  return (
    <div class="cluster no-print">
      {canWrite && <WriteTo {...(side === 'giver' ? receiver : giver)} />}
      {side === 'receiver' && IS_OVER.includes(state) && (
        <LinkButton
          href={`/requests/${requestId}/again`}
          text={t('exchange:agreement.again')}
          icon="refresh"
          kind="outline"
        />
      )}
      {side && state === 'agreed' && (
        <LinkButton
          href={`/agreements/${id}/ics`}
          text={t('exchange:agreement.to_calendar')}
          icon="calendar"
          kind="quiet"
        />
      )}
    </div>
  );
}
