// SPDX-License-Identifier: AGPL-3.0-or-later
import { CheckboxField, RadioCards, TextField, usePage } from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { AgreementResponse } from '../application/agreement.response.js';
import { hasOtherLeg, Legs } from './legs.js';

export interface CallingOffProps extends Pick<FormState, 'errors' | 'typed'> {
  readonly agreement: AgreementResponse;
  /** How many more of the same series are agreed with the same person afterwards. */
  readonly later: number;
}

/** Whether the need stays, and why it is called off. */
export function CallingOff({ agreement, later, errors, typed }: CallingOffProps) {
  const { t } = usePage();
  const other = agreement.side === 'giver' ? agreement.receiver : agreement.giver;
  return (
    <>
      {agreement.side !== 'giver' && (
        <RadioCards
          name="stillNeeded"
          label={stillNeededLabel(t, agreement)}
          value={typed['stillNeeded']}
          error={errors['stillNeeded']}
          required
          options={[
            { value: 'true', label: t('exchange:agreement.cancel.needed') },
            { value: 'false', label: t('exchange:agreement.cancel.not_needed') },
          ]}
        />
      )}
      {hasOtherLeg(agreement) && (
        <>
          <Legs legs={agreement.legs} kind="request" traveller={agreement.receiver} />
          <RadioCards
            name="legs"
            label={t('exchange:leg.which')}
            value={typed['legs'] ?? 'this'}
            error={errors['legs']}
            required
            options={[
              { value: 'this', label: t(`exchange:leg.cancel.this.${agreement.leg ?? 'out'}`) },
              { value: 'all', label: t('exchange:leg.cancel.all') },
            ]}
          />
        </>
      )}
      {later > 0 && (
        <CheckboxField
          name="fromHere"
          label={t('exchange:series.call_off', { count: later })}
          value={typed['fromHere']}
        />
      )}
      <TextField
        name="reason"
        label={t('exchange:agreement.cancel.reason')}
        hint={t('exchange:agreement.cancel.reason.hint')}
        value={typed['reason']}
        error={errors['reason']}
      />
      <CheckboxField
        name="tellsReason"
        label={
          agreement.side
            ? t('exchange:agreement.cancel.tells', { name: other.name })
            : t('exchange:agreement.cancel.tells.both')
        }
        value={typed['tellsReason']}
      />
    </>
  );
}

export function stillNeededLabel(t: ReturnType<typeof usePage>['t'], { side, receiver }: AgreementResponse): string {
  return side === 'receiver'
    ? t('exchange:agreement.cancel.still_needed')
    : t('exchange:agreement.cancel.still_needed.of', { name: receiver.name });
}
