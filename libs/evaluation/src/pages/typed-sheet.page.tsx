// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  CheckboxField,
  ErrorSummary,
  Form,
  FormBeside,
  PageHeading,
  Section,
  SelectField,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { RoundView } from '../application/view-round.js';
import { roundPath } from '../domain/paths.js';
import { PARTS } from '../domain/seat.js';
import { SheetFields, useSheetLabels } from './sheet-fields.js';

interface TypedSheetPageProps {
  readonly view: RoundView;
  readonly form: FormState;
  readonly back: FormState;
  readonly newKey: () => string;
}

/** A sheet of paper typed in by its code, or what a seat says on the telephone; what was said before is not shown here. */
export function TypedSheetPage(props: TypedSheetPageProps) {
  const { t } = usePage();
  const { view, form, back, newKey } = props;
  const { round, items } = view;
  const field = bindFields({ part: 'holder', ...form.typed }, form.errors);
  const labels = {
    ...{ code: t('evaluation:code'), seatId: t('evaluation:seat.phone'), part: t('evaluation:part') },
    ...{ again: t('evaluation:again'), ofSeat: t('evaluation:seat'), ...useSheetLabels(items) },
  };
  return (
    <div class="stack">
      <PageHeading eyebrow={round.name} title={t('evaluation:typed')} lead={t('evaluation:typed.lead')} />
      {(form.general ?? back.general) && <Alert tone="danger">{form.general ?? back.general}</Alert>}
      <ErrorSummary errors={{ ...form.errors, ...back.errors }} labels={labels} />
      <FormBeside beside={<TakeBack {...props} />}>
        {round.state === 'open' ? (
          <Form action={`${roundPath(round.id)}/typed`} idempotencyKey={newKey()}>
            <TextField {...field('code')} label={labels.code} hint={t('evaluation:code.hint')} />
            <SelectField {...field('seatId')} label={t('evaluation:seat.phone')} options={seatOptions(view)} />
            <SelectField
              {...field('part')}
              label={labels.part}
              options={PARTS.map((part) => ({ value: part, label: t(`evaluation:part.${part}`) }))}
              emptyLabel={false}
              required
            />
            <SheetFields round={round} items={items} form={form} isTyped />
            <CheckboxField {...field('again')} label={labels.again} hint={t('evaluation:again.hint')} />
            <Button text={t('evaluation:typed.save')} icon="check" />
          </Form>
        ) : (
          <Alert tone="info">{t('evaluation:round.is_closed')}</Alert>
        )}
      </FormBeside>
    </div>
  );
}

function TakeBack({ view, back, newKey }: TypedSheetPageProps) {
  const { t } = usePage();
  const field = bindFields(back.typed, back.errors);
  return (
    <Section title={t('evaluation:back_of')} id="back">
      <p>{t('evaluation:back_of.lead')}</p>
      <Form action={`${roundPath(view.round.id)}/back`} idempotencyKey={newKey()}>
        <SelectField {...field('ofSeat')} label={t('evaluation:seat')} options={seatOptions(view)} required />
        <Button text={t('evaluation:take_back')} kind="danger" />
      </Form>
    </Section>
  );
}

function seatOptions({ seats }: RoundView): { value: string; label: string }[] {
  return seats.map(({ id, number, component, holder }) => ({
    value: id,
    label: [`${number}. ${component}`, holder?.name].filter(Boolean).join(', '),
  }));
}
