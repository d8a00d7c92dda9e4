// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  bindFields,
  Button,
  Following,
  Form,
  NumberField,
  PostButton,
  RadioCards,
  SelectField,
  TextArea,
  usePage,
} from '@reciproca/ui';
import { DISPUTE_OUTCOMES, hasOtherMinutes } from '../domain/dispute.js';
import type { DisputePageProps } from './dispute.props.js';

export function VersionForm({ dispute, own, form, newKey }: DisputePageProps & { readonly own: string | null }) {
  const { t } = usePage();
  const field = bindFields({ text: own ?? '', ...form.typed }, form.errors);
  return (
    <Form action={`/disputes/${dispute.id}/version`} idempotencyKey={newKey()}>
      <TextArea
        {...field('text')}
        label={t('disputes:dispute.version')}
        hint={t('disputes:dispute.version.hint')}
        required
      />
      <Button text={t(own ? 'disputes:dispute.version.change' : 'disputes:dispute.version.send')} />
    </Form>
  );
}

export function AssignForm({ dispute, mediators, form, newKey }: DisputePageProps) {
  const { t } = usePage();
  const field = bindFields({ mediatorId: dispute.mediatorId ?? '', ...form.typed }, form.errors);
  if (mediators.length === 0) return <p>{t('disputes:dispute.no_mediators')}</p>;
  return (
    <Form action={`/disputes/${dispute.id}/assign`} idempotencyKey={newKey()}>
      <SelectField
        {...field('mediatorId')}
        label={t('disputes:dispute.mediator')}
        options={mediators.map(({ id, fullName }) => ({ value: id, label: fullName }))}
        required
      />
      <Button text={t('disputes:dispute.assign')} kind="outline" />
    </Form>
  );
}

export function HearForm({ dispute, newKey }: DisputePageProps) {
  const { t } = usePage();
  return (
    <PostButton
      action={`/disputes/${dispute.id}/hear`}
      text={t('disputes:dispute.hear')}
      kind="outline"
      idempotencyKey={newKey()}
    />
  );
}

/** The same fields for a proposal and for the last word. */
export function SettlementForm({
  dispute,
  form,
  newKey,
  act,
}: DisputePageProps & { readonly act: 'propose' | 'decide' }) {
  const { t } = usePage();
  const known = { outcome: dispute.outcome ?? 'as_agreed', minutes: dispute.minutes ?? '', words: dispute.words ?? '' };
  const field = bindFields({ ...known, ...form.typed }, form.errors);
  return (
    <Form action={`/disputes/${dispute.id}/${act}`} idempotencyKey={newKey()}>
      <RadioCards
        {...field('outcome')}
        label={t('disputes:dispute.outcome')}
        options={DISPUTE_OUTCOMES.map((value) => ({
          value,
          label: t(`disputes:dispute.outcome.${value}`),
          asks: hasOtherMinutes(value) ? ['minutes'] : [],
        }))}
        required
      />
      <Following choice="minutes">
        <NumberField
          {...field('minutes')}
          label={t('disputes:dispute.minutes')}
          hint={t('disputes:dispute.minutes.hint')}
          required
        />
      </Following>
      <TextArea
        {...field('words')}
        label={t('disputes:dispute.words')}
        hint={t('disputes:dispute.words.hint')}
        required
      />
      <Button text={t(`disputes:dispute.${act}`)} />
    </Form>
  );
}
