// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert } from '../components/alert.js';
import { useText } from './page-context.js';

/** How it stands with the signal, each said by a script where it is so: this very page may be read without one. */
export function NoSignal() {
  const t = useText();
  return (
    <>
      <div data-no-signal="kept" hidden>
        <Alert tone="warning" title={t('ui:noSignal.kept')}>
          {t('ui:noSignal.seen')} <strong data-kept-time />. {t('ui:noSignal.older')}
        </Alert>
      </div>
      <div data-no-signal="missing" hidden>
        <Alert tone="warning" title={t('ui:noSignal.kept')}>
          {t('ui:noSignal.missing')}
        </Alert>
      </div>
      <div data-no-signal="needed" hidden>
        <Alert tone="danger">{t('ui:noSignal.needed')}</Alert>
      </div>
      <p data-no-signal="waiting" data-sign-out={t('ui:noSignal.signOut')} class="no-print" hidden>
        <a href="/without-signal">
          {t('ui:noSignal.waiting')} <span data-waiting-count />
        </a>
      </p>
      <template data-written="">
        <div tabIndex={-1} data-written-note="">
          <Alert tone="success" actions={<a href="/without-signal">{t('ui:noSignal.list')}</a>}>
            {t('ui:noSignal.written')}
          </Alert>
        </div>
      </template>
    </>
  );
}
