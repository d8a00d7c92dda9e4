// SPDX-License-Identifier: AGPL-3.0-or-later
import { bindFields, Button, Details, Form, NumberField, SelectField, TextField, usePage } from '@reciproca/ui';
import { UNTOUCHED } from '@reciproca/web';
import { UNHELD_STATES } from '../domain/plot.js';
import type { PlotPageProps } from './plots.props.js';

export function ChangePlotForm({ detail: { plot }, forms, newKey }: PlotPageProps) {
  const { t } = usePage();
  const { squareMetres, note, state } = plot;
  const form = forms.change ?? { ...UNTOUCHED, typed: { squareMetres, note: note ?? '', state } };
  const field = bindFields(form.typed, form.errors);
  return (
    <Details summary={t('plots:change')} open={forms.change !== undefined}>
      <Form action={`/plots/${plot.id}/change`} idempotencyKey={newKey()}>
        <NumberField {...field('squareMetres')} label={t('plots:size')} required />
        {plot.state !== 'held' && (
          <SelectField
            {...field('state')}
            label={t('plots:state')}
            options={UNHELD_STATES.map((value) => ({ value, label: t(`plots:state.${value}`) }))}
            required
          />
        )}
        <TextField {...field('note')} label={t('plots:note')} hint={t('plots:note.hint')} />
        <Button text={t('plots:save')} icon="check" />
      </Form>
    </Details>
  );
}
