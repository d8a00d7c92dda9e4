// SPDX-License-Identifier: AGPL-3.0-or-later
import { LinkButton, PostButton, usePage } from '@reciproca/ui';
import type { AgreementResponse } from '../application/agreement.response.js';
import { wasDone } from '../domain/agreement.js';
import { WriteTo } from './write-to.js';

/** Where one of the two goes from their agreement: to the other, to their calendar, to the same once more. */
export function AgreementLinks({
  agreement,
  isFavourite,
  newKey,
}: {
  readonly agreement: AgreementResponse;
  readonly isFavourite: boolean;
  readonly newKey: () => string;
}) {
  const { t } = usePage();
  const { id, side, state, canWrite, giver, receiver, requestId } = agreement;
  const other = side === 'giver' ? receiver : giver;
  return (
    <div class="cluster no-print">
      {canWrite && <WriteTo {...other} />}
      {side === 'receiver' && (wasDone(state) || state === 'cancelled' || state === 'no_show') && (
        <LinkButton
          href={`/requests/${requestId}/again`}
          text={t('exchange:agreement.again')}
          icon="refresh"
          kind="outline"
        />
      )}
      {side && wasDone(state) && !isFavourite && (
        <PostButton
          action={`/favourites/${other.id}`}
          text={t('exchange:favourite.add', { name: other.name })}
          kind="quiet"
          fields={{ agreementId: id }}
          idempotencyKey={newKey()}
        />
      )}
      {side && isFavourite && <LinkButton href="/favourites" text={t('exchange:favourite.title')} kind="quiet" />}
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
