// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Button,
  Details,
  type FieldErrors,
  Form,
  LinkButton,
  NumberField,
  RadioCards,
  Section,
  TextArea,
  usePage,
} from '@reciproca/ui';
import type { AgreementResponse } from '../application/agreement.response.js';

export interface SettleTroublesProps {
  readonly agreement: AgreementResponse;
  /** Whether the reader decides what is disputed. */
  readonly mayDecide: boolean;
  readonly errors: FieldErrors;
  readonly typed: Readonly<Record<string, unknown>>;
  readonly newKey: () => string;
}

/** Where what was agreed is disputed, and where it is decided. */
export function SettleTroubles({ agreement, mayDecide, typed, errors, newKey }: SettleTroublesProps) {
  const { t } = usePage();
  const path = `/agreements/${agreement.id}`;
  return (
    <>
      {agreement.canDispute && (
        <Details summary={t('exchange:agreement.dispute')} open={'reason' in errors}>
          <Form action={`${path}/dispute`} idempotencyKey={newKey()}>
            <TextArea
              name="reason"
              label={t('exchange:agreement.dispute.reason')}
              value={typed['reason']}
              error={errors['reason']}
              required
            />
            <Button text={t('exchange:agreement.dispute.send')} kind="outline" />
          </Form>
          {agreement.canMiss && (
            <LinkButton href={`${path}/ask/no-show`} text={t('exchange:agreement.no_show')} kind="quiet" />
          )}
        </Details>
      )}
      {mayDecide && (
        <Section title={t('exchange:agreement.resolve')}>
          <Form action={`${path}/resolve`} idempotencyKey={newKey()}>
            <RadioCards
              name="outcome"
              label={t('exchange:agreement.resolve')}
              value={typed['outcome'] ?? 'settle'}
              error={errors['outcome']}
              options={[
                { value: 'settle', label: t('exchange:agreement.resolve.settle') },
                { value: 'void', label: t('exchange:agreement.resolve.void') },
              ]}
            />
            <NumberField
              name="minutes"
              label={t('exchange:agreement.resolve.minutes')}
              value={typed['minutes'] ?? agreement.minutes}
              error={errors['minutes']}
            />
            <TextArea
              name="note"
              label={t('exchange:agreement.resolve.note')}
              value={typed['note']}
              error={errors['note']}
              required
            />
            <Button text={t('exchange:agreement.resolve')} />
          </Form>
        </Section>
      )}
    </>
  );
}
