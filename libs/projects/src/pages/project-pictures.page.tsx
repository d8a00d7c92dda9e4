// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  EmptyState,
  ErrorSummary,
  FileField,
  Form,
  PageHeading,
  PostButton,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { ProjectDetail } from '../application/manage-projects.js';

export interface ProjectPicturesPageProps extends Pick<ProjectDetail, 'project' | 'pictures'> {
  readonly form: FormState;
  readonly newKey: () => string;
}

/** The emblems of those who pay, which stand on every sheet of a project. */
export function ProjectPicturesPage({ project, pictures, form, newKey }: ProjectPicturesPageProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  const labels = { alt: t('projects:picture.alt'), file: t('projects:picture.file') };
  const path = `/projects/${project.id}/pictures`;
  return (
    <div class="stack measure">
      <PageHeading eyebrow={project.name} title={t('projects:pictures')} lead={t('projects:pictures.lead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={labels} />
      {pictures.length === 0 && <EmptyState icon="note" text={t('projects:pictures.none')} />}
      {pictures.map(({ id, alt }) => (
        <div key={id} class="cluster">
          <img class="letterhead-sample" src={`${path}/${id}`} alt={alt} />
          <span>{alt}</span>
          <PostButton
            action={`${path}/${id}/remove`}
            text={t('projects:remove')}
            kind="quiet"
            idempotencyKey={newKey()}
          />
        </div>
      ))}
      <Form action={path} idempotencyKey={newKey()} multipart>
        <FileField
          name="file"
          error={form.errors['file']}
          label={labels.file}
          hint={t('projects:picture.file.hint')}
          accept={['image/png', 'image/jpeg', 'image/webp']}
          required
        />
        <TextField {...field('alt')} label={labels.alt} hint={t('projects:picture.alt.hint')} required />
        <Button text={t('projects:picture.save')} kind="outline" />
      </Form>
    </div>
  );
}
