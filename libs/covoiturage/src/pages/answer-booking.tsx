// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button, Form, LinkButton, PostButton, RadioCards, Section, usePage } from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { ShownBooking } from '../application/outside-desk.js';

interface AnswerBookingProps {
  readonly booking: ShownBooking;
  readonly form: FormState;
  readonly path: string;
  readonly newKey: () => string;
}

/** Yes is an appointment that stands; until there is one, the way to it. */
export function AnswerBooking({ booking: { passengers }, form, path, newKey }: AnswerBookingProps) {
  const { t } = usePage();
  return (
    <>
      <Section title={t('covoiturage:outside.yes')}>
        <p>{t('covoiturage:outside.how')}</p>
        {passengers.length === 0 ? (
          <>
            <p>{t('covoiturage:outside.nobody')}</p>
            <LinkButton href="/people/new" text={t('covoiturage:outside.register')} kind="outline" />
          </>
        ) : (
          <Form action={`${path}/confirm`} idempotencyKey={newKey()}>
            <RadioCards
              name="agreementId"
              label={t('covoiturage:outside.who')}
              value={form.typed['agreementId']}
              options={passengers.map(({ agreementId, name }) => ({ value: agreementId, label: name }))}
              required
            />
            <Button text={t('covoiturage:outside.confirm')} />
          </Form>
        )}
      </Section>
      <Section title={t('covoiturage:outside.no')}>
        <PostButton
          action={`${path}/refuse`}
          text={t('covoiturage:outside.refuse')}
          kind="outline"
          confirm={t('covoiturage:outside.refuse.sure')}
          idempotencyKey={newKey()}
        />
      </Section>
    </>
  );
}
