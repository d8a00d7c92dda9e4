// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@reciproca/kernel';
import { NEEDS, WEEKDAYS } from '@reciproca/exchange';
import {
  bindFields,
  Button,
  Card,
  CheckboxField,
  CheckboxGroup,
  DateField,
  Details,
  type FieldErrors,
  findInstant,
  Following,
  Form,
  formatWhen,
  HiddenFields,
  LinkButton,
  NumberField,
  PostButton,
  SelectField,
  TextField,
  TimeField,
  usePage,
} from '@reciproca/ui';
import type { UsualRequest } from '../domain/usual-request.rules.js';
import { fieldsOfUsual } from './call-form.js';
import type { CallPageProps } from './call.props.js';
import { callerFields, callPath, matchesPath, newRequestPath, saidAlong } from '../domain/call-paths.js';
import type { CallerSaid } from '../domain/speaker.rules.js';

type Translate = ReturnType<typeof usePage>['t'];

export function requestLabels(t: Translate): Record<string, string> {
  const names = [
    'what',
    'placeId',
    'toPlaceId',
    'newPlace',
    'newComune',
    'date',
    'time',
    'timing',
    'until',
    'returnTime',
    'days',
    'endsOn',
    'times',
    'skipHolidays',
    'needs',
    'note',
    'companions',
    'urgent',
    'again',
    'callerName',
    'nextStep',
    'nextDate',
    'nextTime',
    'outcome',
  ];
  return Object.fromEntries(names.map((name) => [name, t(`supervision:call.field.${name}`)]));
}

/** The same again for the next such day: one press. */
export function UsualCards({
  personId,
  usual,
  said,
  newKey,
}: {
  personId: string;
  usual: readonly UsualRequest[];
  said: CallerSaid;
  newKey: () => string;
}) {
  const { t } = usePage();
  return (
    <>
      {usual.map((one) => {
        const when = whenText(one, usePage().language, t);
        const helpers = one.helpers
          .slice(0, 3)
          .map(({ name, times }) => t('supervision:call.helped', { name, count: times }));
        const places = [one.placeName, one.toPlaceName].filter(Boolean).join(' → ');
        return (
          <Card
            key={one.likeId}
            title={one.title}
            meta={[one.categoryName, places].join(' · ')}
            actions={
              one.openId ? (
                <LinkButton
                  href={saidAlong(matchesPath(personId, one.openId), said)}
                  text={t('supervision:call.alreadyAsked')}
                  kind="outline"
                />
              ) : (
                <>
                  <PostButton
                    action={`${callPath(personId)}/requests`}
                    text={when ? t('supervision:call.again', { when }) : t('supervision:call.againAny')}
                    icon="check"
                    fields={{ ...fieldsOfUsual(one), ...callerFields(said) }}
                    idempotencyKey={newKey()}
                  />
                  <a href={newRequestPath(personId, { usual: one.likeId }, said)}>
                    {t('supervision:call.change')}
                    <span class="visually-hidden"> {one.title}</span>
                  </a>
                </>
              )
            }
          >
            <p>
              {t('supervision:call.asked', { count: one.asked })}
              {one.times > one.asked && ` ${t('supervision:call.askedDates', { count: one.times })}`}
            </p>
            {helpers.length > 0 && <p>{t('supervision:call.usualHelpers', { names: helpers.join(', ') })}</p>}
            {one.needs.length > 0 && <p>{one.needs.map((need) => t(`exchange:need.${need}`)).join(', ')}</p>}
          </Card>
        );
      })}
    </>
  );
}

/** Everything a request needs, on one screen. */
export function CallRequestForm({ sheet, choices, form, isOpen, said, newKey }: CallPageProps) {
  const { t } = usePage();
  const typed = form.typed ?? {};
  const field = bindFields(typed, form.errors);
  const labels = requestLabels(t);
  const what = choices.what.map(({ service, options }) => ({ label: t(`exchange:service.${service}`), options }));
  const label = (name: string): string => labels[name] ?? name;
  return (
    <div id="new-request">
      <Details summary={t('supervision:call.another')} open={isOpen}>
        <Form
          action={`${callPath(sheet.person.id)}/requests`}
          label={t('supervision:call.another')}
          idempotencyKey={newKey()}
        >
          <HiddenFields
            values={{ ...callerFields(said), ...(typeof typed['likeId'] === 'string' && { likeId: typed['likeId'] }) }}
          />
          <SelectField {...field('what')} label={label('what')} options={what} required />
          <SelectField {...field('placeId')} label={label('placeId')} options={choices.places} required />
          <Following choice="destination">
            <SelectField {...field('toPlaceId')} label={label('toPlaceId')} options={choices.places} required />
            <Details
              summary={t('supervision:call.otherPlace')}
              open={typeof typed['newPlace'] === 'string' && typed['newPlace'] !== ''}
            >
              <p>{t('supervision:call.otherPlaceLead')}</p>
              <div class="field-row">
                <TextField {...field('newPlace')} label={label('newPlace')} />
                <TextField {...field('newComune')} label={label('newComune')} />
              </div>
            </Details>
            <NumberField {...field('companions')} label={label('companions')} />
          </Following>
          <Following choice="timed">
            <When typed={typed} errors={form.errors} label={label} />
          </Following>
          <TextField {...field('note')} label={label('note')} hint={t('supervision:call.noteHint')} maxLength={300} />
          <Details summary={label('needs')} open={Array.isArray(typed['needs']) && typed['needs'].length > 0}>
            <CheckboxGroup
              {...field('needs')}
              label={label('needs')}
              options={NEEDS.map((value) => ({ value, label: t(`exchange:need.${value}`) }))}
            />
          </Details>
          <CheckboxField {...field('urgent')} label={label('urgent')} />
          {('again' in form.errors || Boolean(typed['again'])) && (
            <CheckboxField {...field('again')} label={label('again')} />
          )}
          <Button text={t('supervision:call.post')} icon="check" />
        </Form>
      </Details>
    </div>
  );
}

/** A day and an hour; how the hour is meant, and what may follow from it, is the service's. */
function When({
  typed,
  errors,
  label,
}: {
  typed: Readonly<Record<string, unknown>>;
  errors: FieldErrors;
  label: (name: string) => string;
}) {
  const { t } = usePage();
  const field = bindFields(typed, errors);
  const timings = (['arrive', 'leave'] as const).map((value) => ({
    value,
    label: t(`supervision:call.timing.${value}`),
  }));
  return (
    <>
      <div class="field-row">
        <DateField {...field('date')} label={label('date')} required />
        <TimeField {...field('time')} label={label('time')} required />
      </div>
      <Following choice="moment">
        <div class="field-row">
          <SelectField {...field('timing')} label={label('timing')} options={timings} emptyLabel={false} required />
          <TimeField {...field('returnTime')} label={label('returnTime')} />
        </div>
      </Following>
      <Following choice="window">
        <TimeField {...field('until')} label={label('until')} />
      </Following>
      <Details summary={t('supervision:call.weekly')} open={Array.isArray(typed['days']) || 'days' in errors}>
        <CheckboxGroup
          {...field('days')}
          label={label('days')}
          options={WEEKDAYS.map((value) => ({ value, label: t(`exchange:weekday.${value}`) }))}
        />
        <div class="field-row">
          <DateField {...field('endsOn')} label={label('endsOn')} />
          <NumberField {...field('times')} label={label('times')} />
        </div>
        <CheckboxField
          {...field('skipHolidays')}
          value={typed['skipHolidays'] ?? 'true'}
          label={label('skipHolidays')}
        />
      </Details>
    </>
  );
}

function whenText({ date, time, returnTime }: UsualRequest, language: Language, t: Translate): string {
  const at = date && time ? findInstant(date, time) : undefined;
  if (!at) return '';
  const when = formatWhen(at, null, language);
  return returnTime ? t('supervision:call.andBack', { when, time: returnTime }) : when;
}
