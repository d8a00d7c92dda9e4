// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  bindFields,
  Button,
  Details,
  Form,
  languageNames,
  NumberField,
  Section,
  SelectField,
  TextArea,
  TextField,
  usePage,
} from '@reciproca/ui';
import { UNTOUCHED } from '@reciproca/web';
import { roundPath } from '../domain/paths.js';
import { useItemName } from './item-words.js';
import type { RoundPageProps } from './round.props.js';

/** An indicator of the table's own. */
export function ItemForm({ view: { round }, forms: { item }, newKey }: RoundPageProps) {
  const { t } = usePage();
  const form = item ?? UNTOUCHED;
  const field = bindFields(form.typed, form.errors);
  return (
    <Section title={t('evaluation:item.add')} id="add">
      <Form action={`${roundPath(round.id)}/items`} idempotencyKey={newKey()}>
        <TextField {...field('name')} label={t('evaluation:item.name')} required />
        <TextField {...field('unit')} label={t('evaluation:unit')} hint={t('evaluation:unit.hint')} />
        <div class="field-row">
          <NumberField {...field('target')} label={t('evaluation:target')} decimal />
          <NumberField {...field('value')} label={t('evaluation:value')} decimal />
        </div>
        <TextField {...field('source')} label={t('evaluation:source')} hint={t('evaluation:source.hint')} />
        <Button text={t('evaluation:item.add.save')} icon="plus" />
      </Form>
    </Section>
  );
}

/** A figure that was wrong: who has rated it is asked again. */
export function CorrectForm({ view: { round, items }, forms: { correct }, newKey }: RoundPageProps) {
  const { t } = usePage();
  const nameOf = useItemName();
  const form = correct ?? UNTOUCHED;
  const field = bindFields(form.typed, form.errors);
  return (
    <Details summary={t('evaluation:correct')} open={correct !== undefined}>
      <p>{t('evaluation:correct.lead')}</p>
      <Form action={`${roundPath(round.id)}/correct`} idempotencyKey={newKey()}>
        <SelectField
          {...field('position')}
          label={t('evaluation:item')}
          options={items.map((item) => ({ value: String(item.position), label: `${item.position}. ${nameOf(item)}` }))}
          required
        />
        <NumberField
          {...field('value')}
          label={t('evaluation:value.right')}
          hint={t('evaluation:value.right.hint')}
          decimal
        />
        <TextField {...field('correction')} label={t('evaluation:why')} required />
        <Button text={t('evaluation:correct.save')} icon="check" />
      </Form>
    </Details>
  );
}

const OTHERS = ['en', 'fr', 'ro', 'sq', 'ar'] as const;

/** What was said about it and what was decided, for everybody in their language where it is put into it. */
export function DecideForm({ view: { round }, forms: { decide }, newKey }: RoundPageProps) {
  const { t } = usePage();
  const { discussion, decision, told } = round;
  const form = decide ?? { ...UNTOUCHED, typed: { discussion, decision, told } };
  const field = bindFields(form.typed, form.errors);
  return (
    <Section title={t('evaluation:decide')} id="decide">
      <Form action={`${roundPath(round.id)}/decide`} idempotencyKey={newKey()}>
        <TextArea
          {...field('discussion')}
          label={t('evaluation:discussion')}
          hint={t('evaluation:discussion.hint')}
          rows={5}
        />
        <TextArea
          {...field('decision')}
          label={t('evaluation:decision')}
          hint={t('evaluation:decision.hint')}
          rows={5}
          required
        />
        <Details summary={t('evaluation:told')}>
          {OTHERS.map((language) => (
            <TextArea key={language} {...field(`told.${language}`)} label={languageNames[language]} rows={3} />
          ))}
        </Details>
        <Button text={t('evaluation:decide.save')} icon="check" />
      </Form>
    </Section>
  );
}
