// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  bindFields,
  CheckboxField,
  CheckboxGroup,
  Fieldset,
  type FieldErrors,
  SelectField,
  TimeField,
  usePage,
} from '@reciproca/ui';
import { USUAL_CALL_HOURS, WEEK } from '../domain/call-hours.js';
import { TELLING_CHANNELS } from '../domain/person-card.js';

export interface ReachFieldsProps {
  readonly values: Readonly<Record<string, unknown>>;
  readonly errors: FieldErrors;
}

/** Which ways come first, when the telephone may ring, and whether nothing but the telephone is wanted. */
export function ReachFields({ values, errors }: ReachFieldsProps) {
  const { t } = usePage();
  const isTyped = Object.keys(values).some((name) => name.startsWith('callHours.'));
  const shown = isTyped || values['callHours'] ? values : { ...values, callHours: USUAL_CALL_HOURS };
  const field = bindFields(shown, { ...errors, ...(errors['channels'] && { 'channels.0': errors['channels'] }) });
  const hints = TELLING_CHANNELS.map((channel) => t(`identity:channelHint.${channel}`)).join(' ');
  return (
    <>
      <Fieldset legend={t('identity:person.channels')} name="channels" hint={hints}>
        {TELLING_CHANNELS.map((_, place) => (
          <SelectField
            key={place}
            {...field(`channels.${place}`)}
            value={choiceAt(shown, place)}
            label={t(`identity:channelOrder.${place + 1}`)}
            options={TELLING_CHANNELS.map((value) => ({ value, label: t(`identity:channel.${value}`) }))}
            emptyLabel={t('identity:channelOrder.none')}
            required={place === 0}
          />
        ))}
      </Fieldset>
      <CheckboxField
        {...field('callOnly')}
        label={t('identity:person.callOnly')}
        hint={t('identity:person.callOnlyHint')}
      />
      <CheckboxGroup
        {...field('callHours.days')}
        label={t('identity:person.callDays')}
        hint={t('identity:person.callHoursHint')}
        options={WEEK.map((day) => ({ value: String(day), label: t(`identity:weekday.${day}`) }))}
        required
      />
      <TimeField {...field('callHours.from')} label={t('identity:person.callFrom')} stepMinutes={30} required />
      <TimeField {...field('callHours.until')} label={t('identity:person.callUntil')} stepMinutes={30} required />
    </>
  );
}

/** What counts where somebody is registered; the rest stands on their card. */
export function FirstWayField({ values, errors }: ReachFieldsProps) {
  const { t } = usePage();
  const error = errors['channels.0'] ?? errors['channels'];
  const field = bindFields(values, error ? { 'channels.0': error } : {});
  return (
    <SelectField
      {...field('channels.0')}
      value={choiceAt(values, 0)}
      label={t('identity:person.firstWay')}
      options={TELLING_CHANNELS.map((value) => ({ value, label: t(`identity:channel.${value}`) }))}
      emptyLabel={false}
      required
    />
  );
}

/** A form sends each place by itself; a person has a list, and older forms send one too. */
function choiceAt(values: Readonly<Record<string, unknown>>, place: number): unknown {
  const own = values[`channels.${place}`];
  if (own !== undefined) return own;
  const list = values['channels'];
  return Array.isArray(list) ? list[place] : place === 0 ? list : undefined;
}
