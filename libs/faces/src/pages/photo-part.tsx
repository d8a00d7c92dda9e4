// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button, FileField, Form, PostButton, Section, usePage } from '@reciproca/ui';
import { MY_FACE_PATH } from '../domain/paths.js';
import { LARGEST_PHOTO_BYTES, PHOTO_TYPES } from '../domain/photo.js';

const MEGABYTE = 1024 * 1024;

/** Where the picture is put, changed and taken off. */
export function PhotoPart({
  hasPhoto,
  error,
  newKey,
}: {
  readonly hasPhoto: boolean;
  readonly error: string | undefined;
  readonly newKey: () => string;
}) {
  const { t } = usePage();
  return (
    <Section title={t('faces:photo.title')}>
      <Form action={`${MY_FACE_PATH}/photo`} idempotencyKey={newKey()} multipart>
        <FileField
          name="file"
          error={error}
          label={t('faces:photo')}
          hint={t('faces:photo.hint', { most: LARGEST_PHOTO_BYTES / MEGABYTE })}
          accept={PHOTO_TYPES}
          required
        />
        <Button text={t(hasPhoto ? 'faces:photo.change' : 'faces:photo.add')} kind="outline" />
      </Form>
      {hasPhoto && (
        <PostButton
          action={`${MY_FACE_PATH}/photo/remove`}
          text={t('faces:photo.remove')}
          kind="quiet"
          idempotencyKey={newKey()}
        />
      )}
    </Section>
  );
}
