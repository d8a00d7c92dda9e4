// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { assetUrl } from '../assets/asset-manifest.js';
import { Icon } from '../components/icon.js';
import { directionOf } from '../texts/language.js';
import { Alert } from '../components/alert.js';
import { ActingBanner } from './acting-banner.js';
import { NoSignal } from './no-signal.js';
import { CurrentPage, type PageContext } from './page-context.js';
import { PageFooter } from './page-footer.js';
import { PageHeader } from './page-header.js';
import { PracticeBand } from './practice-band.js';

export type PageOptions = {
  title: string;
  body: VNode;
  /** The HTTP status: error pages are kept out of search engines. */
  status?: number;
  noIndex?: boolean;
  backHref?: string;
  /** Pages that will be wanted without a signal, where this one is kept on its person's device; null for one that is not. */
  ahead?: readonly string[] | null;
};

/** The whole HTML document. */
export function renderPage(page: PageContext, options: PageOptions): string {
  return `<!doctype html>${renderFragment(page, <Document page={page} {...options} />)}`;
}

/** A piece of a page, rendered with the page's texts and token. */
export function renderFragment(page: PageContext, children: ComponentChildren): string {
  return renderToString(<CurrentPage.Provider value={page}>{children}</CurrentPage.Provider>);
}

function Document({
  page,
  title,
  body,
  status = 200,
  noIndex = status >= 400,
  backHref,
  ahead = null,
}: PageOptions & { page: PageContext }) {
  const { t } = page;
  return (
    <html lang={page.language} dir={directionOf(page.language)} class={page.largeText ? 'large-text' : undefined}>
      <head>
        <meta charset="utf-8" />
        <title>{`${title} · ${t('ui:productName')}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#0066cc" />
        {noIndex && <meta name="robots" content="noindex" />}
        <link rel="icon" href={assetUrl('favicon.svg')} type="image/svg+xml" />
        <link rel="apple-touch-icon" href={assetUrl('icon-touch.png')} />
        <link rel="manifest" href="/manifest.webmanifest" crossOrigin="use-credentials" />
        <link
          rel="preload"
          href={assetUrl('titillium-400.woff2')}
          as="font"
          type="font/woff2"
          crossOrigin="anonymous"
        />
        <link rel="stylesheet" href={assetUrl(directionOf(page.language) === 'rtl' ? 'app.rtl.css' : 'app.css')} />
        <script type="module" src={assetUrl('app.js')} />
      </head>
      <body
        data-socket={page.socket && page.viewer ? '/live' : undefined}
        data-last-seq={page.lastSeq}
        data-worker={isAtHome(page) ? assetUrl('service-worker.js') : undefined}
        data-viewer={isAtHome(page) ? page.viewer?.personId : isSignedOut(page, status) ? '' : undefined}
        data-ahead={ahead?.join(' ')}
        data-text-close={t('ui:close')}
      >
        <ul class="skip-links">
          <li>
            <a href="#content">{t('ui:skipToContent')}</a>
          </li>
          {page.nav.length > 0 && (
            <li>
              <a href="#menu">{t('ui:skipToNav')}</a>
            </li>
          )}
        </ul>
        <PracticeBand />
        <PageHeader />
        <ActingBanner />
        <main id="content" tabIndex={-1} class="page-main container">
          {backHref && (
            <a class="back-link" href={backHref}>
              <Icon name="arrow-left" /> {t('ui:back')}
            </a>
          )}
          {isAtHome(page) && <NoSignal />}
          {page.flash && (
            <div data-flash>
              <Alert tone={page.flash.kind}>{page.flash.text}</Alert>
            </div>
          )}
          {body}
        </main>
        <PageFooter />
        <div id="toasts" class="toasts" role="status" aria-live="polite" />
      </body>
    </html>
  );
}

/** Neither signed out, where there is nobody to tell anything, nor in practice, which no device is to know of. */
function isAtHome({ viewer, practice }: PageContext): boolean {
  return viewer !== null && !practice;
}

/** A page that tells of a failure does not always know who asked. */
function isSignedOut({ viewer, administrator }: PageContext, status: number): boolean {
  return viewer === null && administrator === null && status < 400;
}
