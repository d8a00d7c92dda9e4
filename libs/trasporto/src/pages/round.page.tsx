// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  Badge,
  formatDay,
  formatTime,
  LinkButton,
  PageHeading,
  PeopleText,
  PostButton,
  Section,
  StateBadge,
  type Tone,
  usePage,
} from '@reciproca/ui';
import type { RoundItem, RoundView } from '../application/view-rounds.js';
import type { RoundState } from '../domain/round.js';
import { RoundFigures } from './round-figures.js';
import { RoundHalts } from './round-halts.js';

export const ROUND_TONES: Readonly<Record<RoundState, Tone>> = {
  proposed: 'warning',
  accepted: 'success',
  declined: 'neutral',
  lapsed: 'neutral',
  withdrawn: 'neutral',
};

export interface RoundPageProps {
  readonly round: RoundView;
  /** Whether there is still time to answer. */
  readonly isOpen: boolean;
  readonly isStaff: boolean;
  readonly newKey: () => string;
}

/** A round as its driver answers it, then the sheet they drive by; printed, it goes with them. */
export function RoundPage({ round, isOpen, isStaff, newKey }: RoundPageProps) {
  const { t, language } = usePage();
  const { id, state, driverId, driverName, leavesAt, backAt, from, to, dropped } = round;
  const driver = [{ id: driverId, name: driverName }];
  const isAsked = state === 'proposed' && round.isMine && isOpen;
  return (
    <div class="stack">
      <PageHeading
        eyebrow={<PeopleText text={t('trasporto:round.of', { name: driverName })} people={driver} />}
        title={`${t('trasporto:round.title')}: ${formatDay(leavesAt, language)}`}
        lead={t('trasporto:round.way', {
          from: formatTime(leavesAt, language),
          until: formatTime(backAt, language),
          start: from,
          end: to,
        })}
        badge={<StateBadge tone={ROUND_TONES[state]} text={t(`trasporto:round.state.${state}`)} />}
      />
      {state === 'proposed' && !isOpen && <Alert tone="warning">{t('trasporto:errors.round.too_late')}</Alert>}
      {state === 'proposed' && isOpen && !round.isMine && (
        <Alert>
          <PeopleText text={t('trasporto:round.waits', { name: driverName })} people={driver} />
        </Alert>
      )}
      {round.overruledBecause && (
        <Alert tone="warning" title={t('trasporto:round.overruled')}>
          {round.overruledBecause}
        </Alert>
      )}
      {round.heardBy && <p>{t('trasporto:round.heard_by', { name: round.heardBy })}</p>}
      {isAsked && <Answer id={id} newKey={newKey} />}
      {isStaff && !round.isMine && state === 'proposed' && isOpen && (
        <Heard id={id} driverName={driverName} newKey={newKey} />
      )}
      {isStaff && (state === 'proposed' || state === 'accepted') && (
        <p class="no-print">
          <LinkButton href={`/rounds/${id}/withdraw`} text={t('trasporto:round.withdraw')} kind="outline" />
        </p>
      )}
      {round.canReopen && (
        <p class="no-print">
          <PostButton
            action={`/rounds/${id}/reopen`}
            text={t('trasporto:round.reopen')}
            kind="outline"
            idempotencyKey={newKey()}
          />
        </p>
      )}
      {dropped.length > 0 && <Dropped items={dropped} />}
      <RoundFigures {...round} />
      <Section title={t('trasporto:round.halts')}>
        {state === 'lapsed' || state === 'withdrawn' ? (
          <p>{t(state === 'lapsed' ? 'trasporto:round.no_more' : 'trasporto:round.withdrawn')}</p>
        ) : (
          <RoundHalts
            leavesAt={leavesAt}
            backAt={backAt}
            halts={round.halts}
            besideDelivery={(item) => <Done roundId={id} item={item} newKey={newKey} />}
          />
        )}
      </Section>
      {state === 'accepted' && <p class="no-print">{t('trasporto:round.print')}</p>}
    </div>
  );
}

function Answer({ id, newKey }: { id: string; newKey: () => string }) {
  const { t } = usePage();
  return (
    <Section title={t('trasporto:round.question')}>
      <p>{t('trasporto:round.question.lead')}</p>
      <div class="cluster">
        <PostButton
          action={`/rounds/${id}/accept`}
          text={t('trasporto:round.accept')}
          kind="success"
          icon="check"
          idempotencyKey={newKey()}
        />
        <PostButton
          action={`/rounds/${id}/decline`}
          text={t('trasporto:round.decline')}
          kind="danger"
          confirm={t('trasporto:round.decline.question')}
          idempotencyKey={newKey()}
        />
      </div>
    </Section>
  );
}

/** On the telephone: the driver's word, as staff have heard it. */
function Heard({ id, driverName: name, newKey }: { id: string; driverName: string; newKey: () => string }) {
  const { t } = usePage();
  return (
    <Section title={t('trasporto:round.heard', { name })}>
      <p>{t('trasporto:round.heard.lead')}</p>
      <div class="cluster">
        <PostButton
          action={`/rounds/${id}/accept`}
          text={t('trasporto:round.heard.yes')}
          kind="success"
          icon="check"
          fields={{ heard: 'yes' }}
          idempotencyKey={newKey()}
        />
        <PostButton
          action={`/rounds/${id}/decline`}
          text={t('trasporto:round.heard.no')}
          kind="danger"
          confirm={t('trasporto:round.heard.no.question', { name })}
          fields={{ heard: 'yes' }}
          idempotencyKey={newKey()}
        />
      </div>
    </Section>
  );
}

function Dropped({ items }: { items: readonly RoundItem[] }) {
  const { t } = usePage();
  return (
    <Alert tone="warning" title={t('trasporto:round.dropped')}>
      <ul>
        {items.map(({ requestId, name, title }) => (
          <li key={requestId}>{`${name} · ${title}`}</li>
        ))}
      </ul>
    </Alert>
  );
}

const OVER = ['done', 'confirmed', 'settled'];

function Done({ roundId, item, newKey }: { roundId: string; item: RoundItem; newKey: () => string }) {
  const { t } = usePage();
  const { agreementId, agreementState, requestId, name } = item;
  if (!agreementId || !agreementState) return null;
  if (OVER.includes(agreementState))
    return (
      <Badge tone="success" icon="check">
        {t('trasporto:round.is_done')}
      </Badge>
    );
  if (agreementState !== 'agreed' && agreementState !== 'under_way')
    return <Badge>{t(`exchange:agreement.state.${agreementState}`)}</Badge>;
  if (item.doneFrom && Date.parse(item.doneFrom) > Date.now())
    return <p>{t('exchange:agreement.possible_from', { from: item.doneFrom })}</p>;
  return (
    <PostButton
      action={`/rounds/${roundId}/stops/${requestId}/done`}
      text={t('trasporto:round.done', { name })}
      kind="outline"
      icon="check"
      idempotencyKey={newKey()}
    />
  );
}
