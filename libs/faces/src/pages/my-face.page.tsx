// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  CheckboxField,
  ErrorSummary,
  FaceCard,
  Form,
  PageHeading,
  Section,
  TextArea,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { MyFaceView } from '../application/my-face.js';
import { MOST_LETTERS } from '../domain/own-face.js';
import { MY_FACE_PATH } from '../domain/paths.js';
import { PhotoPart } from './photo-part.js';

export interface MyFaceProps {
  readonly mine: MyFaceView;
  readonly form: FormState;
  readonly newKey: () => string;
}

/** What one shows to those one meets, and how it looks to them. */
export function MyFacePage({ mine: { choices, face }, form, newKey }: MyFaceProps) {
  const { t } = usePage();
  // What came back may be the form of the photo, which has none of these.
  const values = 'showsKnown' in form.typed ? form.typed : choices;
  const field = bindFields(values, form.errors);
  const labels = { words: t('faces:words'), file: t('faces:photo') };
  return (
    <div class="stack measure">
      <PageHeading title={t('faces:mine.title')} lead={t('faces:mine.lead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={labels} />
      <Section title={t('faces:mine.look')}>
        <FaceCard face={face} />
      </Section>
      <PhotoPart hasPhoto={face.photo !== null} error={form.errors['file']} newKey={newKey} />
      <Section title={t('faces:mine.choose')}>
        <Form action={MY_FACE_PATH} idempotencyKey={newKey()}>
          <TextArea
            {...field('words')}
            label={labels.words}
            hint={t('faces:words.hint', { most: MOST_LETTERS })}
            maxLength={MOST_LETTERS}
            rows={2}
          />
          <CheckboxField {...field('showsLanguages')} label={t('faces:languages')} hint={t('faces:languages.hint')} />
          <CheckboxField {...field('showsHelped')} label={t('faces:helped')} hint={t('faces:helped.hint')} />
          <CheckboxField {...field('showsKnown')} label={t('faces:known')} hint={t('faces:known.hint')} />
          <Button text={t('faces:save')} />
        </Form>
      </Section>
    </div>
  );
}
