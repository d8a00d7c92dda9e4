// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  bindFields,
  Button,
  DateField,
  Form,
  LinkButton,
  PostButton,
  Section,
  TextField,
  usePage,
} from '@reciproca/ui';
import { STANDING_ID } from './place-standing.js';
import type { PlaceSectionProps } from './place-days.section.js';

/** A place that is no more, or the same as another. */
export function PlaceEndSection({
  place,
  form,
  labels,
  newKey,
  count,
}: PlaceSectionProps & { readonly count: number }) {
  const { t } = usePage();
  const { closedFrom, closedBecause } = place;
  const field = bindFields({ from: closedFrom ?? '', because: closedBecause ?? '', ...form.typed }, form.errors);
  const path = `/places/${place.id}`;
  return (
    <>
      <Section title={t('territory:place.close')}>
        <div class="stack measure">
          <p>{t('territory:place.close.lead')}</p>
          <p>
            {count > 0 ? (
              <a href={`#${STANDING_ID}`}>{t('territory:place.close.standing', { count })}</a>
            ) : (
              t('territory:place.standing.none')
            )}
          </p>
          <Form action={`${path}/close`} idempotencyKey={newKey()}>
            <DateField {...field('from')} label={labels.from} hint={t('territory:place.close.fromHint')} />
            <TextField {...field('because')} label={labels.because} hint={t('territory:place.close.becauseHint')} />
            <Button text={t(closedFrom ? 'territory:place.close.change' : 'territory:place.close.do')} kind="outline" />
          </Form>
          {closedFrom && (
            <PostButton action={`${path}/reopen`} idempotencyKey={newKey()} text={t('territory:place.reopen')} />
          )}
        </div>
      </Section>
      <Section title={t('territory:place.join')}>
        <div class="stack measure">
          <p>{t('territory:place.join.lead')}</p>
          <LinkButton href={`${path}/join`} text={t('territory:place.join.choose')} kind="outline" />
        </div>
      </Section>
    </>
  );
}
