// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button, Form, NumberField, Section, usePage } from '@reciproca/ui';
import type { AgreementResponse } from '../application/agreement.response.js';
import { waitsAs } from './waits-as.js';

export interface DoneWithoutSignalProps {
  readonly agreement: AgreementResponse;
  readonly newKey: () => string;
}

/**
 * Shown on the page alone that was kept on a device: it was seen before the help, when nobody could say yet that it was done. The clock
 * is looked at when it arrives.
 */
export function DoneWithoutSignal({ agreement, newKey }: DoneWithoutSignalProps) {
  const { t, language } = usePage();
  const { state, side, minutes, claimedMinutes } = agreement;
  const isAhead = state === 'agreed' || state === 'under_way';
  if (!side || !(isAhead || agreement.canConfirm)) return null;
  const said = claimedMinutes ?? minutes;
  return (
    <div class="when-no-signal">
      <Section title={t('exchange:agreement.no_signal')}>
        <p>{t('exchange:agreement.no_signal.lead')}</p>
        <Form
          action={`/agreements/${agreement.id}/${isAhead ? 'complete' : 'confirm'}`}
          idempotencyKey={newKey()}
          waits={waitsAs(agreement, language)}
        >
          {said > 0 && (
            <NumberField
              name="minutes"
              label={t('exchange:agreement.real_minutes')}
              hint={t('exchange:agreement.real_minutes.hint')}
              value={said}
            />
          )}
          <Button
            text={t(isAhead ? 'exchange:agreement.complete' : 'exchange:agreement.confirm')}
            kind="success"
            icon="check"
          />
        </Form>
      </Section>
    </div>
  );
}
