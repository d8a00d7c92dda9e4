// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, Button, PageHeading, Section, usePage } from '@reciproca/ui';
import { PageRow, WaitingRow } from './without-signal-rows.js';

/** A script fills it in with what is on the device; without scripts nothing is kept, and the page says so. */
export function WithoutSignalPage() {
  const { t } = usePage();
  return (
    <div class="stack measure" data-without-signal="">
      <PageHeading title={t('withoutSignal:title')} lead={t('withoutSignal:lead')} />
      <p class="without-signal-off">{t('withoutSignal:off')}</p>
      <div class="without-signal-on stack">
        <Section title={t('withoutSignal:waiting')}>
          <div data-outcome="signed_out" hidden>
            <Alert tone="warning">{t('withoutSignal:signed_out')}</Alert>
          </div>
          <div data-outcome="no_signal" hidden>
            <Alert tone="info">{t('withoutSignal:no_signal')}</Alert>
          </div>
          <div data-outcome="later" hidden>
            <Alert tone="info">{t('withoutSignal:later')}</Alert>
          </div>
          <div class="stack">
            <p data-none="forms">{t('withoutSignal:nothing')}</p>
            <ul class="plain-list stack" data-list="forms" />
            <div data-send hidden>
              <Button type="button" text={t('withoutSignal:send')} kind="outline" />
            </div>
          </div>
        </Section>
        <Section title={t('withoutSignal:pages')}>
          <div class="stack">
            <p>{t('withoutSignal:pages.lead')}</p>
            <p data-none="pages">{t('withoutSignal:no_pages')}</p>
            <ul class="plain-list stack" data-list="pages" />
            <div data-forget hidden>
              <Button type="button" text={t('withoutSignal:forget')} kind="outline" />
            </div>
          </div>
        </Section>
      </div>
      <template data-row="form">
        <WaitingRow />
      </template>
      <template data-row="page">
        <PageRow />
      </template>
    </div>
  );
}
