// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Button,
  Details,
  EmptyState,
  Form,
  formatDate,
  formatEuro,
  formatKm,
  PersonLink,
  PostButton,
  StateBadge,
  TextArea,
  type Tone,
  usePage,
} from '@reciproca/ui';
import type { Refund, RefundState } from '../domain/refund.js';

const TONE_OF: Readonly<Record<RefundState, Tone>> = {
  declared: 'warning',
  approved: 'success',
  refused: 'danger',
  withdrawn: 'neutral',
};

export interface RefundListProps {
  readonly refunds: readonly (Refund & { readonly personName?: string })[];
  readonly mayDecide: boolean;
  readonly mayWithdraw: boolean;
  readonly newKey: () => string;
}

export function RefundList({ refunds, ...rest }: RefundListProps) {
  const { t } = usePage();
  if (refunds.length === 0) return <EmptyState icon="note" text={t('volunteers:refunds.none')} />;
  return (
    <ul class="plain-list stack">
      {refunds.map((one) => (
        <Line key={one.id} one={one} {...rest} />
      ))}
    </ul>
  );
}

function Line({
  one,
  mayDecide,
  mayWithdraw,
  newKey,
}: Omit<RefundListProps, 'refunds'> & { one: RefundListProps['refunds'][number] }) {
  const { t, language } = usePage();
  const path = `/volunteers/refunds/${one.id}`;
  const line = { day: formatDate(one.day, language), amount: formatEuro(one.cents / 100, language) };
  return (
    <li class="panel">
      <p class="split">
        <strong>{t('volunteers:refund.line', line)}</strong>
        <StateBadge tone={TONE_OF[one.state]} text={t(`volunteers:refund.state.${one.state}`)} />
      </p>
      {one.personName && (
        <p>
          <PersonLink id={one.personId} name={one.personName} />
        </p>
      )}
      <p>
        {[
          t(`volunteers:refund.kind.${one.kind}`),
          one.what,
          one.metres === null ? null : formatKm(one.metres / 1000, language),
          one.receipt,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {one.note && <p>{t('volunteers:reason_is', { reason: one.note })}</p>}
      {mayDecide && one.state === 'declared' && (
        <PostButton
          action={`${path}/approve`}
          text={t('volunteers:refund.approve', line)}
          kind="success"
          icon="check"
          idempotencyKey={newKey()}
        />
      )}
      {mayDecide && (one.state === 'declared' || one.state === 'approved') && (
        <Details summary={t('volunteers:refund.refuse', line)}>
          <Form action={`${path}/refuse`} idempotencyKey={newKey()}>
            <TextArea name="reason" label={t('volunteers:reason')} required />
            <Button text={t('volunteers:refund.refuse.save')} kind="danger" />
          </Form>
        </Details>
      )}
      {mayWithdraw && one.state === 'declared' && (
        <PostButton
          action={`/me/refunds/${one.id}/withdraw`}
          text={t('volunteers:refund.withdraw', line)}
          kind="outline"
          idempotencyKey={newKey()}
        />
      )}
    </li>
  );
}
