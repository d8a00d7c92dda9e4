// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  DateField,
  Details,
  Form,
  RadioCards,
  Section,
  SelectField,
  TextField,
  usePage,
} from '@reciproca/ui';
import { UNTOUCHED } from '@reciproca/web';
import { canBeAssigned } from '../domain/plot.js';
import { factsOf } from './plot-line.js';
import type { PlotPageProps } from './plots.props.js';

/** To whom a free plot goes: whoever comes first is chosen already. */
export function AssignForm({ detail: { plot, line, rules }, forms, today, newKey }: PlotPageProps) {
  const { t, language } = usePage();
  if (!canBeAssigned(plot)) return <Alert tone="info">{t('plots:rests')}</Alert>;
  const form = forms.assign ?? UNTOUCHED;
  const field = bindFields({ requestId: line[0]?.id, startsOn: today, ...form.typed }, form.errors);
  const isOther = Boolean(form.typed['holderName']) || Boolean(form.typed['kind']);
  return (
    <Section title={t('plots:assign')} id="assign">
      <p>{line.length === 0 ? t('plots:line.none') : t(`plots:turn.${rules.turnOrder}`)}</p>
      <Form action={`/plots/${plot.id}/assign`} idempotencyKey={newKey()}>
        {line.length > 0 && (
          <RadioCards
            {...field('requestId')}
            label={t('plots:to_whom')}
            options={[
              ...line.map((one, nth) => ({
                value: one.id,
                label: `${nth + 1}. ${one.name}`,
                hint: factsOf(one, t, language).join(' · '),
              })),
              { value: '', label: t('plots:to_other') },
            ]}
          />
        )}
        <Details summary={t('plots:other')} open={line.length === 0 || isOther}>
          <SelectField
            {...field('kind')}
            label={t('plots:other_kind')}
            options={(['group', 'school'] as const).map((value) => ({ value, label: t(`plots:kind.${value}`) }))}
          />
          <TextField {...field('holderName')} label={t('plots:holder_name')} />
        </Details>
        <div class="field-row">
          <DateField {...field('startsOn')} label={t('plots:held_since')} />
          <DateField {...field('endsOn')} label={t('plots:held_until')} />
        </div>
        {line.length > 0 && (
          <TextField {...field('outOfTurn')} label={t('plots:out_of_turn')} hint={t('plots:out_of_turn.hint')} />
        )}
        {'overrule' in form.errors && <TextField {...field('overrule')} label={t('plots:overrule')} />}
        <Button text={t('plots:assign.save')} icon="check" />
      </Form>
    </Section>
  );
}
