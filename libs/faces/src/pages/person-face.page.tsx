// SPDX-License-Identifier: AGPL-3.0-or-later
import { EmptyState, type Face, FaceCard, PageHeading, PostButton, usePage } from '@reciproca/ui';
import { facePathOf, MY_FACE_PATH } from '../domain/paths.js';

export interface PersonFaceProps {
  readonly personId: string;
  readonly name: string;
  readonly face: Face | null;
  readonly newKey: () => string;
}

/** What somebody shows to others, as staff see it who take off what offends. */
export function PersonFacePage({ personId, name, face, newKey }: PersonFaceProps) {
  const { t } = usePage();
  return (
    <div class="stack measure">
      <PageHeading title={t('faces:person.title', { name })} lead={t('faces:person.lead')} />
      {face ? <FaceCard face={face} /> : <EmptyState icon="user" text={t('faces:person.none')} />}
      {face && (
        <div class="cluster">
          {face.words && (
            <PostButton
              action={`${facePathOf(personId)}/remove`}
              text={t('faces:person.remove.words')}
              kind="danger"
              fields={{ part: 'words' }}
              idempotencyKey={newKey()}
            />
          )}
          {face.photo && (
            <PostButton
              action={`${facePathOf(personId)}/remove`}
              text={t('faces:person.remove.photo')}
              kind="danger"
              fields={{ part: 'photo' }}
              idempotencyKey={newKey()}
            />
          )}
          <PostButton
            action={`/act-for/${personId}`}
            text={t('faces:person.change')}
            kind="outline"
            fields={{ channel: 'phone', next: MY_FACE_PATH }}
          />
        </div>
      )}
    </div>
  );
}
