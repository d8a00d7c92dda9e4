// SPDX-License-Identifier: AGPL-3.0-or-later
import { readablePhone } from '@reciproca/identity';
import { Alert, bindFields, Button, Details, Form, RadioCards, TextField, usePage } from '@reciproca/ui';
import type { CallSheet } from '../application/show-call.js';
import { callPath } from '../domain/call-paths.js';
import { type CallerSaid, OTHER_CALLER, type Spokesperson } from '../domain/speaker.rules.js';

interface Props {
  readonly sheet: CallSheet;
  readonly said: CallerSaid;
  readonly error: string | undefined;
}

/** Who may speak for the person, with their numbers, and who of them is on the telephone now. */
export function CallerOnTop({ sheet: { person, spokespeople }, said, error }: Props) {
  const { t } = usePage();
  const people = [...new Map(spokespeople.map((one) => [one.id, one])).values()];
  const about = (id: string): string =>
    whatFor(
      t,
      spokespeople.filter((one) => one.id === id),
    );
  const field = bindFields(said.caller ? { ...said } : { caller: '' }, error ? { callerName: error } : {});
  const speaking = people.find(({ id }) => id === said.caller);
  return (
    <div class="stack" id="caller">
      {people.length > 0 && (
        <ul class="plain-list">
          {people.map(({ id, name, phone }) => (
            <li key={id}>
              {t('supervision:call.speaksFor')} <a href={callPath(id)}>{name}</a>, {about(id)}
              {phone && (
                <>
                  {' '}
                  <a href={`tel:${phone}`}>{readablePhone(phone)}</a>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {speaking && (
        <Alert tone="info">
          {t('supervision:call.onThePhone', { name: speaking.name })}, {about(speaking.id)}.
        </Alert>
      )}
      {said.caller === OTHER_CALLER && said.callerName && (
        <Alert tone="warning">{t('supervision:call.otherOnThePhone', { name: said.callerName })}</Alert>
      )}
      <Details summary={t('supervision:call.whoSpeaks')} open={error !== undefined}>
        <Form action={callPath(person.id)} method="get" label={t('supervision:call.whoSpeaks')}>
          <RadioCards
            {...field('caller')}
            label={t('supervision:call.whoSpeaks')}
            options={[
              { value: '', label: person.fullName },
              ...people.map(({ id, name }) => ({ value: id, label: name, hint: about(id) })),
              { value: OTHER_CALLER, label: t('supervision:call.otherCaller') },
            ]}
          />
          <TextField
            {...field('callerName')}
            label={t('supervision:call.field.callerName')}
            hint={t('supervision:call.callerNameHint')}
            maxLength={100}
          />
          <Button text={t('supervision:call.setCaller')} kind="outline" />
        </Form>
      </Details>
    </div>
  );
}

function whatFor(t: ReturnType<typeof usePage>['t'], theirs: readonly Spokesperson[]): string {
  return theirs
    .map(({ as, scope }) =>
      as === 'guardian'
        ? t('supervision:call.as.guardian')
        : `${t('supervision:call.as.delegate')} (${t(`identity:delegation.scope.${scope}`)})`,
    )
    .join(', ');
}
