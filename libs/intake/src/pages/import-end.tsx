// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, LinkButton, PostButton, usePage } from '@reciproca/ui';
import type { IntakeView } from '../application/view-intake.js';
import { mayBeDiscarded } from '../domain/intake.js';
import { importPath } from './import-path.js';

/** What can be done with the file as a whole. */
export function ImportEnd({ view, newKey }: { view: IntakeView; newKey: () => string }) {
  const { t } = usePage();
  const { intake, counts, kind } = view;
  const path = importPath(intake.id);
  const { ready = 0, wrong = 0, asks = 0, differs = 0, taken = 0, changed = 0, stays = 0, left_out: out = 0 } = counts;
  const isRejected = wrong + asks + out + stays > 0;
  return (
    <div class="stack">
      {intake.state === 'taken' && (
        <Alert tone="success">{t('intake:end.taken', { made: t(kind.countKey, { count: taken }), changed })}</Alert>
      )}
      {intake.state === 'taken' && view.onMap && <p>{t('intake:end.onMap', { ...view.onMap })}</p>}
      {stays > 0 && <Alert tone="warning">{t('intake:end.stays', { count: stays })}</Alert>}
      {intake.state !== 'taken_back' && ready === 0 && taken === 0 && <p>{t('intake:end.nothing')}</p>}
      <div class="cluster">
        {(intake.state === 'tried' || intake.state === 'taken') && ready + differs > 0 && (
          <PostButton
            action={`${path}/take`}
            text={ready > 0 ? t('intake:take', { what: t(kind.countKey, { count: ready }) }) : t('intake:take.ticked')}
            icon="check"
            idempotencyKey={newKey()}
          />
        )}
        {intake.state === 'failed' && (
          <PostButton action={`${path}/take`} text={t('intake:retry')} icon="refresh" idempotencyKey={newKey()} />
        )}
        {isRejected && (
          <LinkButton href={`${path}/rejects/xlsx`} text={t('intake:rejects.xlsx')} kind="outline" icon="download" />
        )}
        {isRejected && <LinkButton href={`${path}/rejects/csv`} text={t('intake:rejects.csv')} kind="quiet" />}
        {view.mayBeTakenBack && (
          <PostButton
            action={`${path}/take-back`}
            text={t('intake:take_back')}
            kind="danger"
            confirm={t('intake:take_back.confirm')}
            idempotencyKey={newKey()}
          />
        )}
        {intake.state === 'tried' && (
          <LinkButton href={`${path}?step=columns`} text={t('intake:columns.change')} kind="quiet" />
        )}
        {mayBeDiscarded(intake) && (
          <PostButton
            action={`${path}/discard`}
            text={t('intake:discard')}
            kind="quiet"
            confirm={t('intake:discard.confirm')}
            idempotencyKey={newKey()}
          />
        )}
      </div>
    </div>
  );
}
