// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatDay, formatTime, LinkButton, PageHeading, PeopleText, PostButton, usePage } from '@reciproca/ui';
import type { RoundView } from '../application/view-rounds.js';

/** What taking the round back will do, before it is done. */
export function WithdrawRoundPage({ round, idempotencyKey }: { round: RoundView; idempotencyKey: string }) {
  const { t, language } = usePage();
  const { id, driverId, driverName: name, leavesAt, state, halts } = round;
  const standing = halts
    .flatMap(({ delivers }) => delivers)
    .filter(({ agreementState }) => agreementState === 'agreed');
  return (
    <div class="stack measure">
      <PageHeading
        eyebrow={`${t('trasporto:round.title')} · ${formatDay(leavesAt, language)}, ${formatTime(leavesAt, language)}`}
        title={t('trasporto:round.withdraw.question')}
        lead={
          <PeopleText
            text={t(state === 'accepted' ? 'trasporto:round.withdraw.agreed' : 'trasporto:round.withdraw.waiting', {
              name,
            })}
            people={[{ id: driverId, name }]}
          />
        }
      />
      {standing.length > 0 && (
        <ul>
          {standing.map(({ requestId, name: receiver, title }) => (
            <li key={requestId}>{`${receiver} · ${title}`}</li>
          ))}
        </ul>
      )}
      <div class="cluster">
        <PostButton
          action={`/rounds/${id}/withdraw`}
          text={t('trasporto:round.withdraw.yes')}
          kind="danger"
          idempotencyKey={idempotencyKey}
        />
        <LinkButton href={`/rounds/${id}`} text={t('trasporto:round.withdraw.no')} kind="quiet" />
      </div>
    </div>
  );
}
