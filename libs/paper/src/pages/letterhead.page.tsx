// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  EmptyState,
  ErrorSummary,
  FileField,
  Form,
  LetterheadFoot,
  LetterheadTop,
  PostButton,
  Section,
  SelectField,
  TextArea,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import { PICTURE_PLACES, PICTURE_TYPES } from '../domain/letterhead.js';
import type { PictureName } from '../persistence/letterhead.repository.js';

export interface LetterheadPageProps {
  readonly pictures: readonly PictureName[];
  readonly words: FormState;
  readonly picture: FormState;
  readonly newKey: () => string;
}

export function LetterheadPage({ pictures, words, picture, newKey }: LetterheadPageProps) {
  const { t } = usePage();
  const line = bindFields(words.typed, words.errors);
  const field = bindFields(picture.typed, picture.errors);
  const labels = {
    lines: t('paper:letterhead.lines'),
    footer: t('paper:letterhead.footer'),
    place: t('paper:letterhead.place'),
    alt: t('paper:letterhead.alt'),
    file: t('paper:letterhead.file'),
  };
  const general = words.general ?? picture.general;
  return (
    <div class="stack measure">
      {general && <Alert tone="danger">{general}</Alert>}
      <ErrorSummary errors={{ ...words.errors, ...picture.errors }} labels={labels} />
      <Form action="/settings/letterhead" idempotencyKey={newKey()}>
        <TextArea {...line('lines')} label={labels.lines} hint={t('paper:letterhead.lines.hint')} rows={5} />
        <TextArea {...line('footer')} label={labels.footer} hint={t('paper:letterhead.footer.hint')} rows={3} />
        <Button text={t('paper:letterhead.save')} />
      </Form>
      <Section title={t('paper:letterhead.pictures')}>
        {pictures.length === 0 && <EmptyState icon="note" text={t('paper:letterhead.pictures.none')} />}
        {pictures.map(({ id, place, alt }) => (
          <div key={id} class="cluster">
            <img class="letterhead-sample" src={`/letterhead/${id}`} alt={alt} />
            <span>
              {alt} · {t(`paper:letterhead.place.${place}`)}
            </span>
            <PostButton
              action={`/settings/letterhead/pictures/${id}/remove`}
              text={t('paper:letterhead.remove', { alt })}
              kind="quiet"
              idempotencyKey={newKey()}
            />
          </div>
        ))}
        <Form action="/settings/letterhead/pictures" idempotencyKey={newKey()} multipart>
          <SelectField
            {...field('place')}
            label={labels.place}
            options={PICTURE_PLACES.map((value) => ({ value, label: t(`paper:letterhead.place.${value}`) }))}
            emptyLabel={false}
            required
          />
          <TextField {...field('alt')} label={labels.alt} hint={t('paper:letterhead.alt.hint')} required />
          <FileField
            name="file"
            error={picture.errors['file']}
            label={labels.file}
            hint={t('paper:letterhead.file.hint')}
            accept={PICTURE_TYPES}
            required
          />
          <Button text={t('paper:letterhead.add')} icon="plus" />
        </Form>
      </Section>
      <Section title={t('paper:letterhead.look')}>
        <div class="paper">
          <LetterheadTop />
          <p>{t('paper:letterhead.look.here')}</p>
          <LetterheadFoot />
        </div>
      </Section>
    </div>
  );
}
